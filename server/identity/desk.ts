import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { findEstate } from '../estates/estate-facts.ts';
import { addDeskContact, findOwner } from '../estates/owners.ts';
import { documentIndex, phoneIndex } from '../estates/personal-index.ts';
import { inTransaction } from '../platform/database.ts';
import { hasOpenVote } from '../assemblies/view/open-vote.ts';
import { attemptIndex, clearFailures } from './attempts.ts';
import { askContactChange, tellOfAsked } from './contact-changes/contact-changes.ts';
import { readClaim, type ClaimFault, type ClaimText } from './claim.ts';
import { deskBoundText } from './message-texts.ts';
import { tellOtherPhones } from './tell-owner.ts';
import { verificationStore } from './verification-store.ts';

export interface DeskVerification extends ClaimText {
  readonly estate: string;
  /** Which document the worker saw, in words without numbers. */
  readonly documentSeen: string;
  readonly by: string;
}

export interface DeskVerified {
  readonly verification: string;
  /** A vote is open: the phone is bound once a second person confirms. */
  readonly waits: boolean;
}

export type DeskRefusal = ClaimFault | { readonly code: 'OWNER_NOT_FOUND' };

/**
 * The way around an unknown phone: a community worker sees the document and binds the phone. Who saw what is kept, a lock of
 * this identity and phone ends, and the owner's other phones are told.
 */
export async function verifyAtDesk(
  deps: Deps,
  { estate, documentSeen, by, ...text }: DeskVerification,
): Promise<Result<DeskVerified, DeskRefusal>> {
  const { db, keys, clock } = deps;
  const claim = readClaim(text);
  if (!claim.ok) return claim;
  const { phone: phoneText, idType, idNo } = claim.value;
  const phone = phoneIndex(keys, phoneText);
  const waits = await hasOpenVote(deps, estate);
  const done = await inTransaction<{ verification: string; person: string }, DeskRefusal>(db, async (tx) => {
    const owner = await findOwner(tx, keys, estate, claim.value);
    if (owner?.kind !== 'person') return err({ code: 'OWNER_NOT_FOUND' });
    if (waits) {
      const asked = { estate, person: owner.person, phone: phoneText, documentSeen, by };
      return ok({ verification: await askContactChange(deps, tx, asked), person: owner.person });
    }
    const at = await clock.inTransaction(tx);
    await addDeskContact(tx, keys, { estate, person: owner.person, phone: phoneText, by, at });
    await clearFailures(tx, attemptIndex(keys, documentIndex(keys, idType, idNo), phone));
    const verification = await verificationStore(tx, estate).addDeskCheck({
      person: owner.person,
      phone,
      documentSeen,
      by,
      at,
    });
    return ok({ verification, person: owner.person });
  });
  if (!done.ok) return done;
  if (waits) {
    await tellOfAsked(deps, { estate, person: done.value.person, phone: phoneText, documentSeen, by });
    return ok({ verification: done.value.verification, waits });
  }
  const name = (await findEstate(db, estate))?.name ?? '';
  await tellOtherPhones(deps, {
    estate,
    person: done.value.person,
    except: phone,
    text: (used) => deskBoundText(name, used),
  });
  return ok({ verification: done.value.verification, waits });
}
