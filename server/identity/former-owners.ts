import { presentOwners } from '../estates/owners.ts';
import type { Deps } from '../deps.ts';
import type { OwnershipListener } from '../estates/import-registry.ts';
import { grantStore, identitiesOf } from './account-store.ts';
import { representationStore } from './representation-store.ts';
import { verificationStore } from './verification-store.ts';

/** After an import: whoever neither owns nor represents an owner any more is no longer an owner here. */
export const endFormerOwners =
  ({ clock }: Pick<Deps, 'clock'>): OwnershipListener =>
  async (tx, estate) => {
    const grants = await grantStore(tx).ownersIn(estate);
    if (grants.length === 0) return;
    const proofs = await verificationStore(tx, estate).ofAccounts(grants.map(({ account }) => account));
    const represented = await representationStore(tx, estate).all();
    const persons = [...proofs.map(({ person }) => person), ...represented.map(({ person }) => person)];
    const present = await presentOwners(tx, estate, persons);
    const identities = new Set(
      represented.filter(({ person }) => present.has(person)).map(({ identity }) => identity.toString('hex')),
    );
    const owners = new Set(proofs.filter(({ person }) => present.has(person)).map(({ account }) => account));
    const others = grants.filter(({ account }) => !owners.has(account));
    const identityOf = await identitiesOf(
      tx,
      others.map(({ account }) => account),
    );
    const represents = (account: string) => identities.has(identityOf.get(account)?.toString('hex') ?? '');
    const ended = others.filter(({ account }) => !represents(account)).map(({ grant }) => grant);
    await grantStore(tx).revoke(ended, await clock.inTransaction(tx));
  };
