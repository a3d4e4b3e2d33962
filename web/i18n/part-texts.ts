import { fill, type Values } from './fill.ts';
import { language, type Messages } from './index.svelte.ts';

/** The Chinese texts that a page or a part of owners and the public brings along; every other language has them in its file. */
export const pageTexts =
  <K extends keyof Messages>(zh: Readonly<Record<K, string>>) =>
  (key: K, values?: Values): string =>
    language.pageText(key, zh, values);

/** The texts of a part of a desk, which brings both languages along; a missing key does not compile. */
export const partTexts =
  <K extends string>(zh: Readonly<Record<K, string>>, en: Readonly<Record<K, string>>) =>
  (key: K, values?: Values): string =>
    fill(language.pick({ zh, en })[key], values);

interface Pair {
  readonly zh: string;
  readonly en: string;
}

/** The same for a part whose texts stand in pairs. */
export const pairTexts =
  <K extends string>(pairs: Readonly<Record<K, Pair>>) =>
  (key: K, values?: Values): string =>
    fill(language.pick(pairs[key]), values);
