import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Standings } from '../ballots/standing.ts';
import type { Deps } from '../deps.ts';
import type { Actor } from '../platform/authorize.ts';
import { inTransaction, type Tx } from '../platform/database.ts';
import { countOf, presentOwners, type Owners } from './count.ts';
import { petitionStore, signatureStore, type Petition } from './petition-store.ts';
import { tellOfPetition } from './tell-staff.ts';

export interface Petitioning {
  readonly deps: Deps;
  readonly estate: string;
  readonly actor: Actor;
  readonly standings: Standings;
}

type Refused<Code extends string> = { readonly code: Code };

/** An owner starts a petition and is the first who joins. One that is open at a time, so that nobody floods the page. */
export async function startPetition(
  petitioning: Petitioning,
  { title, text }: Pick<Petition, 'title' | 'text'>,
): Promise<Result<{ readonly id: string }, Refused<'PETITION_NOT_AN_OWNER' | 'PETITION_OPEN_ALREADY'>>> {
  const { deps, estate, actor } = petitioning;
  const owners = await presentOwners(deps, deps.db, estate);
  const persons = await countedPersons(petitioning, owners);
  if (persons.length === 0) return err({ code: 'PETITION_NOT_AN_OWNER' });
  const at = await deps.clock.inTransaction(deps.db);
  return inTransaction(deps.db, async (tx) => {
    const store = petitionStore(tx, estate);
    if (await store.hasOpen(actor.accountId)) return err({ code: 'PETITION_OPEN_ALREADY' });
    const id = randomUUID();
    await store.add({ id, title, text, startedBy: actor.accountId, startedAt: at });
    await signAll({ petitioning, tx, owners, at }, (await store.lock(id))!, persons);
    return ok({ id });
  });
}

type JoinFault = Refused<'PETITION_UNKNOWN' | 'PETITION_ENDED' | 'PETITION_NOT_AN_OWNER'>;

/** Joins for everybody whom the account may act for. Again is no second signature. */
export async function joinPetition(petitioning: Petitioning, id: string): Promise<Result<null, JoinFault>> {
  const { deps, estate } = petitioning;
  const owners = await presentOwners(deps, deps.db, estate);
  const persons = await countedPersons(petitioning, owners);
  if (persons.length === 0) return err({ code: 'PETITION_NOT_AN_OWNER' });
  const at = await deps.clock.inTransaction(deps.db);
  return inTransaction(deps.db, async (tx): Promise<Result<null, JoinFault>> => {
    const petition = await petitionStore(tx, estate).lock(id);
    if (!petition) return err({ code: 'PETITION_UNKNOWN' });
    if (petition.endedAt) return err({ code: 'PETITION_ENDED' });
    await signAll({ petitioning, tx, owners, at }, petition, persons);
    return ok(null);
  });
}

/** Those for whom the account may act and who have a unit that counts now. */
async function countedPersons(
  { standings, estate, actor }: Petitioning,
  { groups }: Owners,
): Promise<readonly string[]> {
  const counted = new Set(groups.flatMap(({ people }) => people));
  return (await standings(estate, actor)).map(({ personId }) => personId).filter((person) => counted.has(person));
}

interface Signing {
  readonly petitioning: Petitioning;
  readonly tx: Tx;
  readonly owners: Owners;
  readonly at: Date;
}

/** The signature that is enough delivers the petition, in its own transaction: it is delivered once. */
async function signAll(
  { petitioning: { deps, estate, actor }, tx, owners, at }: Signing,
  { id, reached }: Petition,
  persons: readonly string[],
): Promise<void> {
  const store = petitionStore(tx, estate);
  const signatures = signatureStore(tx, estate);
  for (const person of persons) await signatures.sign(id, { person, account: actor.accountId }, at);
  if (reached) return;
  const signed = new Set((await signatures.list(id)).map(({ person }) => person));
  const { suffices, joined } = countOf(owners, signed);
  if (!suffices) return;
  await store.reach(id, at, joined);
  await deps.jobs.schedule(tx, {
    task: tellOfPetition,
    key: `petition:${id}`,
    payload: { estate, petition: id },
    due: at,
  });
}

type WithdrawFault = Refused<'PETITION_UNKNOWN' | 'PETITION_DELIVERED'>;

/** Withdraws what this account signed; possible until the petition is delivered. */
export const withdrawSignature = (petitioning: Petitioning, id: string): Promise<Result<null, WithdrawFault>> =>
  change(petitioning, id, async ({ tx, at }) => {
    const { accountId } = petitioning.actor;
    const store = signatureStore(tx, petitioning.estate);
    const own = (await store.list(id)).filter(({ account }) => account === accountId);
    await store.withdraw(
      id,
      own.map(({ person }) => person),
      at,
    );
    return ok(null);
  });

/** Whoever started a petition takes it back; it stays readable. */
export const endPetition = (
  petitioning: Petitioning,
  id: string,
): Promise<Result<null, WithdrawFault | Refused<'PETITION_NOT_YOURS'>>> =>
  change<Refused<'PETITION_NOT_YOURS'>>(petitioning, id, async ({ tx, at, petition: { startedBy } }) => {
    if (startedBy !== petitioning.actor.accountId) return err({ code: 'PETITION_NOT_YOURS' });
    await petitionStore(tx, petitioning.estate).end(id, at);
    return ok(null);
  });

interface Changing {
  readonly tx: Tx;
  readonly petition: Petition;
  readonly at: Date;
}

async function change<Fault = never>(
  { deps, estate }: Petitioning,
  id: string,
  work: (changing: Changing) => Promise<Result<null, Fault>>,
): Promise<Result<null, Fault | WithdrawFault>> {
  const now = await deps.clock.inTransaction(deps.db);
  return inTransaction(deps.db, async (tx): Promise<Result<null, Fault | WithdrawFault>> => {
    const petition = await petitionStore(tx, estate).lock(id);
    if (!petition) return err({ code: 'PETITION_UNKNOWN' });
    if (petition.reached) return err({ code: 'PETITION_DELIVERED' });
    return petition.endedAt ? ok(null) : work({ tx, petition, at: now });
  });
}
