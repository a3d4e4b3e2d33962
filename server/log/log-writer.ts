import { setImmediate as turn } from 'node:timers/promises';
import type { LogState } from '../../crypto/replay/state.ts';
import { Recent } from '../../crypto/recent.ts';
import { err, type Result } from '../../crypto/result.ts';
import type { Clock } from '../platform/clock.ts';
import type { Db } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import type { Log } from '../platform/log.ts';
import type { Metrics } from '../platform/metrics.ts';
import { Pace } from '../platform/pace.ts';
import type { Refusal } from '../platform/replies.ts';
import { appendBatches, type Answer } from './batch.ts';
import type { AnyProposal } from './compose.ts';
import type { HeadWatch } from './head-watch.ts';
import { isOutage, violatedConstraint } from './failures.ts';
import { LogCache } from './log-cache.ts';
import { refKey, type Appended, type LogRef } from './log-ref.ts';
import { LogDamaged } from './loaded-log.ts';
import { KeyedMutex } from './mutex.ts';
import { retryable, type LogRefusal } from './problems.ts';
import type { Proposal } from './proposal.ts';
import { WaitingLine } from './waiting-line.ts';

export interface LogWriterOptions {
  /** Proposals that may wait for one log; one more is told to come back. */
  readonly maxWaiting?: number;
  /** Longest wait before a batch takes a proposal, milliseconds. Below the 10 s after which a phone gives up. */
  readonly maxWaitMs?: number;
  /** Proposals in one transaction. */
  readonly maxBatch?: number;
  /** Entries whose replayed state is kept in memory, over all logs. */
  readonly maxCachedEntries?: number;
}

const DEFAULTS = { maxWaiting: 2_000, maxWaitMs: 5_000, maxBatch: 400, maxCachedEntries: 400_000 };

/** Logs whose rush is remembered. */
const LOGS_PACED = 1_000;

/**
 * Answers given in one turn of the event loop. What a whole batch was answered at once would come back as one: everybody's
 * next request waits for everybody's, and the service for the database meanwhile.
 */
const ANSWERS_IN_A_TURN = 64;

/** After so many batches of one log its connection goes to whoever waits for one. */
const BATCHES_IN_TURN = 8;

interface LogDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Without it nothing is compared, kept or submitted. */
  readonly watch?: HeadWatch;
}

interface Caller {
  readonly proposal: AnyProposal;
  readonly resolve: (answer: Result<Appended, Refusal | LogRefusal>) => void;
  readonly reject: (error: unknown) => void;
}

/** What waits for one log in this process. */
interface Queue {
  readonly ref: LogRef;
  readonly line: WaitingLine<Caller>;
  isRunning: boolean;
}

/**
 * Appends to logs. What waits for one log goes in together: one transaction, one flush to disk, one signed head. Logs do
 * not wait for each other. Any number of processes may append to one log; the row of its head decides who goes first.
 */
export class LogWriter {
  readonly #deps: LogDeps;
  readonly #options: Required<LogWriterOptions>;
  readonly #cache: LogCache;
  readonly #mutex = new KeyedMutex();
  readonly #queues = new Map<string, Queue>();
  readonly #paces = new Recent<Pace>(LOGS_PACED);
  readonly #runs = new Set<Promise<void>>();
  /** Readings of a state that have not begun. */
  readonly #readings = new Map<string, Promise<LogState | null>>();
  #isClosing = false;

  constructor(deps: LogDeps, options: LogWriterOptions = {}) {
    this.#deps = deps;
    this.#options = { ...DEFAULTS, ...options };
    this.#cache = new LogCache(deps, this.#options.maxCachedEntries);
  }

  /**
   * Resolves once the entry is durable and a signed head covers it, or with a refusal, after which nothing of the proposal
   * is stored. Rejects only with what the proposal's own code threw. `LOG_UNAVAILABLE` leaves open whether it was stored.
   */
  append<R extends Refusal = never>(ref: LogRef, proposal: Proposal<R>): Promise<Result<Appended, LogRefusal | R>> {
    const queue = this.#queueOf(ref);
    if (this.#isClosing || queue.line.length >= this.#options.maxWaiting)
      return Promise.resolve(err(retryable('LOG_BUSY')));
    const answer = new Promise<Result<Appended, Refusal | LogRefusal>>((resolve, reject) => {
      const counted = (result: Result<Appended, Refusal | LogRefusal>): void => {
        this.#deps.metrics.proposal(result.ok ? 'appended' : result.error.code);
        resolve(result);
      };
      queue.line.add({ proposal, resolve: counted, reject });
    });
    if (!queue.isRunning) this.#start(queue);
    return answer as Promise<Result<Appended, LogRefusal | R>>;
  }

  /**
   * Everything that the log says now, or null if there is no such log. Look at it before the next `await`: it is the
   * writer's own and grows. Throws `LogDamaged` where entries and head disagree.
   */
  state(ref: LogRef): Promise<LogState | null> {
    const key = refKey(ref);
    const waiting = this.#readings.get(key);
    if (waiting) return waiting;
    // Whoever asks before the reading begins shares it: in a rush that is one query a batch instead of one a ballot.
    const reading = this.#mutex.run(key, async () => {
      this.#readings.delete(key);
      return (await this.#cache.current(ref))?.state ?? null;
    });
    this.#readings.set(key, reading);
    return reading;
  }

