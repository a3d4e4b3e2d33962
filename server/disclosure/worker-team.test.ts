import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { memorySource, type BundleSource } from '../../crypto/bundle/source.ts';
import { verifyBundle } from '../../crypto/bundle/verify.ts';
import { nodeChecks } from '../../crypto/testing/keys.ts';
import { bundleOf } from '../../crypto/testing/test-bundle.ts';
import { playWhole } from '../../crypto/testing/whole-assembly.ts';
import { openZip } from './bundle-source.ts';
import { threadTeam } from './worker-team.ts';

const play = playWhole();
const files = bundleOf(play);
const trust = { vkeys: [play.log.key.vkey] };

/** One byte of a file changed, where `at` is a share of its length. */
function changed(path: string, at: number): Map<string, Uint8Array> {
  const bytes = new Uint8Array(files.get(path)!);
  bytes[Math.floor(bytes.length * at)]! ^= 1;
  return new Map(files).set(path, bytes);
}

const roll = [...files.keys()].find((path) => path.startsWith('rolls/'))!;

test('other threads find exactly what this one finds, in a good bundle and in changed ones', async () => {
  const team = await threadTeam(2);
  try {
    const cases = [files, changed('entries.jsonl', 0.3), changed('openings.jsonl', 0.6), changed(roll, 0.5)];
    for (const content of cases) {
      const here = await verifyBundle(memorySource(content), trust, nodeChecks);
      expect(await verifyBundle(memorySource(content), trust, nodeChecks, () => {}, team)).toEqual(here);
      expect(here.passed).toBe(content === files);
    }
  } finally {
    await team.close();
  }
});

const zipped = async (level: 0 | 9): Promise<BundleSource> => {
  const source = await openZip(zipSync(Object.fromEntries(files), { level }));
  if (!source.ok) throw new Error(source.error.en);
  return source.value;
};

test('a stored and a compressed archive are read in place and give every byte of every file', async () => {
  for (const source of [await zipped(0), await zipped(9)])
    for (const [path, bytes] of files) expect(Buffer.compare(await source.read(path), bytes)).toBe(0);
});

test('an archive whose list lies about a file is damaged, not a bundle that fails', async () => {
  const archive = zipSync(Object.fromEntries(files), { level: 9 });
  const cut = archive.slice();
  // Into the compressed bytes of the first file.
  cut.fill(0xff, 60, 90);
  const source = await openZip(cut);
  if (!source.ok) throw new Error(source.error.en);
  await expect(verifyBundle(source.value, trust, nodeChecks)).rejects.toThrow();
});
