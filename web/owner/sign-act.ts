import { toBase64Url } from '../../crypto/bytes.ts';
import type { JsonObject } from '../../crypto/canonical.ts';
import type { EntryType } from '../../crypto/entries/bodies.ts';
import { detach } from '../../crypto/jws.ts';
import { actPayload, actTyp } from '../../crypto/replay/acts.ts';
import type { AssemblyPath } from '../public/assembly-api.ts';
import { findKey } from '../state/signing-keys.ts';
import { loadTerms, type Voter } from './ballot-api.ts';
import { boundKey, deviceName } from './cast-ballot.ts';

/** For which voter somebody acts; and as whom, where he stands for several of its people. */
type Whose = Pick<Voter, 'voter'> & Partial<Pick<Voter, 'person'>>;

/** This device's key for an own voter, which is bound first where it is not; it then takes the place of the one before it. */
export async function bindHere(path: AssemblyPath, { voter, person }: Whose) {
  const terms = await loadTerms(path);
  const own = terms.voters.find(
    (each): each is Voter =>
      each.voter === voter && each.power === null && (person === undefined || each.person === person),
  );
  if (!own) throw new Error('an act about a voter that is not his own');
  const { key } = await boundKey(path, terms, own, () => undefined);
  return { key, aud: terms.aud };
}

/** An act of the owner himself, signed by this device's key. */
export async function signedByOwner(path: AssemblyPath, whose: Whose, type: EntryType, fields: object) {
  const { key, aud } = await bindHere(path, whose);
  const nonce = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  const text = actPayload({ ...fields, nonce } as JsonObject, aud);
  return { nonce, jws: detach(await key.sign(actTyp(type), text)) };
}

/** Whether a key is the one that this very device keeps. */
export async function isHere(
  { assembly }: AssemblyPath,
  { kid, ...whose }: Required<Whose> & { readonly kid: string },
) {
  return (await findKey(deviceName(assembly, whose)))?.kid === kid;
}
