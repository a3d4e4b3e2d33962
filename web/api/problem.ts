import { language, t } from '../i18n/index.svelte.ts';

/** A refusal of the service, RFC 9457, with the English words beside the Chinese ones. */
export interface Problem {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly requestId?: string;
  readonly en?: { readonly title: string; readonly detail: string };
  readonly [extension: string]: unknown;
}

/** What went wrong, ready to be shown: what happened, what was not lost, what to do. */
export interface Explained {
  readonly title: string;
  readonly detail: string;
}

/** Something before the service answered that the service does not. */
export class ServiceAway extends Error {}

export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value && 'detail' in value;

/**
 * Our own words first, a general sentence second, never the raw text of a failure. They follow the language, which may be
 * changed while they are read.
 */
export function explain(failure: unknown): Explained {
  const why = unansweredBecause(failure);
  const words = (): Explained =>
    isProblem(failure)
      ? language.pick({ zh: failure, en: failure.en ?? failure })
      : { title: '', detail: t(`problem.${why}`) };
  return {
    get title() {
      return words().title;
    },
    get detail() {
      return words().detail;
    },
  };
}

function unansweredBecause(failure: unknown): 'offline' | 'away' | 'unreached' | 'unknown' {
  if (typeof navigator !== 'undefined' && !navigator.onLine) return 'offline';
  if (failure instanceof ServiceAway) return 'away';
  // As `fetch` says that nothing came back.
  return failure instanceof TypeError ? 'unreached' : 'unknown';
}
