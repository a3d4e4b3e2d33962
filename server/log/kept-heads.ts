import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../platform/log.ts';
import type { LogRef } from './log-ref.ts';

const FLUSH_AFTER_MS = 1_000;

/**
 * The newest head of each log that this machine gave to anybody, beside the database and not in it: what was set back there
 * is noticed here. Written a second after the commit at the latest, and when the service stops.
 */
export class KeptHeads {
  readonly #folder: string;
  readonly #log: Log;
  readonly #waiting = new Map<string, string>();
  #made: Promise<unknown> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(folder: string, log: Log) {
    this.#folder = folder;
    this.#log = log;
  }

  /** Call it after the commit, in the order of the batches. */
  note({ assembly }: LogRef, checkpoint: string): void {
    this.#made ??= mkdir(this.#folder, { recursive: true }).catch((error: Error) => this.#warn(error));
    this.#waiting.set(assembly, checkpoint);
    this.#timer ??= setTimeout(() => void this.flush(), FLUSH_AFTER_MS).unref();
  }

  /** Null if this machine has kept none. */
  async read({ assembly }: LogRef): Promise<string | null> {
    return this.#waiting.get(assembly) ?? (await readFile(this.#pathOf(assembly), 'utf8').catch(() => null));
  }

  /** Assemblies of which this machine gave a head to anybody. */
  async assemblies(): Promise<readonly string[]> {
    const names = await readdir(this.#folder).catch(() => []);
    return names.filter((name) => /^[0-9a-f]{16}$/.test(name));
  }

  flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#writing = this.#writing.then(() => this.#writeAll()).catch((error: Error) => this.#warn(error));
    return this.#writing;
  }

  async #writeAll(): Promise<void> {
    await this.#made;
    for (const [assembly, checkpoint] of [...this.#waiting]) {
      const path = this.#pathOf(assembly);
      const written = `${path}.${randomUUID()}.new`;
      await writeFile(written, checkpoint);
      await rename(written, path);
      if (this.#waiting.get(assembly) === checkpoint) this.#waiting.delete(assembly);
    }
  }

  /** A votes' service that cannot write this goes on: it is a second line of defence. */
  #warn(error: Error): void {
    this.#log.warn({ err: error }, 'the newest heads could not be kept beside the database');
  }

  #pathOf(assembly: string): string {
    return join(this.#folder, assembly);
  }
}
