import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../crypto/result.ts';
import { documentsOf } from '../assemblies/documents/read-documents.ts';
import type { Standings } from '../ballots/standing.ts';
import type { Deps } from '../deps.ts';
import { namesOf } from '../estates/owners.ts';
import { deskPeople } from '../identity/desk-people.ts';
import type { LogRef } from '../log/log-ref.ts';
import { logWriter } from '../log/log-service.ts';
import { nameKey } from '../registry/person-name.ts';
import { presentOwners, type Owners } from '../petitions/count.ts';
import type { Actor } from '../platform/authorize.ts';
import { nominationStore, type Nomination, type NominationText, type NominationWay } from './nomination-store.ts';
import { roomsNamed } from './rooms-named.ts';
import { supportStore } from './support-store.ts';

export interface Nominating {
  readonly deps: Deps;
  readonly log: LogRef;
  readonly actor: Actor;
  readonly standings: Standings;
}

type Refused<Code extends string> = { readonly code: Code };
type Over = Refused<'NOMINATION_OVER'>;
type Found = Over | Refused<'NOMINATION_UNKNOWN'>;

/** An owner stands himself: under his registered name, so that nobody stands in another's. */
export async function standOneself(
  nominating: Nominating,
  profile: string,
): Promise<Result<{ readonly id: string }, Over | Refused<'NOMINATION_NOT_AN_OWNER' | 'NOMINATION_TWICE'>>> {
  const { deps, log, actor } = nominating;
  const [person] = await countedPersons(nominating, 'owner');
  if (person === undefined) return err({ code: 'NOMINATION_NOT_AN_OWNER' });
  if (await isOver(deps, log)) return err({ code: 'NOMINATION_OVER' });
  const name = (await namesOf(deps.db, deps.keys, log.estate, [person])).get(person) ?? '';
  const id = randomUUID();
  const at = await deps.clock.inTransaction(deps.db);
  const own = {
    id,
    way: 'self',
    at,
    account: actor.accountId,
    person,
    name,
    profile,
    proposedBy: '',
    needs: null,
  } as const;
  return (await nominationStore(deps, log).add(own)) ? ok({ id }) : err({ code: 'NOMINATION_TWICE' });
}

export type WrittenNomination = NominationText & { readonly way: NominationWay };

/** The desk writes down what came on paper: who was proposed, by whom, on what ground. */
export async function writeDown(
  { deps, log, actor }: Nominating,
  written: WrittenNomination,
): Promise<Result<{ readonly id: string }, Over>> {
  if (await isOver(deps, log)) return err({ code: 'NOMINATION_OVER' });
  const id = randomUUID();
  const at = await deps.clock.inTransaction(deps.db);
  await nominationStore(deps, log).add({ ...written, id, at, account: actor.accountId, person: null });
  return ok({ id });
}

/** Supports it for everybody whom the account may act for. */
export async function support(
  nominating: Nominating,
  id: string,
): Promise<Result<null, Found | Refused<'NOMINATION_NOT_AN_OWNER'>>> {
  const { deps, log, actor } = nominating;
  const persons = await countedPersons(nominating);
  if (persons.length === 0) return err({ code: 'NOMINATION_NOT_AN_OWNER' });
  const found = await open(nominating, id);
  if (!found.ok) return found;
  const supports = persons.map((supporter) => ({ nomination: id, supporter, source: 'online' as const }));
  await supportStore(deps.db, log).add(supports, actor.accountId, await deps.clock.inTransaction(deps.db));
  return ok(null);
}

export async function takeSupportBack(nominating: Nominating, id: string): Promise<Result<null, Found>> {
  const { deps, log, actor, standings } = nominating;
  const found = await open(nominating, id);
  if (!found.ok) return found;
  const persons = (await standings(log.estate, actor)).map(({ personId }) => personId);
  await supportStore(deps.db, log).remove(id, persons);
  return ok(null);
}

