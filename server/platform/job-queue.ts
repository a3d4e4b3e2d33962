import { EventEmitter } from 'node:events';
import { runTaskList, type WorkerEvents, type WorkerPool } from 'graphile-worker';
import type pg from 'pg';
import type { Log } from './log.ts';
import { QUEUE_TASK } from './timers.ts';
import { workerLogger } from './worker-logger.ts';

/** How often a process looks by itself, and how long it leaves a queue alone that lost a worker. */
export interface Pace {
  readonly sweepMs: number;
  readonly restartMs: number;
}

const PACE: Pace = { sweepMs: 60_000, restartMs: 2_000 };
const CONCURRENCY = 2;

export interface JobQueueSetup {
  readonly pool: pg.Pool;
  readonly log: () => Log;
  /** Does what a timer stands for. */
  readonly ring: (key: string) => Promise<void>;
  /** Does everything that is due. */
  readonly sweep: () => Promise<void>;
  readonly pace?: Partial<Pace>;
}

/**
 * The queue's workers in this process, and a look of our own once a minute for timers whose job was lost. The look does not go
 * through the queue, whose workers end one by one when the database falls at the wrong moment.
 */
export class JobQueue {
  readonly #setup: JobQueueSetup;
  readonly #pace: Pace;
  #workers: WorkerPool | null = null;
  #isStopping = false;
  #restart: NodeJS.Timeout | undefined;
  #sweeper: NodeJS.Timeout | undefined;
  #sweeping: Promise<void> | null = null;

  constructor(setup: JobQueueSetup) {
    this.#setup = setup;
    this.#pace = { ...PACE, ...setup.pace };
  }

  start(): void {
    this.#isStopping = false;
    this.#workers = this.#startWorkers();
    this.#sweeper = setInterval(() => this.#sweep(), this.#pace.sweepMs);
  }

  /** Ends after what is running. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#restart);
    clearInterval(this.#sweeper);
    await Promise.all([this.#workers?.gracefulShutdown(), this.#sweeping]);
    this.#workers = null;
  }

  #sweep(): void {
    this.#sweeping ??= this.#setup
      .sweep()
      .catch((error: Error) => this.#setup.log().warn({ err: error }, 'nobody could look whether something is due'))
      .finally(() => (this.#sweeping = null));
  }

  /**
   * Without the library's `run`: its timetable turns a database that is away at the full minute into an unhandled rejection,
   * which ended the whole service.
   */
  #startWorkers(): WorkerPool {
    const { pool, log, ring } = this.#setup;
    const events = new EventEmitter() as WorkerEvents;
    // A worker that could not put its finished job away has ended, and the library does not replace it.
    events.on('worker:fatalError', () => this.#replaceSoon());
    // The library remembers for ever that its first question failed; later ones it asks again.
    let hasAsked = false;
    const noteAnswer = (): void => void (hasAsked = true);
    events.on('worker:getJob:empty', noteAnswer).on('job:start', noteAnswer);
    events.on('worker:getJob:error', () => void (hasAsked || this.#replaceSoon()));
    const options = { concurrency: CONCURRENCY, noHandleSignals: true, pollInterval: 2_000, events };
    const tasks = { [QUEUE_TASK]: async (payload: unknown) => ring((payload as { readonly key: string }).key) };
    return runTaskList({ ...options, logger: workerLogger(log()) }, tasks, pool);
  }

  #replaceSoon(): void {
    if (this.#isStopping || this.#restart !== undefined) return;
    this.#setup.log().warn('the job queue lost a worker and is started again');
    this.#replaceIn(this.#pace.restartMs);
  }

  #replaceIn(ms: number): void {
    this.#restart = setTimeout(() => void this.#replace(), ms);
  }

  async #replace(): Promise<void> {
    const isThere = await this.#setup.pool.query('select').then(
      () => true,
      () => false,
    );
    if (this.#isStopping) return;
    if (!isThere) return this.#replaceIn(this.#pace.restartMs);
    const old = this.#workers;
    this.#workers = this.#startWorkers();
    this.#restart = undefined;
    await old?.gracefulShutdown();
  }
}
