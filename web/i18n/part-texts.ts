import { fill, type Values } from './fill.ts';
import { language } from './index.svelte.ts';

/** The texts that a part of the app brings along, in the chosen language; a missing key does not compile. */
export const partTexts =
  <K extends string>(zh: Readonly<Record<K, string>>, en: Readonly<Record<K, string>>) =>
  (key: K, values?: Values): string =>
    fill((language.locale === 'en' ? en : zh)[key], values);

interface Pair {
  readonly zh: string;
  readonly en: string;
}

/** The same for a part whose texts stand in pairs. */
export const pairTexts =
  <K extends string>(pairs: Readonly<Record<K, Pair>>) =>
  (key: K, values?: Values): string =>
    fill(language.pick(pairs[key]), values);
