import { sql } from 'kysely';
import { fromUtf8 } from '../../../crypto/bytes.ts';
import { leafBytes, readLeafText, type RollLeaf } from '../../../crypto/roll/leaf.ts';
import type { LogRef } from '../../log/log-ref.ts';
import type { Db, Tx } from '../../platform/database.ts';
import type { SnapshotPerson, SnapshotVoter } from './snapshot.ts';

/** Rows in one statement: a voter has few columns. */
const CHUNK = 5_000;

/** Rolls on their way from a prepared act to the tables that voting reads. */
export const rollStore = (db: Db, { estate, assembly }: LogRef) => {
  const here = { estate_id: estate, assembly_id: assembly };
  return {
    /** Keeps a prepared roll until its act is signed. */
    async prepare(act: string, voters: readonly SnapshotVoter[]): Promise<void> {
      const rows = voters.map(({ leaf, ownerSalt, people }) => ({
        ...here,
        act_id: act,
        voter: leaf.voter,
        leaf: fromUtf8(leafBytes(leaf))!,
        owner_salt: Buffer.from(ownerSalt),
        people: JSON.stringify(people.map(({ personId, person }) => ({ person_id: personId, person }))),
      }));
      for (let i = 0; i < rows.length; i += CHUNK)
        await db
          .insertInto('prepared_voter')
          .values(rows.slice(i, i + CHUNK))
          .execute();
    },

    /** Voters in force, with what keeps their names and hashes the same in an amendment. */
    async voters(): Promise<readonly SnapshotVoter[]> {
      const rows = await db
        .selectFrom('roll_voter as v')
        .leftJoin('voter_person as p', (join) =>
          join
            .onRef('p.estate_id', '=', 'v.estate_id')
            .onRef('p.assembly_id', '=', 'v.assembly_id')
            .onRef('p.voter', '=', 'v.voter'),
        )
        .select(['v.leaf', 'v.owner_salt'])
        .select(
          sql<SnapshotPerson[]>`coalesce(json_agg(json_build_object('personId', p.person_id, 'person', p.person)
            order by p.person_id) filter (where p.person is not null), '[]')`.as('people'),
        )
        .where('v.estate_id', '=', estate)
        .where('v.assembly_id', '=', assembly)
        .groupBy(['v.voter', 'v.leaf', 'v.owner_salt'])
        .orderBy('v.voter')
        .execute();
      return rows.map(({ leaf, owner_salt, people }) => {
        if (owner_salt === null) throw new Error('a roll whose salts were erased cannot be amended');
        return { leaf: leafOf(leaf), ownerSalt: new Uint8Array(owner_salt), people };
      });
    },
  };
};

/** Puts the prepared roll in force, in the transaction of the entry that publishes or amends it. */
export async function enforceRoll(tx: Tx, { estate, assembly }: LogRef, act: string): Promise<void> {
  const prepared = sql`from prepared_voter p where p.estate_id = ${estate} and p.assembly_id = ${assembly} and p.act_id = ${act}`;
  await sql`delete from voter_person where estate_id = ${estate} and assembly_id = ${assembly}`.execute(tx);
  await sql`delete from roll_voter where estate_id = ${estate} and assembly_id = ${assembly}`.execute(tx);
  await sql`insert into roll_voter (estate_id, assembly_id, voter, leaf, owner_salt)
    select p.estate_id, p.assembly_id, p.voter, p.leaf, p.owner_salt ${prepared}`.execute(tx);
  await sql`insert into voter_person (estate_id, assembly_id, voter, person_id, person)
    select p.estate_id, p.assembly_id, p.voter, q.person_id, q.person
    from prepared_voter p cross join lateral jsonb_to_recordset(p.people) as q (person_id uuid, person text)
    where p.estate_id = ${estate} and p.assembly_id = ${assembly} and p.act_id = ${act}`.execute(tx);
  // Rolls that were prepared and never signed go with it: they hold salts, which would open what is published later.
  await sql`delete from prepared_voter where estate_id = ${estate} and assembly_id = ${assembly}`.execute(tx);
}

function leafOf(text: string): RollLeaf {
  const leaf = readLeafText(text);
  if (!leaf.ok) throw new Error(`a roll leaf in the database is broken: ${leaf.error}`);
  return leaf.value;
}
