import type { Check } from '../../crypto/bundle/checks.ts';
import { formatCount } from '../../crypto/tally/area-text.ts';
import { t, words } from './text.svelte.ts';

type Failed = Extract<Check, { status: 'failed' }>;
const COLON = { zh: '：', en: ': ' } as const;
const COMMA = { zh: '，', en: ', ' } as const;

/** Where a fault was found, with a colon after it; nothing where no entry and no file is to blame. */
export function placeOf({ seq, path }: Pick<Failed, 'seq' | 'path'>): string {
  const places = [
    ...(seq === null ? [] : [t('atEntry', { n: seq })]),
    ...(path === null ? [] : [t('inFile', { path })]),
  ];
  return places.length === 0 ? '' : `${places.join(COMMA[words.language])}${COLON[words.language]}`;
}

/** What stands below the result word of a check; null where nothing needs saying. */
export function detailOf(check: Check): string | null {
  switch (check.status) {
    case 'passed':
      return null;
    case 'failed':
      return `${placeOf(check)}${words.pick(check.what)}`;
    case 'not-checkable': {
      const what = words.pick(check.what);
      if (check.of === 0) return what;
      const closed = t('closedOf', { closed: formatCount(check.closed), of: formatCount(check.of) });
      return `${what}${COMMA[words.language]}${closed}`;
    }
    case 'not-run':
      return t('because', { n: check.because });
  }
}
