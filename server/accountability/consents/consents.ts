import { err, ok, type Result } from '../../../crypto/result.ts';
import type { Deps } from '../../deps.ts';
import { phonesOf } from '../../estates/owners.ts';
import { actsFor } from '../../identity/acts-for.ts';
import { endOwnerAccess } from '../../identity/owner-access.ts';
import { setReminders } from '../../messages/opt-out.ts';
import { inTransaction, type Tx } from '../../platform/database.ts';
import { consentStore } from './consent-store.ts';
import { CONSENT_KINDS, CONSENT_TEXTS, consentTextHash, type ConsentKind } from './consent-texts.ts';

export interface ConsentView {
  readonly kind: ConsentKind;
  readonly text: { readonly zh: string; readonly en: string };
  /** SHA-256 of the Chinese text as it is now. */
  readonly sha256: string;
  readonly givenAt: string | null;
  readonly withdrawnAt: string | null;
  /** What was agreed to was worded otherwise. */
  readonly isOfEarlierText: boolean;
}

/** Everything that an owner can agree to, with what he said last. */
export async function consentsOf(
  { db }: Pick<Deps, 'db'>,
  estate: string,
  account: string,
): Promise<readonly ConsentView[]> {
  const newest = await consentStore(db, estate).newest(await ownPersons({ db }, estate, account));
  return CONSENT_KINDS.map((kind) => {
    const said = newest.find((each) => each.kind === kind);
    return {
      ...{ kind, text: CONSENT_TEXTS[kind], sha256: consentTextHash(kind) },
      givenAt: said?.givenAt.toISOString() ?? null,
      withdrawnAt: said?.withdrawnAt?.toISOString() ?? null,
      isOfEarlierText: said !== undefined && said.textSha256 !== consentTextHash(kind),
    };
  });
}

/** Persons whom the account is, not those whom it represents: nobody agrees for another. */
async function ownPersons({ db }: Pick<Deps, 'db'>, estate: string, account: string): Promise<readonly string[]> {
  const acting = await actsFor(db, estate, account);
  return acting.filter(({ capacity }) => capacity === 'owner').map(({ person }) => person);
}

export type ConsentRefusal = { readonly code: 'CONSENT_NOBODY' };
type Consenting = Pick<Deps, 'db' | 'keys' | 'clock'>;

export async function giveConsent(
  deps: Consenting,
  { estate, account, kind }: { readonly estate: string; readonly account: string; readonly kind: ConsentKind },
): Promise<Result<null, ConsentRefusal>> {
  const persons = await ownPersons(deps, estate, account);
  if (persons.length === 0) return err({ code: 'CONSENT_NOBODY' });
  return inTransaction<null, ConsentRefusal>(deps.db, async (tx) => {
    const at = await deps.clock.inTransaction(tx);
    for (const person of persons) await consentStore(tx, estate).give({ person, account }, kind, at);
    if (kind === 'messages') await setReminders(deps, tx, await phones(deps, tx, estate, persons), true);
    return ok(null);
  });
}

/**
 * Takes a consent back: no messages but those about his identity; no new device may vote for him; or the service forgets that
 * he proved who he is, and asks again. His place on the roll is the register's and stays.
 */
export async function withdrawConsent(
  deps: Consenting,
  { estate, account, kind }: { readonly estate: string; readonly account: string; readonly kind: ConsentKind },
): Promise<Result<null, ConsentRefusal>> {
  const persons = await ownPersons(deps, estate, account);
  if (persons.length === 0) return err({ code: 'CONSENT_NOBODY' });
  return inTransaction<null, ConsentRefusal>(deps.db, async (tx) => {
    const at = await deps.clock.inTransaction(tx);
    const store = consentStore(tx, estate);
    // Who was never asked says no now: the record needs something to take back.
    for (const person of persons) await store.give({ person, account }, kind, at);
    await store.withdraw(persons, kind, at);
    if (kind === 'messages') await setReminders(deps, tx, await phones(deps, tx, estate, persons), false);
    if (kind === 'identity') await endOwnerAccess(tx, estate, account, at);
    return ok(null);
  });
}

async function phones({ keys }: Pick<Deps, 'keys'>, tx: Tx, estate: string, persons: readonly string[]) {
  return [...(await phonesOf(tx, keys, estate, persons)).values()].flat();
}
