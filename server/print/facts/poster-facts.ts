import { fingerprint } from '../../../crypto/bundle/trust.ts';
import { parseShortCode, shortCode } from '../../../crypto/ballot/short-code.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { rollReader } from '../../log/roll-reader.ts';
import { blindIndex } from '../../platform/blind-index.ts';
import type { Poster, PosterFacts } from '../papers/poster.ts';
import type { PrintRefusal } from '../problems.ts';
import { dateOf, pageAddress, windowsZh, type Reading } from './reading.ts';

const doors = new Intl.Collator('zh-CN', { numeric: true });

/** `7KQ2-M9ZD`: without the service's key nobody makes a number that the page knows. */
const numberOf = ({ deps, log }: Reading, building: string): string =>
  shortCode(blindIndex(deps.keys.indexKey, 'poster', log.estate, log.assembly, building)).replace(/^(....)/, '$1-');

const buildingsOf = async ({ deps, log }: Reading): Promise<readonly string[]> => {
  const leaves = await rollReader(deps.db).leaves(log);
  return [...new Set(leaves.flatMap(({ units }) => units.map(({ building }) => building)))].sort(doors.compare);
};

/** Registers name a building by its number alone; people say 3幢. */
export const buildingWords = (building: string): string => (/^\d+$/.test(building) ? `${building}幢` : building);

export interface PostersPaper {
  readonly facts: PosterFacts;
  readonly posters: readonly Poster[];
}

/** One poster a building, or that of the building named. */
export async function posterFacts(reading: Reading, building?: string): Promise<Result<PostersPaper, PrintRefusal>> {
  const { view, state, officePhone } = reading;
  if (!state.notice) return err({ code: 'PRINT_NOT_YET' });
  const chosen = (await buildingsOf(reading)).filter((each) => building === undefined || each === building);
  const { estateName, title, convener, contact, vkey } = view;
  return ok({
    facts: {
      ...{ estateName, title, convener, contact, officePhone },
      motions: view.motions.map((motion) => motion.title),
      windows: windowsZh(reading),
      fingerprint: vkey && fingerprint(vkey),
      at: dateOf(state.notice.at),
    },
    posters: chosen.map((each) => {
      const number = numberOf(reading, each);
      const address = `${pageAddress(reading)}?poster=${number.replace('-', '')}`;
      return { building: buildingWords(each), number, address };
    }),
  });
}

export interface KnownPoster {
  readonly number: string;
  readonly building: string;
  readonly officePhone: string | null;
}

/** The poster that somebody scanned, so that the page can show its number beside the paper's. */
export async function findPoster(reading: Reading, typed: string): Promise<Result<KnownPoster, PrintRefusal>> {
  const code = parseShortCode(typed);
  for (const building of code === null ? [] : await buildingsOf(reading)) {
    const number = numberOf(reading, building);
    if (parseShortCode(number) === code)
      return ok({ number, building: buildingWords(building), officePhone: reading.officePhone });
  }
  return err({ code: 'POSTER_UNKNOWN' });
}
