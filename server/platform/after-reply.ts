import type { Log } from './log.ts';

/**
 * Work that no reply waits for, and that a stop does wait for: messages to others, drafts that are no longer needed. What
 * fails there undoes nothing that was answered; it is in the service's log.
 */
export class AfterReply {
  readonly #log: Pick<Log, 'error'>;
  readonly #running = new Set<Promise<void>>();

  constructor(log: Pick<Log, 'error'>) {
    this.#log = log;
  }

  /** @param what for the log, without personal data */
  start(what: string, work: () => Promise<unknown>): void {
    const running = this.#safely(what, work).finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** When nothing runs any more, also of what was started meanwhile. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  async #safely(what: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#log.error({ err: error, what }, 'what follows a reply was not done');
    }
  }
}
