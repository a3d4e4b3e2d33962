import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { unzipSync, zipSync } from 'fflate';
import { PROJECT_ROOT } from '../../server/platform/project.ts';

/** The verifier as anybody runs it: a process of its own that gets files and a key. */
export async function verify(bundle: string, vkey: string): Promise<{ readonly code: number; readonly text: string }> {
  const args = ['--import', 'tsx', 'server/disclosure/verify-cli.ts', '--vkey', vkey.trim(), bundle];
  const child = spawn(process.execPath, args, { cwd: PROJECT_ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, text };
}

/** The same bundle with the middle byte of the first file whose name contains `part` changed; its path. */
export async function withByteChanged(bundle: string, part: string): Promise<string> {
  const files = unzipSync(await readFile(bundle));
  const name = Object.keys(files).find((each) => each.includes(part));
  if (!name) throw new Error(`no file ${part} in ${Object.keys(files).join(', ')}`);
  const bytes = files[name]!;
  bytes[bytes.length >> 1]! ^= 1;
  const changed = bundle.replace(/\.zip$/, '-changed.zip');
  await writeFile(changed, zipSync(files));
  return changed;
}
