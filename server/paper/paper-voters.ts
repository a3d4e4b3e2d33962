import type { VoterId } from '../../crypto/brands.ts';
import { voterOf, type LogState } from '../../crypto/replay/state.ts';
import { ok, type Result } from '../../crypto/result.ts';
import type { RollLeaf } from '../../crypto/roll/leaf.ts';
import { namesOf } from '../estates/owners.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { peopleOf } from '../log/roll-people.ts';
import { rollReader } from '../log/roll-reader.ts';
import { stateOf } from '../log/log-service.ts';
import type { LogRefusal } from '../log/problems.ts';
import { byAddress, refusedAs } from './issue-acts.ts';
import { roomsOf } from './list-papers.ts';
import { motionsOf } from './own-motions.ts';

export interface PaperVoter {
  readonly voter: VoterId;
  readonly rooms: readonly string[];
  /** First character only. */
  readonly names: readonly string[];
  /** Whether, never how. */
  readonly voted: boolean;
  /** The paper that is out or back. */
  readonly paper: string | null;
}

export interface BuildingRound {
  readonly building: string;
  readonly voters: number;
  readonly voted: number;
}

export interface Round {
  readonly buildings: readonly BuildingRound[];
  readonly voters: readonly PaperVoter[];
}

/** A round through the estate, or through one building: who still has to be asked. From the notice on. */
export async function paperVoters(
  deps: Deps,
  log: LogRef,
  building: string | undefined,
): Promise<Result<Round, LogRefusal>> {
  const leaves = await rollReader(deps.db).leaves(log);
  const current = await stateOf(deps, log);
  if (!current.ok) return current;
  const state = current.value;
  const notice = state.notice?.body;
  if (!notice) return refusedAs('not-ready');
  const voting = leaves.filter((leaf) => motionsOf(notice, leaf).length > 0).sort(byAddress);
  const here = building === undefined ? voting : voting.filter((leaf) => leaf.units[0]?.building === building);
  const rows = here.map((leaf) => rowOf(state, leaf));
  const buildings = roundsOf(state, voting);
  const names = await maskedNames(deps, log, here);
  return ok({ buildings, voters: rows.map((row) => ({ ...row, names: names.get(row.voter) ?? [] })) });
}

function rowOf(state: LogState, leaf: RollLeaf): Omit<PaperVoter, 'names'> {
  const { participates, paper } = voterOf(state, leaf.voter);
  return { voter: leaf.voter, rooms: roomsOf(leaf), voted: participates, paper };
}

/** A voter with units in several buildings is asked where his first one is. */
function roundsOf(state: LogState, voting: readonly RollLeaf[]): BuildingRound[] {
  const rounds = new Map<string, { building: string; voters: number; voted: number }>();
  for (const { voter, units } of voting) {
    const building = units[0]!.building;
    const round = rounds.get(building) ?? { building, voters: 0, voted: 0 };
    round.voters += 1;
    if (voterOf(state, voter).participates) round.voted += 1;
    rounds.set(building, round);
  }
  return [...rounds.values()];
}

async function maskedNames(
  { db, keys }: Deps,
  log: LogRef,
  leaves: readonly RollLeaf[],
): Promise<ReadonlyMap<VoterId, readonly string[]>> {
  const voters = leaves.map(({ voter }) => voter);
  const people = await peopleOf(db, log, voters);
  const persons = [...people.values()].flat().map(({ personId }) => personId);
  const names = await namesOf(db, keys, log.estate, persons);
  return new Map(
    [...people].map(([voter, each]) => [voter, each.map(({ personId }) => masked(names.get(personId) ?? ''))]),
  );
}

/** 张三 → 张*; a company keeps two characters at each end, so that it can be told apart. */
export function masked(name: string): string {
  const characters = [...name];
  if (characters.length <= 4) return characters.slice(0, 1).join('') + '*'.repeat(Math.max(0, characters.length - 1));
  return `${characters.slice(0, 2).join('')}***${characters.slice(-2).join('')}`;
}
