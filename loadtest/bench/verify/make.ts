/** `make.ts FOLDER VOTERS`: writes a large certified bundle; prints JSON with its vkey, how long it took and at what memory. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { plannedFiles } from '../../../crypto/bundle/outline.ts';
import { piecesOf } from '../../../crypto/bundle/write.ts';
import { bundleParts } from '../../../crypto/testing/test-bundle.ts';
import { useNodeHash } from '../../../server/platform/signature-checks.ts';
import { largeAssembly } from './large-assembly.ts';

const [folder = '', voters = '0'] = process.argv.slice(2);
const PAGE = 1_000;
useNodeHash();
const started = performance.now();
const play = largeAssembly(folder, Number(voters), (text) => process.stderr.write(`${text}\n`));
const { outline, contents } = bundleParts(play, 'certifying', PAGE);
let { bytes } = play.disk;
for (const file of plannedFiles(outline)) {
  // These two are on disk already.
  if (file.from === 'entries' || file.from === 'tiles') continue;
  const path = join(folder, file.path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  for await (const piece of piecesOf(file, contents)) {
    appendFileSync(path, piece);
    bytes += piece.length;
  }
}
const seconds = (performance.now() - started) / 1000;
process.stdout.write(JSON.stringify({ vkey: play.log.key.vkey, entries: play.log.size, bytes, seconds }));
