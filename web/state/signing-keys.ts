import type { JsonObject } from '../../crypto/canonical.ts';
import { joinJws, jwsSigningInput } from '../../crypto/jws.ts';
import { jwkThumbprint, normaliseS, type EcPublicJwk } from '../../crypto/signatures.ts';
import { utf8 } from '../../crypto/bytes.ts';

/** A P-256 key that never leaves this browser, for one purpose in one assembly. */
export interface SigningKey {
  readonly kid: string;
  readonly jwk: EcPublicJwk;
  /** False when the browser would not store it: it then lasts as long as this page. */
  readonly kept: boolean;
  sign(typ: string, payload: JsonObject): Promise<string>;
}

interface StoredKey {
  readonly pair: CryptoKeyPair;
  readonly jwk: EcPublicJwk;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGN = { name: 'ECDSA', hash: 'SHA-256' } as const;
const DATABASE = 'yijue-keys';
const STORE = 'keys';

/** Keys of this page that could not be stored (private windows; iOS may refuse with DataCloneError). */
const inMemory = new Map<string, StoredKey>();

/** The key kept under this name, or null; names are `<purpose>:<assembly>:<account or voter>`. */
export async function findKey(name: string): Promise<SigningKey | null> {
  const stored = inMemory.get(name) ?? (await read(name).catch(() => undefined));
  return stored ? signingKey(stored, !inMemory.has(name)) : null;
}

/** A fresh key under this name; an older one is replaced. */
export async function createKey(name: string): Promise<SigningKey> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  const { x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return keep(name, { pair, jwk: { kty: 'EC', crv: 'P-256', x: x!, y: y! } });
}

async function keep(name: string, stored: StoredKey): Promise<SigningKey> {
  const kept = await write(name, stored).then(
    () => true,
    () => false,
  );
  if (kept) inMemory.delete(name);
  else inMemory.set(name, stored);
  return signingKey(stored, kept);
}

/** Takes over a key that was made elsewhere, from here on not extractable; for the demonstration's own people. */
export async function importKey(name: string, { kty, crv, x, y, d }: JsonWebKey): Promise<SigningKey> {
  const half = { kty: kty!, crv: crv!, x: x!, y: y! };
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.importKey('jwk', { ...half, d: d! }, ALGORITHM, false, ['sign']),
    crypto.subtle.importKey('jwk', half, ALGORITHM, true, ['verify']),
  ]);
  return keep(name, { pair: { privateKey, publicKey }, jwk: { kty: 'EC', crv: 'P-256', x: x!, y: y! } });
}

const signingKey = ({ pair, jwk }: StoredKey, kept: boolean): SigningKey => {
  const kid = jwkThumbprint(jwk);
  return {
    kid,
    jwk,
    kept,
    async sign(typ, payload) {
      const input = jwsSigningInput({ alg: 'ES256', kid, typ }, payload);
      const signature = await crypto.subtle.sign(SIGN, pair.privateKey, utf8(input) as BufferSource);
      return joinJws(input, normaliseS(new Uint8Array(signature)));
    },
  };
};

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function transact<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = work(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    database.close();
  }
}

const read = (name: string): Promise<StoredKey | undefined> => transact('readonly', (store) => store.get(name));
const write = (name: string, key: StoredKey): Promise<unknown> =>
  transact('readwrite', (store) => store.put(key, name));
