/** `make.ts FOLDER VOTERS`: writes a large certified bundle; prints JSON with its vkey and how long it took. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleOf } from '../../../crypto/testing/test-bundle.ts';
import { useNodeHash } from '../../../server/platform/signature-checks.ts';
import { largeAssembly } from './large-assembly.ts';

const [folder = '', voters = '0'] = process.argv.slice(2);
/** A single write takes less than two gigabytes. */
const PART = 2 ** 30;
useNodeHash();
const started = performance.now();
const play = largeAssembly(Number(voters), (text) => process.stderr.write(`${text}\n`));
let bytes = 0;
for (const [path, content] of bundleOf(play)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  for (let from = 0; from === 0 || from < content.length; from += PART)
    appendFileSync(join(folder, path), content.subarray(from, from + PART));
  bytes += content.length;
}
const seconds = (performance.now() - started) / 1000;
process.stdout.write(JSON.stringify({ vkey: play.log.key.vkey, entries: play.log.size, bytes, seconds }));
