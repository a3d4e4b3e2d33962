import { SIGNERS } from '../../../crypto/entries/signers.ts';
import type { EntryType } from '../../../crypto/entries/bodies.ts';
import type { KeyRole } from '../../../crypto/entries/fields.ts';
import { detach, MAX_ACT_JWS_LENGTH, parseJws, verifyJws } from '../../../crypto/jws.ts';
import { actTyp } from '../../../crypto/replay/acts.ts';
import type { RoleKey } from '../../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import type { SignatureChecks } from '../../../crypto/signatures.ts';

export type SignatureRefusal =
  | { readonly code: 'SIGNATURE_MALFORMED'; readonly fault: string }
  | { readonly code: 'SIGNATURE_OF_OTHER_KEY' }
  | { readonly code: 'SIGNED_TEXT_DIFFERS' }
  | { readonly code: 'SIGNATURE_WRONG' };

export interface ActToSign {
  readonly type: EntryType;
  /** The exact text that was prepared. */
  readonly payload: string;
}

/**
 * Whether the compact JWS is this key's signature over the prepared text, for this purpose. The log judges the same again;
 * this says it to the signer before anything waits for it. Gives the signature as an entry holds it, without the text.
 */
export async function checkActSignature(
  { type, payload }: ActToSign,
  key: RoleKey,
  text: string,
  checks: SignatureChecks,
): Promise<Result<string, SignatureRefusal>> {
  const jws = parseJws(text, MAX_ACT_JWS_LENGTH);
  if (!jws.ok) return err({ code: 'SIGNATURE_MALFORMED', fault: jws.error });
  const { header, payloadText } = jws.value;
  if (header.kid !== key.kid) return err({ code: 'SIGNATURE_OF_OTHER_KEY' });
  if (header.typ !== actTyp(type)) return err({ code: 'SIGNATURE_MALFORMED', fault: `typ is not ${actTyp(type)}` });
  if (payloadText !== payload) return err({ code: 'SIGNED_TEXT_DIFFERS' });
  return (await verifyJws(jws.value, key.jwk, checks)) ? ok(detach(text)) : err({ code: 'SIGNATURE_WRONG' });
}

/** Roles whose keys sign an act of this type, in either place. */
export const signingRoles = (type: EntryType): readonly KeyRole[] => {
  const { jws = [], jws2 = [] } = SIGNERS[type];
  return [...new Set([...jws, ...jws2])];
};

/** How many people sign it. */
export const signaturesNeeded = (type: EntryType): 1 | 2 => (SIGNERS[type].jws2 ? 2 : 1);