/** Rooms whose signatures stand on a paper. */
export async function supportOnPaper(
  nominating: Nominating,
  id: string,
  rooms: string,
): Promise<Result<null, Found | Refused<'NOMINATION_ROOMS_UNKNOWN'>>> {
  const { deps, log, actor } = nominating;
  const found = await open(nominating, id);
  if (!found.ok) return found;
  const owners = await presentOwners(deps, deps.db, log.estate);
  const named = roomsNamed(
    rooms,
    owners.groups.flatMap(({ rooms: own }) => own),
  );
  if (named === null) return err({ code: 'NOMINATION_ROOMS_UNKNOWN' });
  const supports = named.map((supporter) => ({ nomination: id, supporter, source: 'paper' as const }));
  await supportStore(deps.db, log).add(supports, actor.accountId, await deps.clock.inTransaction(deps.db));
  return ok(null);
}

export async function addPaper(
  nominating: Nominating,
  id: string,
  { title, sha256 }: { readonly title: string; readonly sha256: string },
): Promise<Result<null, Found | Refused<'NOMINATION_PAPER_UNKNOWN'>>> {
  const { deps, log } = nominating;
  const found = await open(nominating, id);
  if (!found.ok) return found;
  const document = await documentsOf(deps.db, log).find(sha256);
  if (!document) return err({ code: 'NOMINATION_PAPER_UNKNOWN' });
  const others = found.value.papers.filter((paper) => paper.document.sha256 !== sha256);
  await nominationStore(deps, log).setPapers(id, [...others, { title, document }]);
  return ok(null);
}

/** What the check against the conditions came to. The machine judges nobody, and nobody judges himself. */
export async function vet(
  nominating: Nominating,
  id: string,
  { eligible, reason }: { readonly eligible: boolean; readonly reason: string },
): Promise<Result<null, Found | Refused<'NOMINATION_OWN_VETTING'>>> {
  const { deps, log, actor } = nominating;
  const found = await open(nominating, id);
  if (!found.ok) return found;
  const vetter = (await deskPeople(deps, log.estate)).find(({ account }) => account === actor.accountId);
  if (vetter && nameKey(vetter.name) === nameKey(found.value.name)) return err({ code: 'NOMINATION_OWN_VETTING' });
  const at = await deps.clock.inTransaction(deps.db);
  await nominationStore(deps, log).vet(id, { eligible, reason, by: actor.accountId, at });
  return ok(null);
}

/** By whoever stands, or by the desk for what the desk wrote down. */
export async function withdraw(
  nominating: Nominating,
  id: string,
  isDesk: boolean,
): Promise<Result<null, Found | Refused<'NOMINATION_NOT_YOURS'>>> {
  const { deps, log, actor } = nominating;
  const found = await open(nominating, id);
  if (!found.ok) return found;
  const isOwn = found.value.account === actor.accountId;
  if (!isOwn && !(isDesk && found.value.person === null)) return err({ code: 'NOMINATION_NOT_YOURS' });
  await nominationStore(deps, log).withdraw(id, actor.accountId, await deps.clock.inTransaction(deps.db));
  return ok(null);
}

async function open({ deps, log }: Nominating, id: string): Promise<Result<Nomination, Found>> {
  const found = await nominationStore(deps, log).find(id);
  if (!found) return err({ code: 'NOMINATION_UNKNOWN' });
  return (await isOver(deps, log)) ? err({ code: 'NOMINATION_OVER' }) : ok(found);
}

/** The notice freezes the candidates. */
export async function isOver(deps: Deps, log: LogRef): Promise<boolean> {
  const state = await logWriter(deps).state(log);
  return Boolean(state?.notice ?? state?.cancelled);
}

/** Those for whom the account may act and who own a unit that counts; `owner`: himself only. */
async function countedPersons(
  { deps, log, actor, standings }: Nominating,
  capacity: 'owner' | 'any' = 'any',
): Promise<readonly string[]> {
  const [own, owners] = await Promise.all([standings(log.estate, actor), presentOwners(deps, deps.db, log.estate)]);
  const counted = peopleIn(owners);
  return own
    .filter((standing) => capacity === 'any' || standing.capacity === capacity)
    .map(({ personId }) => personId)
    .filter((person) => counted.has(person));
}

const peopleIn = ({ groups }: Owners): ReadonlySet<string> => new Set(groups.flatMap(({ people }) => people));
