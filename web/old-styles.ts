import type { Plugin } from 'vite';

const STYLE = /\.css(?:$|\?)|[?&]lang\.css/;
const SHORTHAND = /\b(margin|padding|border)-(block|inline):\s*([^;{}]+)/g;

/**
 * Safari 14.0 knows `margin-block-start` but not `margin-block`. The minifier writes the shorthand out where it sees two
 * lengths; a variable could hold both, so it leaves that to whoever knows that ours never do.
 */
export const oldStyles: Plugin = {
  name: 'old-styles',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) => (STYLE.test(id) ? { code: withoutShorthands(code), map: null } : null),
};

export const withoutShorthands = (css: string): string =>
  css.replace(SHORTHAND, (_, property: string, axis: string, value: string) => {
    // A border takes the same words on both sides; a margin one length for each.
    const [start, end = start] = property === 'border' ? [value.trim()] : lengthsOf(value);
    return `${property}-${axis}-start: ${start}; ${property}-${axis}-end: ${end}`;
  });

/** The lengths in a value, each with its brackets. */
const lengthsOf = (value: string): string[] => value.trim().match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
