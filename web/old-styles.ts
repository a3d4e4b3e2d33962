import type { Plugin } from 'vite';

const STYLE = /\.css(?:$|\?)|[?&]lang\.css/;
const SHORTHAND = /\b(margin|padding|border)-(block|inline):\s*([^;{}]+)/g;

/** Styles for the oldest kernels that we promise, written from the ones that people write. */
export const oldStyles: Plugin = {
  name: 'old-styles',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) => (STYLE.test(id) ? { code: withoutWhere(withoutShorthands(code)), map: null } : null),
};

/**
 * Safari 14.0 knows `margin-block-start` but not `margin-block`. The minifier writes the shorthand out where it sees two
 * lengths; a variable could hold both, so it leaves that to whoever knows that ours never do.
 */
export const withoutShorthands = (css: string): string =>
  css.replace(SHORTHAND, (_, property: string, axis: string, value: string) => {
    // A border takes the same words on both sides; a margin one length for each.
    const [start, end = start] = property === 'border' ? [value.trim()] : lengthsOf(value);
    return `${property}-${axis}-start: ${start}; ${property}-${axis}-end: ${end}`;
  });

/** The lengths in a value, each with its brackets. */
const lengthsOf = (value: string): string[] => value.trim().match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];

const SCOPE = /:where\((\.svelte-[\w-]+)\)/g;

/** Svelte keeps rules to their component with `:where()`, which Chrome 87 lacks: for it alone the same rules once more. */
export const withoutWhere = (css: string): string => {
  const plain = css.replace(SCOPE, '$1');
  return plain === css ? css : `${css}\n@supports not selector(:where(a)) {\n${plain}\n}`;
};
