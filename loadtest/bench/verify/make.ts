/** `make.ts FOLDER VOTERS`: writes a large certified bundle; prints JSON with its vkey and how long it took. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleOf } from '../../../crypto/testing/test-bundle.ts';
import { useNodeHash } from '../../../server/platform/signature-checks.ts';
import { largeAssembly } from './large-assembly.ts';

const [folder = '', voters = '0'] = process.argv.slice(2);
useNodeHash();
const started = performance.now();
const play = largeAssembly(Number(voters), (text) => process.stderr.write(`${text}\n`));
let bytes = 0;
for (const [path, content] of bundleOf(play)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
  bytes += content.length;
}
const seconds = (performance.now() - started) / 1000;
process.stdout.write(JSON.stringify({ vkey: play.log.key.vkey, entries: play.log.size, bytes, seconds }));
