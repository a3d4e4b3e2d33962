import { randomUUID } from 'node:crypto';
import type { NoticeBody } from '../../../crypto/entries/notice.ts';
import { voterOf, type LogState } from '../../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { countsForAny } from '../../../crypto/roll/electorate.ts';
import type { RollLeaf, RollUnit } from '../../../crypto/roll/leaf.ts';
import { stateOf } from '../../log/log-service.ts';
import type { LogRefusal } from '../../log/problems.ts';
import { rollReader } from '../../log/roll-reader.ts';
import { refusedAs } from '../issue-acts.ts';
import type { Asking } from '../paper-views.ts';
import { openNames, sealNames } from '../people-names.ts';
import type { RoundRefusal } from './problems.ts';
import { roundStore, type NotedOutcome, type UnitOutcome } from './round-store.ts';

/** Begins a round of two people through a building in which somebody votes. */
export async function beginRound(
  { deps, log, actor }: Asking,
  { building, collectors }: { readonly building: string; readonly collectors: readonly string[] },
): Promise<Result<{ readonly id: string }, RoundRefusal | LogRefusal>> {
  const leaves = await rollReader(deps.db).leaves(log);
  const state = await stateOf(deps, log);
  if (!state.ok) return state;
  const notice = state.value.notice?.body;
  if (!notice) return refusedAs('not-ready');
  if (unitsIn(building, leaves, notice).length === 0) return err({ code: 'ROUND_BUILDING' });
  const id = randomUUID();
  const names = sealNames(deps.keys, log, id, collectors);
  await roundStore(deps.db, log).add({ id, building, names, at: deps.clock.now(), by: actor.accountId });
  return ok({ id });
}

/** The rounds so far, newest first, and how far each building is. */
export async function listRounds({ deps, log }: Asking) {
  const store = roundStore(deps.db, log);
  const [rounds, sizes, standing] = await Promise.all([store.list(), store.sizes(), store.standing()]);
  const leaves = await rollReader(deps.db).leaves(log);
  const state = await stateOf(deps, log);
  if (!state.ok) return state;
  const notice = state.value.notice?.body;
  return ok({
    buildings: notice ? progressOf(state.value, leaves, notice, standing) : [],
    rounds: rounds.map((row) => ({
      ...{ id: row.round_id, building: row.building, begunAt: row.begun_at.toISOString() },
      collectors: openNames(deps.keys, log, row.round_id, row.collectors_sealed),
      outcomes: sizes.get(row.round_id) ?? 0,
    })),
  });
}

/** What two collectors take along: doors, whether a vote is there, what was met before. No names and no choices. */
export async function takeRound({ deps, log }: Asking, id: string) {
  const store = roundStore(deps.db, log);
  const [round, standing] = await Promise.all([store.find(id), store.standing()]);
  if (!round) return err<RoundRefusal>({ code: 'ROUND_UNKNOWN' });
  const leaves = await rollReader(deps.db).leaves(log);
  const state = await stateOf(deps, log);
  if (!state.ok) return state;
  const notice = state.value.notice?.body;
  if (!notice) return refusedAs('not-ready');
  const outcomes = new Map(standing.map((each) => [each.unit, each]));
  return ok({
    ...{ id: round.round_id, building: round.building, title: notice.title },
    collectors: openNames(deps.keys, log, round.round_id, round.collectors_sealed),
    serverTime: deps.clock.now().toISOString(),
    doors: unitsIn(round.building, leaves, notice).map(({ unit, leaf }) => {
      const { participates, paper } = voterOf(state.value, leaf.voter);
      const { id: named, entrance, floor, room } = unit;
      const met = outcomes.get(named);
      return {
        ...{ unit: named, entrance, floor, room, voted: participates, paper: paper !== null },
        met: met ? { outcome: met.outcome, day: met.day, at: met.at.toISOString() } : null,
      };
    }),
  });
}

export interface Sent {
  /** The device's clock when it sends. */
  readonly sentAt: string;
  readonly outcomes: readonly (Omit<NotedOutcome, 'notedAt' | 'day'> & {
    readonly day?: string | undefined;
    readonly notedAt: string;
  })[];
}

/**
 * Takes what a device has queued. Sent twice, it is kept once; what does not belong here is named, so that the device can
 * show it instead of losing it. A wrong clock of the device is set right: how long ago it was noted, it knows.
 */
export async function keepOutcomes({ deps, log, actor }: Asking, { sentAt, outcomes }: Sent) {
  const store = roundStore(deps.db, log);
  const [rounds, leaves] = await Promise.all([store.list(), rollReader(deps.db).leaves(log)]);
  const known = new Set(rounds.map((row) => row.round_id));
  const units = new Set<string>(leaves.flatMap((leaf) => leaf.units.map(({ id }) => id)));
  const received = deps.clock.now();
  const noted = ({ notedAt }: { readonly notedAt: string }) =>
    new Date(received.getTime() - Math.max(0, Date.parse(sentAt) - Date.parse(notedAt)));
  const fits = ({ round, unit }: Sent['outcomes'][number]) => known.has(round) && units.has(unit);
  const kept = outcomes.filter(fits);
  await store.keep(
    kept.map(({ id, round, unit, outcome, day, notedAt }) => {
      return { id, round, unit, outcome, day: day ?? null, notedAt: noted({ notedAt }) };
    }),
    { at: received, by: actor.accountId },
  );
  return { kept: kept.map(({ id }) => id), refused: outcomes.filter((each) => !fits(each)).map(({ id }) => id) };
}

interface Door {
  readonly unit: RollUnit;
  readonly leaf: RollLeaf;
}

/** Units of a building that vote on something, from the top floor down, as collectors walk. */
function unitsIn(building: string, leaves: readonly RollLeaf[], notice: NoticeBody): readonly Door[] {
  return leaves
    .flatMap((leaf) => leaf.units.map((unit) => ({ unit, leaf })))
    .filter(({ unit }) => unit.building === building && countsForAny(unit, notice))
    .sort(byWay);
}

const numeric = new Intl.Collator('zh-CN', { numeric: true });
const byWay = ({ unit: a }: Door, { unit: b }: Door): number =>
  numeric.compare(a.entrance ?? '', b.entrance ?? '') ||
  (b.floor ?? 0) - (a.floor ?? 0) ||
  numeric.compare(a.room, b.room);

function progressOf(
  state: LogState,
  leaves: readonly RollLeaf[],
  notice: NoticeBody,
  standing: readonly UnitOutcome[],
) {
  const met = new Set(standing.map(({ unit }) => unit));
  const buildings = new Map<string, { building: string; doors: number; voted: number; open: number }>();
  for (const leaf of leaves)
    for (const unit of leaf.units.filter((each) => countsForAny(each, notice))) {
      const row = buildings.get(unit.building) ?? { building: unit.building, doors: 0, voted: 0, open: 0 };
      const hasVoted = voterOf(state, leaf.voter).participates;
      row.doors += 1;
      if (hasVoted) row.voted += 1;
      else if (!met.has(unit.id)) row.open += 1;
      buildings.set(unit.building, row);
    }
  return [...buildings.values()].sort((a, b) => numeric.compare(a.building, b.building));
}
