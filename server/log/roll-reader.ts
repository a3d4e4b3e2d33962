import type { VoterId } from '../../crypto/brands.ts';
import { rereadLeaf, type RollLeaf } from '../../crypto/roll/leaf.ts';
import type { Db } from '../platform/database.ts';
import { batchedIn } from '../platform/batched.ts';
import { piece, statement } from '../platform/piece.ts';
import { groupBy } from '../platform/group-by.ts';
import { refKey, type LogRef } from './log-ref.ts';

/** One of the people of a voter. */
export interface RollPerson {
  readonly personId: string;
  /** His name in this log. */
  readonly person: string;
}

/** A voter on the roll: what he holds, and who he is. */
export interface RollVoter {
  readonly voter: VoterId;
  readonly leaf: RollLeaf;
  readonly people: readonly RollPerson[];
}

/** The roll of one assembly, as far as voting needs it. Written by whoever publishes and amends the roll. */
export interface RollReader {
  /** Voters to whom one of these people belongs, in ascending order of voter. */
  votersOf(log: LogRef, personIds: readonly string[]): Promise<readonly RollVoter[]>;
  voter(log: LogRef, voter: string): Promise<RollVoter | null>;
  /** Every leaf that was not erased, in ascending order of voter. */
  leaves(log: LogRef): Promise<readonly RollLeaf[]>;
}

export const rollReader = (db: Db): RollReader => ({
  async votersOf(log, personIds) {
    if (personIds.length === 0) return [];
    const rows = await db
      .selectFrom('voter_person')
      .select('voter')
      .distinct()
      .where('estate_id', '=', log.estate)
      .where('assembly_id', '=', log.assembly)
      .where('person_id', 'in', personIds)
      .orderBy('voter')
      .execute();
    return votersNamed(
      db,
      log,
      rows.map((row) => row.voter),
    );
  },

  async voter(log, voter) {
    return (await askIn(db, log)(voter)) ?? null;
  },

  async leaves(log) {
    const rows = await db
      .selectFrom('roll_voter')
      .select('leaf')
      .where('estate_id', '=', log.estate)
      .where('assembly_id', '=', log.assembly)
      .where('leaf', '<>', '')
      .orderBy('voter')
      .execute();
    return rows.map((row) => leafOf(row.leaf));
  },
});

/** In a rush many ask for theirs at once. */
const askIn = batchedIn(refKey, async (db: Db, log: LogRef, names) => {
  const voters = await votersNamed(db, log, names);
  return new Map<string, RollVoter>(voters.map((each) => [each.voter, each]));
});

/** Names of all voters; the same that `leaves` would give, without reading what they hold. */
export async function votersOnRoll(db: Db, log: LogRef): Promise<ReadonlySet<VoterId>> {
  const rows = await db
    .selectFrom('roll_voter')
    .select('voter')
    .where('estate_id', '=', log.estate)
    .where('assembly_id', '=', log.assembly)
    .execute();
  return new Set(rows.map((row) => row.voter as VoterId));
}

/**
 * Each voter is looked up by his key (`offset 0`): a roll is written all at once, and a planner that thinks an assembly small
 * would read all of it for a few voters (measured: nearly all of the database's time in an evening).
 */
async function votersNamed(db: Db, log: LogRef, voters: readonly string[]): Promise<readonly RollVoter[]> {
  if (voters.length === 0) return [];
  const found = piece`
    select r.voter, r.leaf, p.person_id as "personId", p.person
    from unnest(${voters}::text[]) as asked (voter)
    cross join lateral (
      select voter, leaf from roll_voter
      where estate_id = ${log.estate} and assembly_id = ${log.assembly} and voter = asked.voter offset 0
    ) as r
    left join lateral (
      select person_id, person from voter_person
      where estate_id = ${log.estate} and assembly_id = ${log.assembly} and voter = asked.voter offset 0
    ) as p on true
    order by r.voter, p.person`;
  const { rows } = await db.executeQuery<VoterRow>(statement(found));
  return [...groupBy(rows, ({ voter }) => voter).values()].map(voterOf);
}

interface VoterRow {
  readonly voter: string;
  readonly leaf: string;
  /** Null, as is `person`, for a voter without people. */
  readonly personId: string | null;
  readonly person: string | null;
}

function voterOf(rows: readonly VoterRow[]): RollVoter {
  const { voter, leaf } = rows[0]!;
  const people = rows.flatMap(({ personId, person }) =>
    personId !== null && person !== null ? [{ personId, person }] : [],
  );
  return { voter: voter as VoterId, leaf: leafOf(leaf), people };
}

function leafOf(text: string): RollLeaf {
  const leaf = rereadLeaf(text);
  if (!leaf.ok) throw new Error(`a roll leaf in the database is broken: ${leaf.error}`);
  return leaf.value;
}
