import { sql } from 'kysely';
import type { VoterId } from '../../crypto/brands.ts';
import { utf8 } from '../../crypto/bytes.ts';
import { readLeaf, type RollLeaf } from '../../crypto/roll/leaf.ts';
import type { Db } from '../platform/database.ts';
import type { LogRef } from './log-ref.ts';

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
  /** Every leaf, in ascending order of voter. */
  leaves(log: LogRef): Promise<readonly RollLeaf[]>;
}

export const rollReader = (db: Db): RollReader => ({
  async votersOf(log, personIds) {
    if (personIds.length === 0) return [];
    const rows = await votersWithPeople(db, log)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('voter_person as p')
            .select('p.voter')
            .whereRef('p.estate_id', '=', 'v.estate_id')
            .whereRef('p.assembly_id', '=', 'v.assembly_id')
            .whereRef('p.voter', '=', 'v.voter')
            .where('p.person_id', 'in', personIds),
        ),
      )
      .execute();
    return rows.map(toVoter);
  },

  async voter(log, voter) {
    const row = await votersWithPeople(db, log).where('v.voter', '=', voter).executeTakeFirst();
    return row ? toVoter(row) : null;
  },

  async leaves(log) {
    const rows = await db
      .selectFrom('roll_voter')
      .select('leaf')
      .where('estate_id', '=', log.estate)
      .where('assembly_id', '=', log.assembly)
      .orderBy('voter')
      .execute();
    return rows.map((row) => leafOf(row.leaf));
  },
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

const votersWithPeople = (db: Db, log: LogRef) =>
  db
    .selectFrom('roll_voter as v')
    .innerJoin('voter_person as m', (join) =>
      join
        .onRef('m.estate_id', '=', 'v.estate_id')
        .onRef('m.assembly_id', '=', 'v.assembly_id')
        .onRef('m.voter', '=', 'v.voter'),
    )
    .select([
      'v.voter',
      'v.leaf',
      sql<
        { personId: string; person: string }[]
      >`json_agg(json_build_object('personId', m.person_id, 'person', m.person)
        order by m.person)`.as('people'),
    ])
    .where('v.estate_id', '=', log.estate)
    .where('v.assembly_id', '=', log.assembly)
    .groupBy(['v.voter', 'v.leaf'])
    .orderBy('v.voter');

const toVoter = (row: { voter: string; leaf: string; people: readonly RollPerson[] }): RollVoter => ({
  voter: row.voter as VoterId,
  leaf: leafOf(row.leaf),
  people: row.people,
});

function leafOf(text: string): RollLeaf {
  const leaf = readLeaf(utf8(text));
  if (!leaf.ok) throw new Error(`a roll leaf in the database is broken: ${leaf.error}`);
  return leaf.value;
}
