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

/** Our own words first, a general sentence second, never the raw text of a failure. */
export function explain(failure: unknown): Explained {
  if (isProblem(failure)) {
    const words = language.pick({ zh: failure, en: failure.en ?? failure });
    return { title: words.title, detail: words.detail };
  }
  return { title: '', detail: t(`problem.${unansweredBecause(failure)}`) };
}

function unansweredBecause(failure: unknown): 'offline' | 'away' | 'unreached' | 'unknown' {
  if (typeof navigator !== 'undefined' && !navigator.onLine) return 'offline';
  if (failure instanceof ServiceAway) return 'away';
  // As `fetch` says that nothing came back.
  return failure instanceof TypeError ? 'unreached' : 'unknown';
}
