import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The app's one page; null where the app was not built. */
export const readPage = (folder: string): Promise<string | null> =>
  readFile(join(folder, 'index.html'), 'utf8').catch(() => null);

const INLINE_SCRIPT = /<script>([^]*?)<\/script>/g;

/** Sources for `script-src` that allow exactly the scripts inside the page. */
export async function inlineScriptsOf(folder: string): Promise<readonly string[]> {
  const page = (await readPage(folder)) ?? '';
  return [...page.matchAll(INLINE_SCRIPT)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
}
