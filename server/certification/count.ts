import type { VoterId } from '../../crypto/brands.ts';
import { withOtherParking } from '../../crypto/count/parking-both-ways.ts';
import { countOpenings, type Count, type CountFault, type CountTerms } from '../../crypto/count/count.ts';
import { readDeliveryList } from '../../crypto/count/delivery-list.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import { err, type Result } from '../../crypto/result.ts';
import { rollOf } from '../../crypto/roll/roll.ts';
import type { RollLeaf } from '../../crypto/roll/leaf.ts';
import { erasedOf } from '../accountability/erasure/erased.ts';
import { openingsOf } from '../ballots/openings.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { logWriter } from '../log/log-service.ts';
import { rollReader } from '../log/roll-reader.ts';
import type { ParkingOutcome } from './file-facts.ts';

export interface Counted {
  readonly count: Count;
  /** Entries of the log that the count is of. */
  readonly size: number;
}

/** The log that grows while it is counted is counted again; so many people do not append after a close. */
const ATTEMPTS = 5;

/**
 * Counts an assembly from its log, roll and openings: the one place of the service that does. Only after the close; throws
 * where an opening is missing or wrong, because then the records are damaged.
 */
export async function countNow(deps: Deps, log: LogRef): Promise<Counted> {
  const roll = rollOf(await rollReader(deps.db).leaves(log));
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await stateOf(deps, log);
    if (!before.closed) throw new Error('an assembly is not counted before its close');
    const { size } = before;
    const count = await countState(deps, log, { state: before, roll, delivered: await deliveredBy(deps, before) });
    if ((await stateOf(deps, log)).size !== size) continue;
    return { count, size };
  }
  throw new Error('the log does not rest long enough to be counted');
}

/** False once two officers have erased the marks or the roll's lines: then nothing of this assembly is counted any more. */
export async function canBeCounted({ db }: Pick<Deps, 'db'>, log: LogRef): Promise<boolean> {
  const { openings, closedRoll } = await erasedOf(db, log);
  return !openings && closedRoll === null;
}

/** The count of one state, its openings read as they are needed. */
export async function countState(deps: Deps, log: LogRef, terms: CountTerms): Promise<Count> {
  const counting = orThrow(countOpenings(terms));
  for await (const { opening } of openingsOf(deps, log, counting.effective)) {
    const fault = counting.next(opening);
    if (fault) orThrow(err(fault));
  }
  return orThrow(counting.finish());
}

/** Damaged records are no refusal that anybody could answer. */
function orThrow<T>(result: Result<T, CountFault>): T {
  if (result.ok) return result.value;
  throw new Error(`the count stops at entry ${result.error.seq}: ${result.error.what}`);
}

async function stateOf(deps: Deps, log: LogRef): Promise<LogState> {
  const state = await logWriter(deps).state(log);
  if (!state) throw new Error('no log to count');
  return state;
}

/** Who was served and warned, by the lists that the log names; matters only where silent owners are counted. */
export async function deliveredBy({ files }: Deps, { deliveryLists, notice }: LogState): Promise<ReadonlySet<VoterId>> {
  const delivered = new Set<VoterId>();
  if (notice?.body.rules.silent === 'not-counted') return delivered;
  for (const { sha256 } of [...deliveryLists]) {
    const bytes = await files.read(sha256);
    const voters = bytes && readDeliveryList(bytes);
    if (!voters) throw new Error('a delivery list that the log names cannot be read');
    for (const voter of voters) delivered.add(voter);
  }
  return delivered;
}

/** Every motion by the frozen rule on parking and by the other; null before the close and where the roll has no such space. */
export async function parkingOutcomes(
  deps: Deps,
  log: LogRef,
  state: LogState,
  leaves: readonly RollLeaf[],
): Promise<readonly ParkingOutcome[] | null> {
  const { notice } = state;
  const hasSpaces = leaves.some(({ units }) => units.some(({ use }) => use === '车位' || use === '储藏'));
  if (!state.closed || !notice || !hasSpaces || !(await canBeCounted(deps, log))) return null;
  const { motions } = notice.body;
  const terms = { roll: rollOf(leaves), delivered: await deliveredBy(deps, state) };
  const decided = await countState(deps, log, { ...terms, state });
  const otherwise = await countState(deps, log, { ...terms, state: withOtherParking(state) });
  return motions.map(({ id, title }, index) => ({
    ...{ id, title, decided: decided.motions[index]!.decision.outcome },
    otherwise: otherwise.motions[index]!.decision.outcome,
  }));
}
