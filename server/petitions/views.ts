import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import type { Actor } from '../platform/authorize.ts';
import { countOf, joinedGroups, presentOwners, type Count, type Owners } from './count.ts';
import { petitionStore, signatureStore, type Petition } from './petition-store.ts';

/** A petition as everybody may read it: text and sums, nobody's name or room. */
export interface PetitionView {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly startedAt: string;
  readonly state: 'open' | 'delivered' | 'ended';
  readonly deliveredAt: string | null;
  /** Against the register as it is now. */
  readonly count: Omit<Count, 'suffices'>;
  /** For whoever is signed in. */
  readonly mine: { readonly started: boolean; readonly joined: boolean };
}

export interface PetitionPage {
  readonly registryAsOf: string | null;
  readonly petitions: readonly PetitionView[];
}

export async function petitionsOf(deps: Deps, estate: string, actor: Actor | null): Promise<PetitionPage> {
  const found = await petitionStore(deps.db, estate).list();
  const owners = await presentOwners(deps, deps.db, estate);
  const petitions = await Promise.all(found.map((petition) => viewOf(deps, { estate, owners, actor }, petition)));
  return { registryAsOf: owners.asOf, petitions };
}

async function viewOf(
  { db }: Deps,
  { estate, owners, actor }: { estate: string; owners: Owners; actor: Actor | null },
  { id, title, text, startedAt, startedBy, endedAt, reached }: Petition,
): Promise<PetitionView> {
  const signatures = await signatureStore(db, estate).list(id);
  const { suffices: _, ...count } = countOf(owners, new Set(signatures.map(({ person }) => person)));
  return {
    ...{ id, title, text, count, startedAt: startedAt.toISOString() },
    state: endedAt ? 'ended' : reached ? 'delivered' : 'open',
    deliveredAt: reached?.at.toISOString() ?? null,
    mine: {
      started: startedBy === actor?.accountId,
      joined: signatures.some(({ account }) => account === actor?.accountId),
    },
  };
}

export interface PetitionList {
  readonly title: string;
  readonly text: string;
  readonly registryAsOf: string | null;
  readonly deliveredAt: string | null;
  readonly count: Omit<Count, 'suffices'>;
  /** Who joined, by what he owns; a line is one owner. */
  readonly owners: readonly { readonly rooms: readonly string[]; readonly areaCm2: number }[];
}

/** For committee and street office, to check and to print: rooms and areas, no names. */
export async function petitionList(
  deps: Deps,
  estate: string,
  id: string,
): Promise<Result<PetitionList, { readonly code: 'PETITION_UNKNOWN' }>> {
  const petition = await petitionStore(deps.db, estate).find(id);
  // What is still being collected is the owners' own.
  if (!petition?.reached) return err({ code: 'PETITION_UNKNOWN' });
  const owners = await presentOwners(deps, deps.db, estate);
  const persons = new Set((await signatureStore(deps.db, estate).list(id)).map(({ person }) => person));
  const { suffices: _, ...count } = countOf(owners, persons);
  const lines = joinedGroups(owners.groups, persons).map(({ rooms, areaCm2 }) => ({ rooms, areaCm2 }));
  const { title, text, reached } = petition;
  return ok({
    ...{ title, text, count, registryAsOf: owners.asOf, deliveredAt: reached.at.toISOString() },
    owners: lines.sort((a, b) => addresses.compare(a.rooms[0] ?? '', b.rooms[0] ?? '')),
  });
}

const addresses = new Intl.Collator('zh-CN', { numeric: true });
