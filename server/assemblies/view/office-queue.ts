import type { Instant, LocalDay } from '../../../crypto/brands.ts';
import { workingDayAfter, workingDaysBetween } from '../../../crypto/law/working-days.ts';
import type { LogState } from '../../../crypto/replay/state.ts';
import { instant, localDay } from '../../../crypto/time.ts';
import { busyBrowsers } from '../../ballots/busy-browsers.ts';
import { sampleSums } from '../../certification/sample/sample.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../platform/authorize.ts';
import { holdsRole } from '../actor-roles.ts';
import { assemblyStore } from '../assembly-store.ts';
import { DAMAGED, stateForList } from '../damaged-log.ts';
import { estates } from '../estates-port.ts';
import { keyRequestStore } from '../keys/role-store.ts';
import { ownerObjections } from '../objections/objection-store.ts';
import { summaryOf, type AssemblySummary } from './assembly-view.ts';

export interface QueueLine extends AssemblySummary {
  readonly estateName: string;
  readonly submittedAt: string;
  /** When the vote closed; null before. */
  readonly closedAt: string | null;
  /** Keys that wait to be enrolled. */
  readonly waitingKeys: number;
  /** Filed by owners and not answered, logged or not. */
  readonly openObjections: number;
  /** Late ballots that are recorded and do not count. */
  readonly lateBallots: number;
  /** How often the roll was amended. */
  readonly rollAmendments: number;
  /** Browsers from which more voters came than a family has. */
  readonly busyBrowsers: number;
  /** More households of the sample deny than are allowed. */
  readonly widerSample: boolean;
  /** Handed back, and not completed yet. */
  readonly isReturned: boolean;
  /** Nobody has committed to the seed of a sample, and the vote is about to close. */
  readonly lacksSeed: boolean;
  /** Last day by which the office means to decide; null while nothing is declared. */
  readonly decideBy: LocalDay | null;
  /** Working days left until then; negative when it is over. */
  readonly workingDaysLeft: number | null;
}

/** The office gives itself as long as it gives a convener to complete a file. */
const WORKING_DAYS = 5;

/** Every assembly that was handed in, in the area of the caller's own grants; oldest first. */
export async function officeQueue(deps: Deps, actor: Actor): Promise<readonly QueueLine[]> {
  const covered = [];
  for (const estate of await estates(deps.db))
    if (await holdsRole(deps, actor, estate.estate, ['officer', 'district'])) covered.push(estate);
  const names = new Map(covered.map(({ estate, name }) => [estate, name]));
  const found = await assemblyStore(deps.db).submitted([...names.keys()]);
  const now = instant(deps.clock.now().getTime());
  const lines: QueueLine[] = [];
  for (const each of found) {
    const requests = await keyRequestStore(deps.db, each).list();
    const read = each.openedAt ? await stateForList(deps, each) : null;
    const state = read === DAMAGED ? null : read;
    lines.push({
      ...summaryOf(each, read, now),
      estateName: names.get(each.estate) ?? '',
      submittedAt: (each.submittedAt ?? each.createdAt).toISOString(),
      closedAt: state?.closed?.at ?? null,
      waitingKeys: state ? requests.filter(({ kid }) => !state.roleKeys.has(kid)).length : 0,
      openObjections: await ownerObjections(deps, each).open(),
      lateBallots: state ? lateBallots(state) : 0,
      rollAmendments: state?.roll?.amended ?? 0,
      busyBrowsers: state ? (await busyBrowsers(deps.db, each)).length : 0,
      widerSample: state?.closed ? ((await sampleSums(deps, each))?.needsWider ?? false) : false,
      ...officeDuties(state, now),
    });
  }
  return lines;
}

function officeDuties(
  state: LogState | null,
  now: Instant,
): Pick<QueueLine, 'isReturned' | 'lacksSeed' | 'decideBy' | 'workingDaysLeft'> {
  const isWaiting = state?.declared && !state.certified && !state.lapsed && !state.cancelled;
  const decideBy = isWaiting ? workingDayAfter(localDay(state.declared!.at), WORKING_DAYS) : null;
  return {
    isReturned: state?.openReturn !== null && state?.openReturn !== undefined,
    lacksSeed: Boolean(state?.notice && !state.closed && !state.cancelled && !state.sampleSeed),
    decideBy,
    workingDaysLeft: decideBy && workingDaysBetween(localDay(now), decideBy),
  };
}

const lateBallots = ({ ballots }: LogState): number => {
  let late = 0;
  for (const ballot of ballots.values()) if (ballot.late) late += 1;
  return late;
};
