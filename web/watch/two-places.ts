import { recall, remember } from '../i18n/index.svelte.ts';

const DATABASE = 'yijue-watch';
const STORE = 'texts';

/**
 * A text kept both in local storage and in the browser's database, because either may be cleared: iOS drops what was idle
 * for a week, private windows refuse one or the other. Newer values of one place do not hide the other's: both are given.
 */
export async function readBoth(name: string): Promise<readonly unknown[]> {
  const stored = await transact('readonly', (store) => store.get(name) as IDBRequest<unknown>).catch(() => null);
  return [recall(name), stored].flatMap((text) => (typeof text === 'string' ? parsed(text) : []));
}

export async function writeBoth(name: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  remember(name, text);
  await transact('readwrite', (store) => store.put(text, name)).catch(() => undefined);
}

function parsed(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
}

async function transact<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = work(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('not kept'));
    });
  } finally {
    database.close();
  }
}
