import { insertInto, type Insert } from '../log/proposal.ts';
import type { LogRef } from '../log/log-ref.ts';
import type { Db } from '../platform/database.ts';

/** The constraint by which a key's nonce is taken once. */
export const BALLOT_KEY = 'ballot_pkey';

export interface BallotName {
  readonly kid: string;
  readonly nonce: string;
}

/** Number of the entry that holds the ballot of this key and nonce. */
export async function seqOfBallot(db: Db, log: LogRef, { kid, nonce }: BallotName): Promise<number | null> {
  const row = await db
    .selectFrom('ballot')
    .select('seq')
    .where('estate_id', '=', log.estate)
    .where('assembly_id', '=', log.assembly)
    .where('kid', '=', kid)
    .where('nonce', '=', nonce)
    .executeTakeFirst();
  return row?.seq ?? null;
}

export interface NewBallot extends BallotName {
  readonly voter: string;
  readonly accountId: string;
}

export const ballotInsert = ({ estate, assembly }: LogRef, { kid, nonce, voter, accountId }: NewBallot): Insert =>
  insertInto('ballot', ({ seq }) => ({
    estate_id: estate,
    assembly_id: assembly,
    kid,
    nonce,
    seq,
    voter,
    account_id: accountId,
  }));

export interface NewBinding {
  readonly kid: string;
  readonly voter: string;
  readonly person: string;
  readonly accountId: string;
  readonly salt: Uint8Array;
  /** Canonical JSON; ids of records, no names. */
  readonly evidence: string;
  /** From which browser, where that is known. */
  readonly browser?: Buffer | null;
}

export const bindingInsert = ({ estate, assembly }: LogRef, binding: NewBinding): Insert =>
  insertInto('binding', ({ seq }) => ({
    ...{ estate_id: estate, assembly_id: assembly, seq },
    ...{ kid: binding.kid, voter: binding.voter, person: binding.person, account_id: binding.accountId },
    ...{ evidence_salt: Buffer.from(binding.salt), evidence: binding.evidence, browser: binding.browser ?? null },
  }));
