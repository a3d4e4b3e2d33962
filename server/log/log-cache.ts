import type { Db } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import type { HeadWatch } from './head-watch.ts';
import { catchUp, loadLog, type LoadedLog } from './loaded-log.ts';
import { refKey, type LogRef } from './log-ref.ts';
import { readHead } from './log-store.ts';

/** Entries whose replayed state is kept, over all logs: about a kilobyte each. */
const MAX_ENTRIES = 400_000;

interface CacheParts {
  readonly db: Db;
  readonly keys: Keys;
  readonly watch?: HeadWatch;
}

/**
 * Replayed logs, those used last. A log is touched by one at a time (the writer's mutex sees to it); several processes may
 * hold the same log, each catching up with what the others appended.
 */
export class LogCache {
  readonly #parts: CacheParts;
  readonly #maxEntries: number;
  readonly #logs = new Map<string, LoadedLog>();

  constructor(parts: CacheParts, maxEntries: number = MAX_ENTRIES) {
    this.#parts = parts;
    this.#maxEntries = maxEntries;
  }

  /** The log with everything that was committed before the call, or null if there is none. */
  async current(ref: LogRef): Promise<LoadedLog | null> {
    const { db } = this.#parts;
    const log = this.#logs.get(refKey(ref)) ?? (await this.#load(ref));
    const head = log && (await readHead(db, ref));
    if (!head) return null;
    try {
      await catchUp(db, log, head);
    } catch (error) {
      this.forget(ref);
      throw error;
    }
    this.#keep(log);
    return log;
  }

  /** A log that this process has not seen before may have been set back: it is first held against what is known elsewhere. */
  async #load(ref: LogRef): Promise<LoadedLog | null> {
    const { db, keys, watch } = this.#parts;
    const log = await loadLog(db, keys, ref);
    if (log) await watch?.compare(ref);
    return log;
  }

  /** The log as this process last saw it; whoever locks the head catches it up. */
  async known(ref: LogRef): Promise<LoadedLog | null> {
    return this.atHand(ref) ?? this.current(ref);
  }

  /** The log as this process last saw it, if it has it at hand. */
  atHand(ref: LogRef): LoadedLog | null {
    return this.#logs.get(refKey(ref)) ?? null;
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
