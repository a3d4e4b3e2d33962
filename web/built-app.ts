import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Manifest } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The web app as `npm run build` makes it, for tests that look at what phones get. The caller removes the folder. */
export async function buildApp(): Promise<{ readonly folder: string; readonly manifest: Manifest }> {
  const folder = await mkdtemp(join(tmpdir(), 'yijue-web-'));
  const before = process.env['NODE_ENV'];
  // Vite takes it for granted; a test runner sets another, and libraries then bring their development versions.
  process.env['NODE_ENV'] = 'production';
  try {
    await build({
      root: join(root, 'web'),
      configFile: join(root, 'vite.config.ts'),
      mode: 'production',
      logLevel: 'error',
      build: { outDir: folder, manifest: true },
    });
  } finally {
    process.env['NODE_ENV'] = before;
  }
  return { folder, manifest: JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest };
}
