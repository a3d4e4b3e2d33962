import { utf8 } from '../../../crypto/bytes.ts';
import type { JsonObject } from '../../../crypto/canonical.ts';
import { joinJws, jwsSigningInput } from '../../../crypto/jws.ts';
import { jwkThumbprint, normaliseS, type EcPublicJwk } from '../../../crypto/signatures.ts';

/** A P-256 key as a phone or a desk's browser makes it. */
export interface DeviceKey {
  readonly kid: string;
  readonly jwk: EcPublicJwk;
  readonly privateJwk: JsonWebKey;
  sign(typ: string, payload: JsonObject): Promise<string>;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export async function createDeviceKey(): Promise<DeviceKey> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const jwk = (await crypto.subtle.exportKey('jwk', pair.privateKey)) as JsonWebKey;
  // k6 leaves leading zero bytes of a coordinate out (RFC 7518 section 6.2.1.2 wants them), once in a hundred keys.
  return isWhole(jwk) ? deviceKey(jwk, pair.privateKey) : createDeviceKey();
}

const isWhole = ({ x, y }: JsonWebKey): boolean => x?.length === COORDINATE && y?.length === COORDINATE;
/** Characters of 32 bytes in base64url. */
const COORDINATE = 43;

/** A key that was kept as a private JWK. */
export const restoreDeviceKey = async (privateJwk: JsonWebKey): Promise<DeviceKey> =>
  deviceKey(privateJwk, await crypto.subtle.importKey('jwk', privateJwk, ALGORITHM, true, ['sign']));

function deviceKey(privateJwk: JsonWebKey, key: CryptoKey): DeviceKey {
  const jwk: EcPublicJwk = { kty: 'EC', crv: 'P-256', x: privateJwk.x!, y: privateJwk.y! };
  const kid = jwkThumbprint(jwk);
  return {
    kid,
    jwk,
    privateJwk,
    async sign(typ, payload) {
      const input = jwsSigningInput({ alg: 'ES256', kid, typ }, payload);
      const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, utf8(input) as BufferSource);
      return joinJws(input, normaliseS(new Uint8Array(signature)));
    },
  };
}
