/** Asks for one thing; undefined where there is none. */
export type Ask<K, V> = (key: K) => Promise<V | undefined>;

interface Waiting<K, V> {
  readonly key: K;
  readonly resolve: (value: V | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** Keys in one question, so that a statement stays small. */
const MAX_KEYS = 500;

/**
 * Lets questions that come together be asked together: while one question is on its way, the next ones wait and then share
 * one. Nothing is remembered: every answer was read after it was asked for, as if each had been asked alone.
 */
export function batched<K, V>(load: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>): Ask<K, V> {
  let waiting: Waiting<K, V>[] = [];
  let isAsking = false;

  async function askAll(): Promise<void> {
    isAsking = true;
    // What the same turn of the event loop brings goes along.
    await Promise.resolve();
    while (waiting.length > 0) {
      const asked = waiting.slice(0, MAX_KEYS);
      waiting = waiting.slice(MAX_KEYS);
      await answer(asked, load);
    }
    isAsking = false;
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (!isAsking) void askAll();
    });
}

async function answer<K, V>(
  asked: readonly Waiting<K, V>[],
  load: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>,
): Promise<void> {
  try {
    const found = await load([...new Set(asked.map(({ key }) => key))]);
    for (const { key, resolve } of asked) resolve(found.get(key));
  } catch (error) {
    for (const { reject } of asked) reject(error);
  }
}
