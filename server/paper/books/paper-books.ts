import type { VoterId } from '../../../crypto/brands.ts';
import type { LogState, Paper } from '../../../crypto/replay/state.ts';
import { ok } from '../../../crypto/result.ts';
import type { RollLeaf } from '../../../crypto/roll/leaf.ts';
import { recordedActs, type RecordedAct } from '../../assemblies/acts/recorded-acts.ts';
import { staffName } from '../../identity/staff-name.ts';
import { stateOf } from '../../log/log-service.ts';
import { rollReader } from '../../log/roll-reader.ts';
import { roomsOf } from '../list-papers.ts';
import type { Asking } from '../paper-views.ts';
import { openNames } from '../people-names.ts';
import { handoutStore } from './handout-store.ts';
import { remarkStore } from './remark-store.ts';

export interface PaperCounts {
  readonly issued: number;
  readonly registered: number;
  readonly spoiled: number;
  readonly outstanding: number;
}

/**
 * The books of the paper desk: what was issued and by whom, what was spoiled and what replaced it, who carries how many, what
 * is odd about a paper; and the numbers by building, which add up as the whole does.
 */
export async function paperBooks({ deps, log }: Asking) {
  const leaves = await rollReader(deps.db).leaves(log);
  const acts = await recordedActs(deps.db, log, ['paper-issued', 'paper-spoiled']);
  const handouts = await handoutStore(deps.db, log).list();
  const remarks = await remarkStore(deps.db, log).list();
  const names = await namesOf(deps, [...acts.map(({ by }) => by), ...handouts.map(({ handed_by }) => handed_by)]);
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const state = reading.value;
  const byVoter = new Map(leaves.map((leaf) => [leaf.voter, leaf]));
  return ok({
    buildings: countsByBuilding(state, byVoter),
    batches: acts.filter(({ type }) => type === 'paper-issued').map((act) => batchOf(act, names)),
    spoiled: acts
      .filter(({ type }) => type === 'paper-spoiled')
      .map((act) => ({ ...spoiledOf(act, state, byVoter), by: names.get(act.by) ?? null })),
    handouts: handouts.map((row) => ({
      ...{ id: row.handout_id, papers: row.papers, first: row.first_serial, last: row.last_serial },
      collectors: openNames(deps.keys, log, row.handout_id, row.collectors_sealed),
      ...{ at: row.handed_at.toISOString(), by: names.get(row.handed_by) ?? null },
      settled:
        row.settled_at === null
          ? null
          : {
              ...{ delivered: row.delivered!, returned: row.returned!, lost: row.lost! },
              at: row.settled_at.toISOString(),
            },
    })),
    remarks: remarks.map(({ serial, remark, photo, made_at }) => ({
      ...{ serial, remark, photo, at: made_at.toISOString() },
      rooms: roomsOf(byVoter.get(state.papers.get(serial)?.voter as VoterId)),
    })),
  });
}

async function namesOf(deps: Asking['deps'], accounts: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const each = [...new Set(accounts)].map(async (account) => [account, await staffName(deps, account)] as const);
  return new Map(await Promise.all(each));
}

const papersIn = ({ fields }: RecordedAct) =>
  fields['papers'] as unknown as readonly { readonly serial: string; readonly voter: VoterId }[];

function batchOf(act: RecordedAct, names: ReadonlyMap<string, string | null>) {
  const serials = papersIn(act)
    .map(({ serial }) => serial)
    .sort();
  return {
    ...{ seq: act.seq, at: act.at.toISOString(), by: names.get(act.by) ?? null },
    ...{ papers: serials.length, first: serials[0]!, last: serials.at(-1)! },
  };
}

/** The paper that the same voter got afterwards killed this one's number for good. */
function spoiledOf({ fields, seq, at }: RecordedAct, { papers }: LogState, leaves: ReadonlyMap<VoterId, RollLeaf>) {
  const serial = String(fields['serial']);
  const voter = papers.get(serial)?.voter;
  const own = [...papers.values()].filter((paper) => paper.voter === voter).map((paper) => paper.serial);
  return {
    ...{ seq, at: at.toISOString(), serial, reason: String(fields['reason']) },
    rooms: roomsOf(leaves.get(voter as VoterId)),
    replacedBy: own[own.indexOf(serial) + 1] ?? null,
  };
}

/** A voter with units in several buildings belongs to his first one, as he does in a round. */
export function countsByBuilding(
  state: LogState,
  leaves: ReadonlyMap<VoterId, RollLeaf>,
): readonly (PaperCounts & { readonly building: string })[] {
  const buildings = new Map<string, { -readonly [K in keyof PaperCounts]: number }>();
  for (const paper of state.papers.values()) {
    const building = leaves.get(paper.voter)?.units[0]?.building ?? '';
    const counts = buildings.get(building) ?? { issued: 0, registered: 0, spoiled: 0, outstanding: 0 };
    counts.issued += 1;
    counts[KIND[paper.state]] += 1;
    buildings.set(building, counts);
  }
  return [...buildings].map(([building, counts]) => ({ building, ...counts })).sort(byBuilding);
}

const KIND = { issued: 'outstanding', registered: 'registered', spoiled: 'spoiled' } as const satisfies Record<
  Paper['state'],
  keyof PaperCounts
>;

const numeric = new Intl.Collator('zh-CN', { numeric: true });
const byBuilding = (a: { readonly building: string }, b: { readonly building: string }) =>
  numeric.compare(a.building, b.building);