  /**
   * What this process knows of a log without asking: maybe less than the log says now, maybe an entry that is not durable yet.
   * Enough to go on with a proposal, which is judged again; never a reason to refuse one.
   */
  stateAtHand(ref: LogRef): LogState | null {
    return this.#cache.atHand(ref)?.state ?? null;
  }

  /** Takes nothing more, and answers what it took. */
  async close(): Promise<void> {
    this.#isClosing = true;
    while (this.#runs.size > 0) await Promise.all(this.#runs);
    await this.#deps.watch?.close();
  }

  #queueOf(ref: LogRef): Queue {
    const key = refKey(ref);
    const known = this.#queues.get(key);
    if (known) return known;
    const queue = { ref, line: new WaitingLine(this.#options.maxWaitMs, tellBusy), isRunning: false };
    this.#queues.set(key, queue);
    return queue;
  }

  #paceOf(key: string): Pace {
    const known = this.#paces.get(key);
    if (known) return known;
    const pace = new Pace();
    this.#paces.set(key, pace);
    return pace;
  }

  #start(queue: Queue): void {
    queue.isRunning = true;
    this.#runningUntilClosed(this.#run(queue));
  }

  #runningUntilClosed(work: Promise<void>): void {
    const run = work.finally(() => this.#runs.delete(run));
    this.#runs.add(run);
  }

  async #run(queue: Queue): Promise<void> {
    const key = refKey(queue.ref);
    const pace = this.#paceOf(key);
    const take = () => {
      const callers = queue.line.take(this.#options.maxBatch);
      pace.begin(callers.length);
      return callers;
    };
    while (queue.line.length > 0) {
      await pace.next();
      let batches = 0;
      const hasNext = () => ++batches < BATCHES_IN_TURN && queue.line.length > 0 && !this.#mutex.isAwaited(key);
      await this.#mutex.run(key, () => this.#batches(queue.ref, { take, hasNext }));
    }
    queue.isRunning = false;
    this.#queues.delete(key);
  }

  async #batches(ref: LogRef, { take, hasNext }: { take: () => Caller[]; hasNext: () => boolean }): Promise<void> {
    // Who was taken and has no answer yet; null before anybody was.
    let open: Set<Caller> | null = null;
    const takeNext = (): readonly Caller[] => [...(open = new Set(take()))];
    try {
      const log = await this.#cache.known(ref);
      if (!log) return refuse(takeNext(), { code: 'LOG_NOT_FOUND' });
      await appendBatches(this.#deps, log, {
        ...{ take: takeNext, hasNext },
        answer: (answers, seconds) => {
          this.#deps.metrics.batch(answers.size, seconds);
          this.#tellWatch(ref, answers);
          for (const caller of answers.keys()) open?.delete(caller);
          this.#runningUntilClosed(deliverAll([...answers]));
        },
      });
    } catch (error) {
      this.#cache.forget(ref);
      await this.#afterFailure(ref, open ? [...open] : takeNext(), error);
    }
  }

  #tellWatch(ref: LogRef, answers: ReadonlyMap<Caller, Answer>): void {
    for (const answer of answers.values())
      if (answer.kind === 'stands' && answer.value.ok)
        return this.#deps.watch?.appended(ref, answer.value.value.checkpoint);
  }

  /** Nothing of the batch is stored, unless the connection broke during the commit. */
  async #afterFailure(ref: LogRef, taken: readonly Caller[], error: unknown): Promise<void> {
    const { log } = this.#deps;
    const [first, ...others] = taken;
    if (error instanceof LogDamaged) {
      log.fatal({ assembly: ref.assembly, incident: error.message }, 'a log is damaged; nothing is appended to it');
      refuse(taken, { code: 'LOG_DAMAGED' });
    } else if (isOutage(error)) {
      log.error({ err: error, assembly: ref.assembly }, 'a batch was not appended');
      refuse(taken, retryable('LOG_UNAVAILABLE'));
    } else if (first && others.length === 0) {
      answerFailure(first, error);
    } else {
      // One proposal spoiled the transaction for all: each gets its own, so that only that one is refused.
      for (const caller of taken) await this.#batches(ref, { take: () => [caller], hasNext: () => false });
    }
  }
}

const tellBusy = (caller: Caller): void => caller.resolve(err(retryable('LOG_BUSY')));

function deliver(caller: Caller, answer: Answer): void {
  if (answer.kind === 'stands') caller.resolve(answer.value);
  else caller.reject(answer.error);
}

async function deliverAll(answers: readonly (readonly [Caller, Answer])[]): Promise<void> {
  for (let from = 0; from < answers.length; from += ANSWERS_IN_A_TURN) {
    if (from > 0) await turn();
    for (const [caller, answer] of answers.slice(from, from + ANSWERS_IN_A_TURN)) deliver(caller, answer);
  }
}

function refuse(callers: readonly Caller[], refusal: LogRefusal): void {
  for (const caller of callers) caller.resolve(err(refusal));
}

function answerFailure(caller: Caller, error: unknown): void {
  const constraint = violatedConstraint(error);
  const refusal = constraint === null ? null : (caller.proposal.onConflict?.(constraint) ?? null);
  if (refusal) caller.resolve(err(refusal));
  else caller.reject(error);
}
