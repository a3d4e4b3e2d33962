import { sql, type Selectable } from 'kysely';
import type { DocumentRef } from '../../crypto/entries/fields.ts';
import { textOf } from '../assemblies/objections/statement.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { insertInto, type Insert } from '../log/proposal.ts';
import type { Db, Tx } from '../platform/database.ts';
import { openSealedText } from '../platform/sealed.ts';
import type { ProxyPower } from '../platform/tables.ts';

export type PowerState = 'draft' | 'offered' | 'granted' | 'declined' | 'withdrawn' | 'revoked';

/** Who may vote for a voter, and what became of it. */
export interface Power {
  readonly id: string;
  readonly voter: string;
  /** The owner who gave it on his device; null where a clerk recorded a paper. */
  readonly grantor: { readonly account: string; readonly person: string } | null;
  readonly agent: { readonly account: string; readonly person: string };
  readonly document: DocumentRef;
  readonly scope: PowerScope;
  readonly signed: SignedPower | null;
  readonly state: PowerState;
  /** Of the entry `proxy-granted`. */
  readonly seq: number | null;
  readonly madeAt: Date;
  /** When it was taken back, declined or withdrawn. */
  readonly endedAt: Date | null;
}

/** For which motions and how long, where it is not for all of them until voting ends. As the entry states it. */
export interface PowerScope {
  readonly motions?: readonly string[];
  readonly until?: string;
}

/** The owner's signature over the entry's body. */
export interface SignedPower {
  readonly nonce: string;
  readonly jws: string;
}

export interface NewPower extends Pick<Power, 'id' | 'voter' | 'grantor' | 'agent' | 'document' | 'scope' | 'madeAt'> {
  /** The text of a power given on a device. */
  readonly sealed: Uint8Array | null;
}

export const powerStore = (db: Db | Tx, { estate, assembly }: LogRef) => {
  const here = { estate_id: estate, assembly_id: assembly };
  const all = () =>
    db
      .selectFrom('proxy_power')
      .selectAll()
      .where((eb) => eb.and(here));
  return {
    async add(power: NewPower): Promise<void> {
      await db
        .insertInto('proxy_power')
        .values({ ...rowOf({ estate, assembly }, power), state: 'draft' })
        .execute();
    },

    async find(id: string): Promise<Power | null> {
      const row = await all().where('power_id', '=', id).executeTakeFirst();
      return row ? toPower(row) : null;
    },

    /** Given or received by an account; without drafts, newest first. */
    async ofAccount(account: string): Promise<readonly Power[]> {
      const rows = await all()
        .where((eb) => eb.or([eb('grantor_account', '=', account), eb('agent_account', '=', account)]))
        .where('state', '<>', 'draft')
        .orderBy('made_at', 'desc')
        .orderBy('power_id')
        .execute();
      return rows.map(toPower);
    },

    /** Signed, and neither answered nor withdrawn: one of a voter at most. */
    async offered(voter: string): Promise<Power | null> {
      const row = await all()
        .where((eb) => eb.and({ state: 'offered', voter }))
        .executeTakeFirst();
      return row ? toPower(row) : null;
    },

    /** In the log and not taken back; of one voter, or of all. */
    async granted(voter: string | null = null): Promise<readonly Power[]> {
      const rows = await all()
        .where((eb) => eb.and({ state: 'granted', ...(voter === null ? {} : { voter }) }))
        .orderBy('seq')
        .execute();
      return rows.map(toPower);
    },

    async grantedTo(account: string): Promise<readonly Power[]> {
      const rows = await all().where('agent_account', '=', account).where('state', '=', 'granted').execute();
      return rows.map(toPower);
    },

    /** In the log, whether taken back since or not. */
    async ofVoter(voter: string): Promise<readonly Power[]> {
      return (await all().where('voter', '=', voter).where('seq', 'is not', null).execute()).map(toPower);
    },

    async bySeq(seq: number): Promise<Power | null> {
      const row = await all().where('seq', '=', seq).executeTakeFirst();
      return row ? toPower(row) : null;
    },

    /** False where it is in another state by now. */
    async move(id: string, from: PowerState, to: PowerState, set: Partial<Moved> = {}): Promise<boolean> {
      const { signed, ...rest } = set;
      const { numUpdatedRows } = await db
        .updateTable('proxy_power')
        .set({ state: to, ...rest, ...(signed && { signed: JSON.stringify(signed) }) })
        .where((eb) => eb.and({ ...here, power_id: id, state: from }))
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
  };
};

interface Moved {
  readonly seq: number;
  readonly signed: SignedPower;
  readonly ended_at: Date;
}

/** The texts of powers given on a device, by id. For their two sides only. */
export async function powerTexts(
  { db, keys }: Pick<Deps, 'db' | 'keys'>,
  { estate, assembly }: LogRef,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('proxy_power')
    .select(['power_id', 'text_sealed'])
    .where('estate_id', '=', estate)
    .where('assembly_id', '=', assembly)
    .where(sql<boolean>`power_id = any(${ids}::uuid[])`)
    .execute();
  const opened = (id: string, sealed: Buffer) =>
    textOf(openSealedText(keys.dataKey, { estate, subject: id, field: 'proxy-power' }, sealed));
  return new Map(
    rows.flatMap((row) => (row.text_sealed ? [[row.power_id, opened(row.power_id, row.text_sealed)]] : [])),
  );
}

/** The row of a power that a clerk recorded from a paper; it exists exactly if the entry does. */
export const paperPowerInsert = (log: LogRef, power: Omit<NewPower, 'sealed' | 'grantor'>): Insert =>
  insertInto('proxy_power', ({ seq }) => ({
    ...rowOf(log, { ...power, grantor: null, sealed: null }),
    ...{ state: 'granted', seq },
  }));

const rowOf = ({ estate, assembly }: LogRef, power: NewPower) => ({
  ...{ estate_id: estate, assembly_id: assembly, power_id: power.id, voter: power.voter },
  ...{ grantor_account: power.grantor?.account ?? null, grantor_person: power.grantor?.person ?? null },
  ...{ agent_account: power.agent.account, agent_person: power.agent.person },
  ...{ document: JSON.stringify(power.document), scope: JSON.stringify(power.scope), made_at: power.madeAt },
  text_sealed: power.sealed && Buffer.from(power.sealed),
});

const toPower = (row: Selectable<ProxyPower>): Power => ({
  ...{ id: row.power_id, voter: row.voter, state: row.state as PowerState, seq: row.seq },
  ...{ madeAt: row.made_at, endedAt: row.ended_at },
  grantor:
    row.grantor_account !== null && row.grantor_person !== null
      ? { account: row.grantor_account, person: row.grantor_person }
      : null,
  agent: { account: row.agent_account, person: row.agent_person },
  document: row.document as unknown as DocumentRef,
  scope: row.scope as unknown as PowerScope,
  signed: row.signed as unknown as SignedPower | null,
});

export const endedNow = ({ deps }: { readonly deps: Pick<Deps, 'clock'> }) => ({ ended_at: deps.clock.now() });
