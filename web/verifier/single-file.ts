import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

type Bundle = Parameters<Extract<Plugin['generateBundle'], (...given: never[]) => unknown>>[1];

const NAME = 'verifier.html';
/** Nothing but what is in the file: no network, no frames, no forms, and threads only from the page's own memory. */
const policyOf = (scripts: readonly string[], styles: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(sourceHash).join(' ')}`,
    `style-src ${styles.map(sourceHash).join(' ')}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const sourceHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Puts script and styles into the page itself and says its SHA-256, so that two copies can be compared. */
export const singleFile: Plugin = {
  name: 'single-file',
  enforce: 'post',
  generateBundle(_, bundle) {
    const page = bundle[NAME];
    if (page?.type !== 'asset') throw new Error(`${NAME} was not built`);
    const scripts = takeAll(bundle, 'chunk').map((text) => text.replace(/<(?=\/script|!--)/gi, '\\x3c'));
    const styles = takeAll(bundle, 'asset');
    const html = inlined(String(page.source), scripts, styles);
    page.source = html;
    const digest = createHash('sha256').update(html).digest('hex');
    this.emitFile({ type: 'asset', fileName: `${NAME}.sha256`, source: `${digest}  ${NAME}\n` });
    this.info(`SHA-256 of ${NAME}: ${digest}`);
  },
};

function takeAll(bundle: Bundle, type: 'chunk' | 'asset'): string[] {
  const texts: string[] = [];
  for (const [name, file] of Object.entries(bundle)) {
    if (name === NAME || file.type !== type) continue;
    texts.push(file.type === 'chunk' ? file.code : String(file.source));
    delete bundle[name];
  }
  return texts;
}

function inlined(html: string, scripts: readonly string[], styles: readonly string[]): string {
  const bare = html
    .replace(/\s*<script[^>]*\bsrc=[^>]*><\/script>/g, '')
    .replace(/\s*<link[^>]*rel="stylesheet"[^>]*>/g, '');
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOf(scripts, styles)}" />`;
  const head = `${policy}\n${styles.map((text) => `<style>${text}</style>`).join('')}`;
  const body = scripts.map((text) => `<script type="module">${text}</script>`).join('');
  return bare
    .replace(/(<meta charset[^>]*>)/, (charset) => `${charset}\n    ${head}`)
    .replace('</body>', () => `${body}\n  </body>`);
}
