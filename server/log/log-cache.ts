import type { Db } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import { catchUp, loadLog, type LoadedLog } from './loaded-log.ts';
import { refKey, type LogRef } from './log-ref.ts';
import { readHead } from './log-store.ts';

/** Entries whose replayed state is kept, over all logs: about a kilobyte each. */
const MAX_ENTRIES = 400_000;

/**
 * Replayed logs, those used last. A log is touched by one at a time (the writer's mutex sees to it); several processes may
 * hold the same log, each catching up with what the others appended.
 */
export class LogCache {
  readonly #db: Db;
  readonly #keys: Keys;
  readonly #maxEntries: number;
  readonly #logs = new Map<string, LoadedLog>();

  constructor(db: Db, keys: Keys, maxEntries: number = MAX_ENTRIES) {
    this.#db = db;
    this.#keys = keys;
    this.#maxEntries = maxEntries;
  }

  /** The log with everything that was committed before the call, or null if there is none. */
  async current(ref: LogRef): Promise<LoadedLog | null> {
    const head = await readHead(this.#db, ref);
    const log = head && (this.#logs.get(refKey(ref)) ?? (await loadLog(this.#db, this.#keys, ref)));
    if (!head || !log) return null;
    try {
      await catchUp(this.#db, log, head);
    } catch (error) {
      this.forget(ref);
      throw error;
    }
    this.#keep(log);
    return log;
  }

  /** The log as this process last saw it; whoever locks the head catches it up. */
  async known(ref: LogRef): Promise<LoadedLog | null> {
    return this.#logs.get(refKey(ref)) ?? this.current(ref);
  }

  /** After anything went wrong: the next use replays the log from its first entry. */
  forget(ref: LogRef): void {
    this.#logs.delete(refKey(ref));
  }

  #keep(log: LoadedLog): void {
    const key = refKey(log.ref);
    this.#logs.delete(key);
    this.#logs.set(key, log);
    let entries = 0;
    for (const each of this.#logs.values()) entries += each.state.size;
    for (const [oldest, each] of this.#logs) {
      if (entries <= this.#maxEntries || oldest === key) return;
      this.#logs.delete(oldest);
      entries -= each.state.size;
    }
  }
}
