import { err, ok, type Result } from '../../crypto/result.ts';
import { unitOfCode } from '../assemblies/unit-links/unit-link.ts';
import type { Deps } from '../deps.ts';
import { findEstate } from '../estates/estate-facts.ts';
import { contactSource, phonesOf } from '../estates/owners.ts';
import { phoneIndex } from '../estates/personal-index.ts';
import { ownersOfUnit, tailOf } from '../estates/unit-owners.ts';
import type { LogRef } from '../log/log-ref.ts';
import { blindIndex } from '../platform/blind-index.ts';
import { countFailure, lockOf, type Locked } from './attempts.ts';
import { isPhoneTaken, type ClaimPlace } from './match-claim.ts';
import { ownerCodeText } from './message-texts.ts';
import { idTailOfRepresentative, phoneOfRepresentative, representationStore } from './representation-store.ts';
import type { SecondCodeStarted } from './second-code.ts';
import { sendCode, type SendRefusal } from './start-challenge.ts';

/** What a paper slip says, and what its reader adds. */
export interface SlipClaim {
  readonly log: LogRef;
  /** Of the unit, as printed. */
  readonly code: string;
  /** The last four characters of the document number. */
  readonly idTail: string;
}

export type SlipRefusal =
  | Locked
  | SendRefusal
  | { readonly code: 'SLIP_NOT_MATCHED'; readonly triesLeft: number }
  | { readonly code: 'SLIP_UNKNOWN' | 'NO_PHONE_KNOWN' };

/** Who may sign in with a slip: an owner of its unit, or whoever represents one. */
interface Match {
  readonly identity: Buffer;
  readonly phone: string;
}

/**
 * Sends a code to the phone on record of the owner of the slip's unit whose document ends so. The slip takes the place of
 * name, number and phone, which then need not be typed; it proves nothing without the message.
 */
export async function startFromSlip(
  deps: Deps,
  { log, code, idTail }: SlipClaim,
): Promise<Result<SecondCodeStarted, SlipRefusal>> {
  const { db, keys, clock } = deps;
  const [found, unit] = await Promise.all([findEstate(db, log.estate), unitOfCode(deps, log, code)]);
  if (!found || !unit) return err({ code: 'SLIP_UNKNOWN' });
  const now = await clock.inTransaction(db);
  const attempt = blindIndex(keys.indexKey, 'attempt', 'slip', log.estate, log.assembly, unit.id);
  const locked = await lockOf(db, attempt, now);
  if (locked) return err(locked);
  const place = { db, keys, estate: log.estate };
  const match = await matchSlip(place, unit.id, tailOf(idTail));
  if (match === 'no-phone') return err({ code: 'NO_PHONE_KNOWN' });
  if (match === null) {
    const counted = await countFailure(db, attempt, now);
    return err('code' in counted ? counted : { code: 'SLIP_NOT_MATCHED', ...counted });
  }
  const { identity, phone: to } = match;
  const sent = await sendCode(deps, {
    ...{ now, to, text: (sixDigits: string) => ownerCodeText(found.name, sixDigits) },
    challenge: { kind: 'owner', estate: log.estate, identity, phone: phoneIndex(keys, to), attempt },
  });
  return sent.ok ? ok({ ...sent.value, phoneTail: to.slice(-4) }) : sent;
}

/** Null where nobody's document ends so; two co-owners whose numbers end alike are not told apart, so neither is taken. */
async function matchSlip(place: ClaimPlace, unit: string, idTail: string): Promise<Match | 'no-phone' | null> {
  const { db, keys, estate } = place;
  const owners = await ownersOfUnit(db, keys, estate, unit);
  const persons = owners.map(({ person }) => person);
  const represents = await representationStore(db, estate).byPersons(persons);
  const tails = await Promise.all(
    represents.map((each) => idTailOfRepresentative(db, keys, estate, each.representation)),
  );
  const own = owners.filter((owner) => owner.kind === 'person' && owner.idTail === idTail);
  const others = represents.filter((_, index) => tails[index] === idTail);
  if (own.length + others.length !== 1) return null;
  const [owner] = own;
  if (owner) {
    const phone = await knownPhone(place, owner.person);
    return phone === null ? 'no-phone' : { identity: owner.identity, phone };
  }
  const { identity, representation } = others[0]!;
  return { identity, phone: await phoneOfRepresentative(db, keys, estate, representation) };
}

/** The most trusted phone on record that no other owner has proved to be his. */
async function knownPhone(place: ClaimPlace, person: string): Promise<string | null> {
  const { db, keys, estate } = place;
  for (const phone of (await phonesOf(db, keys, estate, [person])).get(person) ?? []) {
    const index = phoneIndex(keys, phone);
    const source = await contactSource(db, estate, person, index);
    if (source && !(await isPhoneTaken(place, person, index, source))) return phone;
  }
  return null;
}
