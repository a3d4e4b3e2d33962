import { toBase64Url } from '../../crypto/bytes.ts';
import type { JsonObject } from '../../crypto/canonical.ts';
import type { EntryType } from '../../crypto/entries/bodies.ts';
import { detach } from '../../crypto/jws.ts';
import { actPayload, actTyp } from '../../crypto/replay/acts.ts';
import type { AssemblyPath } from '../public/assembly-api.ts';
import { loadTerms, type Voter } from './ballot-api.ts';
import { boundKey } from './cast-ballot.ts';

/** An act of the owner himself, signed by this device's key for the voter, which is bound first where it is not. */
export async function signedByOwner(path: AssemblyPath, voter: string, type: EntryType, fields: object) {
  const terms = await loadTerms(path);
  const own = terms.voters.find((each): each is Voter => each.voter === voter && each.power === null);
  if (!own) throw new Error('an act about a voter that is not his own');
  const { key } = await boundKey(path, terms, own, () => undefined);
  const nonce = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  const text = actPayload({ ...fields, nonce } as JsonObject, terms.aud);
  return { nonce, jws: detach(await key.sign(actTyp(type), text)) };
}
