/**
 * What a collector's phone keeps without a network, sealed under a key of this browser that no script can take out (AES-GCM,
 * NIST SP 800-38D). Each thing lies under a name of its own, so that two tabs never write over each other's.
 */
const DATABASE = 'yijue-rounds';
const [KEYS, THINGS] = ['keys', 'things'] as const;
const KEY_NAME = 'key';
const ALGORITHM = { name: 'AES-GCM', length: 256 } as const;
const NONCE_BYTES = 12;

interface Sealed {
  readonly nonce: Uint8Array;
  readonly sealed: ArrayBuffer;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => [KEYS, THINGS].forEach((store) => request.result.createObjectStore(store));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no storage'));
  });
}

async function transact<T>(
  store: typeof KEYS | typeof THINGS,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      // Kept means written, not asked for.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
    });
  } finally {
    database.close();
  }
}

async function ownKey(): Promise<CryptoKey> {
  const known = await transact<CryptoKey | undefined>(KEYS, 'readonly', (store) => store.get(KEY_NAME));
  if (known) return known;
  const drawn = await crypto.subtle.generateKey(ALGORITHM, false, ['encrypt', 'decrypt']);
  // Two tabs may draw at once; the first one stands.
  await transact(KEYS, 'readwrite', (store) => store.add(drawn, KEY_NAME)).catch(() => undefined);
  return (await transact<CryptoKey | undefined>(KEYS, 'readonly', (store) => store.get(KEY_NAME))) ?? drawn;
}

const bound = (name: string) => new TextEncoder().encode(name);

/** Resolves once it lies on the disk. */
export async function put(name: string, thing: unknown): Promise<void> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const text = new TextEncoder().encode(JSON.stringify(thing));
  const terms = { name: 'AES-GCM', iv: nonce, additionalData: bound(name) };
  const sealed = await crypto.subtle.encrypt(terms, await ownKey(), text);
  await transact(THINGS, 'readwrite', (store) => store.put({ nonce, sealed } satisfies Sealed, name));
}

export async function take<T>(name: string): Promise<T | null> {
  const found = await transact<Sealed | undefined>(THINGS, 'readonly', (store) => store.get(name));
  return found ? unseal<T>(name, found) : null;
}

/** Everything whose name begins so, in the order of the names. */
export async function takeAll<T>(prefix: string): Promise<readonly T[]> {
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const [names, found] = await Promise.all([
    transact(THINGS, 'readonly', (store) => store.getAllKeys(range)),
    transact<Sealed[]>(THINGS, 'readonly', (store) => store.getAll(range)),
  ]);
  return Promise.all(found.map((each, index) => unseal<T>(String(names[index]), each)));
}

export const drop = (name: string): Promise<unknown> => transact(THINGS, 'readwrite', (store) => store.delete(name));

export const dropAll = (prefix: string): Promise<unknown> =>
  transact(THINGS, 'readwrite', (store) => store.delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`)));

async function unseal<T>(name: string, { nonce, sealed }: Sealed): Promise<T> {
  const terms = { name: 'AES-GCM', iv: nonce as BufferSource, additionalData: bound(name) };
  const text = await crypto.subtle.decrypt(terms, await ownKey(), sealed);
  return JSON.parse(new TextDecoder().decode(text)) as T;
}
