import { fingerprint } from '../../../crypto/bundle/trust.ts';
import { parseShortCode, shortCode } from '../../../crypto/ballot/short-code.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { blindIndex } from '../../platform/blind-index.ts';
import type { Poster, PosterFacts } from '../papers/poster.ts';
import type { PrintRefusal } from '../problems.ts';
import { dateOf, pageAddress, windowsZh, type Reading } from './reading.ts';
import { buildingsOf, buildingWords, votingUnits } from './voting-units.ts';

/** `7KQ2-M9ZD`: without the service's key nobody makes a number that the page knows. */
const numberOf = ({ deps, log }: Reading, building: string): string =>
  shortCode(blindIndex(deps.keys.indexKey, 'poster', log.estate, log.assembly, building)).replace(/^(....)/, '$1-');

export interface PostersPaper {
  readonly facts: PosterFacts;
  readonly posters: readonly Poster[];
}

/** One poster for each building that votes, or that of the building named. */
export async function posterFacts(reading: Reading, building?: string): Promise<Result<PostersPaper, PrintRefusal>> {
  const { view, state, officePhone } = reading;
  if (!state.notice) return err({ code: 'PRINT_NOT_YET' });
  const chosen = buildingsOf(await votingUnits(reading, building));
  if (chosen.length === 0) return err({ code: 'PRINT_NOBODY_VOTES' });
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
  for (const building of code === null ? [] : buildingsOf(await votingUnits(reading))) {
    const number = numberOf(reading, building);
    if (parseShortCode(number) === code)
      return ok({ number, building: buildingWords(building), officePhone: reading.officePhone });
  }
  return err({ code: 'POSTER_UNKNOWN' });
}
