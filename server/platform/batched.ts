import { setImmediate as turn } from 'node:timers/promises';
import { Recent } from '../../crypto/recent.ts';
import { Pace } from './pace.ts';

/** Asks for one thing; undefined where there is none. */
export type Ask<K, V> = (key: K) => Promise<V | undefined>;

interface Waiting<K, V> {
  readonly key: K;
  readonly resolve: (value: V | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** Questions of a kind on their way at once: where one is slow, whoever comes later need not wait for it. */
const ON_THE_WAY = 2;
/** Keys in one question, so that a statement stays small. */
const MAX_KEYS = 500;

/**
 * Lets questions that come together be asked together: while one question is on its way, the next ones wait and then share
 * one. Nothing is remembered: every answer was read after it was asked for, as if each had been asked alone.
 */
export function batched<K, V>(load: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>): Ask<K, V> {
  let waiting: Waiting<K, V>[] = [];
  let isAsking = false;
  const pace = new Pace();
  const onTheWay = new Set<Promise<void>>();

  async function askAll(): Promise<void> {
    isAsking = true;
    // What the same turn of the event loop brings goes along: of two hundred requests at one moment none asks alone first.
    await turn();
    while (waiting.length > 0) {
      if (onTheWay.size === ON_THE_WAY) await Promise.race(onTheWay);
      await pace.next(onTheWay.size > 0);
      const asked = waiting.slice(0, MAX_KEYS);
      pace.begin(asked.length);
      waiting = waiting.slice(MAX_KEYS);
      const answered = answer(asked, load).finally(() => onTheWay.delete(answered));
      onTheWay.add(answered);
    }
    isAsking = false;
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (!isAsking) void askAll();
    });
}

/** Places that may be asked about at the same time; past them some questions go alone. */
const PLACES = 1_000;

/**
 * The same for each place apart: what is asked about one estate or log never goes together with what is asked about another,
 * so that no statement touches two estates.
 */
export function batchedIn<D extends object, P, V>(
  keyOf: (place: P) => string,
  load: (db: D, place: P, keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
): (db: D, place: P) => Ask<string, V> {
  const all = new WeakMap<D, Recent<Ask<string, V>>>();
  const asksOf = (db: D): Recent<Ask<string, V>> => {
    const asks = all.get(db) ?? new Recent<Ask<string, V>>(PLACES);
    all.set(db, asks);
    return asks;
  };
  return (db, place) => {
    const [asks, key] = [asksOf(db), keyOf(place)];
    const known = asks.get(key);
    if (known) return known;
    const ask = batched((keys: readonly string[]) => load(db, place, keys));
    asks.set(key, ask);
    return ask;
  };
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
