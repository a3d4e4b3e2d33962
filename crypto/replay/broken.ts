import { BROKEN, type BrokenCode } from './broken.data.ts';

/** An entry that the state before it forbids: the service never appends one, and a bundle with one fails. */
export interface Broken {
  readonly code: BrokenCode;
  /** Without personal data, for people. */
  readonly zh: string;
  readonly en: string;
  /** Which value, in English, where the sentence alone does not show it. */
  readonly detail: string | null;
}

export const broken = (code: BrokenCode, detail: string | null = null): Broken => ({ code, ...BROKEN[code], detail });

/** What an accepted entry does to the state. Nothing is changed before every condition was found to hold. */
export type Apply = () => void;
export type Verdict = Broken | Apply;

export const nothing: Apply = () => {};

/** The first of several conditions that fails, or null. */
export function firstBroken(...conditions: readonly (readonly [holds: boolean, code: BrokenCode])[]): Broken | null {
  const failed = conditions.find(([holds]) => !holds);
  return failed ? broken(failed[1]) : null;
}
export type { BrokenCode };
