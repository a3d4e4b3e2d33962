import { join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

const SOURCE = join(import.meta.dirname, 'first-questions.ts');

/** Puts the first questions into the page, before the styles and scripts that would hold them up. */
export const askEarly: Plugin = {
  name: 'ask-early',
  transformIndexHtml: {
    order: 'post',
    async handler(html) {
      const { outputFiles } = await build({
        entryPoints: [SOURCE],
        ...{ bundle: true, write: false, minify: true, format: 'iife', target: 'es2020' },
      });
      const script = `<script>${outputFiles[0]!.text.trim()}</script>`;
      return html.replace('</title>', (end) => `${end}\n    ${script}`);
    },
  },
};
