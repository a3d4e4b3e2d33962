import { randomUUID } from 'node:crypto';
import type { Deps } from '../../deps.ts';
import { deskPeople, type DeskPerson } from '../../identity/desk-people.ts';
import type { LogRef } from '../../log/log-ref.ts';
import type { Tx } from '../../platform/database.ts';
import { nameKey } from '../../registry/person-name.ts';
import type { Draft } from '../drafts/draft-schema.ts';
import { conflictStore, type Basis, type Post } from './conflict-store.ts';

/** Matters that fill or empty seats of the committee. */
const SEATS: ReadonlySet<string> = new Set(['M03']);

/**
 * Puts those out of the assembly whose own seat it votes on: candidates, and members named in the title of such a motion. By
 * the name of the account; who merely has the same name is let in again by an officer, with a reason that owners read.
 */
export async function noteConflictsIn(deps: Deps, tx: Tx, log: LogRef, draft: Draft): Promise<void> {
  const named = draft.motions.flatMap((motion) => [
    ...(motion.kind === 'elect' ? motion.candidates.map(({ name }) => ({ name, basis: 'candidate' as const })) : []),
    ...(SEATS.has(motion.matter) ? [{ title: motion.title, basis: 'seat' as const }] : []),
  ]);
  if (named.length === 0) return;
  const at = await deps.clock.inTransaction(tx);
  const store = conflictStore(tx, log);
  const known = await store.list();
  for (const person of await deskPeople(deps, log.estate)) {
    const basis = named.find((each) => concerns(each, person))?.basis;
    const role = person.roles.find((each): each is Post => each === 'committee' || each === 'community');
    // What an officer lifted stays lifted.
    if (!basis || !role || known.some((each) => each.account === person.account && each.basis === basis)) continue;
    await store.add({ id: randomUUID(), account: person.account, role, basis, reason: REASONS[basis], at, by: null });
  }
}

type Named = { readonly basis: Basis } & ({ readonly name: string } | { readonly title: string });

function concerns(named: Named, { name }: DeskPerson): boolean {
  const key = nameKey(name);
  if ([...key].length < 2) return false;
  return 'name' in named ? nameKey(named.name) === key : nameKey(named.title).includes(key);
}

const REASONS = { candidate: '本人是本次选举的候选人', seat: '本人的职务在表决之列' } as const;
