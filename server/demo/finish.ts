import { addDays, dayEnd, localDay } from '../../crypto/time.ts';
import type { Instant } from '../../crypto/brands.ts';
import { member } from './convene.ts';
import { clockOf } from './demo-clock.ts';
import { asked, type Http } from './players/http.ts';
import { act, pathOf, type AssemblyPath } from './players/staff.ts';
import { waitUntil, type Desk } from './set-up-estate.ts';

/** What anybody may read of a result; see the service's OpenAPI document for the whole of it. */
export interface PublicResult {
  readonly state: string;
  readonly objectionsUntil: string | null;
  readonly certified: { readonly statement: string } | null;
  readonly motions: readonly PublicMotion[];
}
interface Measures {
  readonly heads: { readonly reached: number; readonly needed: number; readonly passes: boolean };
  readonly area: { readonly reached: number; readonly needed: number; readonly passes: boolean };
}
interface Weighed {
  readonly heads: number;
  readonly areaCm2: number;
}
export interface PublicMotion {
  readonly id: string;
  readonly title: string;
  readonly outcome: string;
  readonly threshold: string;
  readonly why: { readonly zh: string; readonly en: string };
  readonly quorum: Measures;
  readonly approvals: readonly { readonly id: string; readonly bars: Measures }[];
  readonly electorate: Weighed;
  readonly participating: Weighed;
  readonly invalid: Weighed;
  readonly blank: Weighed;
  readonly silent: Weighed;
  readonly marks: readonly { readonly mark: string; readonly weight: Weighed }[] | null;
  readonly channels: readonly { readonly channel: string; readonly weight: Weighed }[] | null;
}

export const resultOf = (http: Http, log: AssemblyPath): Promise<PublicResult> =>
  asked(http, { method: 'GET', path: `${pathOf(log)}/result` });

/** When voting begins and ends, as the public page of the assembly states it. */
export const startOfVoting = async (http: Http, log: AssemblyPath): Promise<Instant> =>
  (await windowsOf(http, log)).map(({ from }) => from).sort()[0]!;
export const endOfVoting = async (http: Http, log: AssemblyPath): Promise<Instant> =>
  (await windowsOf(http, log))
    .map(({ to }) => to)
    .sort()
    .at(-1)!;

async function windowsOf(http: Http, log: AssemblyPath): Promise<{ from: Instant; to: Instant }[]> {
  const { channels } = await asked<{ channels: Record<string, { from: Instant; to: Instant }> }>(http, {
    method: 'GET',
    path: pathOf(log),
  });
  return Object.values(channels);
}

/** Two count, the result is posted, the days for objections pass, the convener declares. */
export async function tallyAndDeclare(http: Http, log: AssemblyPath, desk: Desk): Promise<void> {
  await act(http, log, [member(desk, 'clerk-a'), member(desk, 'clerk-b')], { type: 'tally', input: {} });
  const { objectionsUntil } = await resultOf(http, log);
  await waitUntil(http, desk, objectionsUntil ?? dayEnd(addDays(localDay((await clockOf(http)).now as Instant), 7)));
  await act(http, log, [member(desk, 'committee')], { type: 'declare', input: {} });
}

/** Two officers of the street office, each with a key of his own; then the file is closed. */
export async function certifyAndArchive(http: Http, log: AssemblyPath, desk: Desk): Promise<void> {
  await act(http, log, [member(desk, 'officer-a'), member(desk, 'officer-b')], { type: 'certify', input: {} });
  await act(http, log, [member(desk, 'committee')], { type: 'archive', input: {} });
}
