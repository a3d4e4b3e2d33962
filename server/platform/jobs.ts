import type pg from 'pg';
import type { Deps } from '../deps.ts';
import type { Clock } from './clock.ts';
import type { Db, Tx } from './database.ts';
import { JobQueue, type Pace } from './job-queue.ts';
import { timerStore, type Timer } from './timers.ts';

/** What a task gets. Everything it writes through `tx` commits together with the fact that it was done. */
export interface TaskContext<Payload> {
  readonly deps: Deps;
  /** The task's transaction: use no other connection for what must happen exactly once. */
  readonly tx: Tx;
  readonly key: string;
  readonly payload: Payload;
  readonly due: Date;
}

export interface Task<Payload> {
  readonly name: string;
  readonly handle: (context: TaskContext<Payload>) => Promise<void>;
}

/** A task of a capability. The name is stored with every timer, so it must not change while timers of it wait. */
export const defineTask = <Payload>(name: string, handle: Task<Payload>['handle']): Task<Payload> => ({ name, handle });

export interface Appointment<Payload> {
  readonly task: Task<Payload>;
  /** Names the appointment, e.g. `close:<assembly id>`; scheduling it again moves it, unless it was done. */
  readonly key: string;
  /** JSON; ids only, no personal data. */
  readonly payload: Payload;
  readonly due: Date;
}

/** Deadlines by the service's clock, exactly once among any number of processes. */
export interface Jobs {
  /** Exists only if the caller's transaction commits. Returns whether it waits now (false: it was done before). */
  schedule<Payload>(tx: Tx, appointment: Appointment<Payload>): Promise<boolean>;
  /** Forgets an appointment that was not done yet. */
  cancel(tx: Tx, key: string): Promise<void>;
  /** Does everything due by the clock, earliest first, and returns how many were done. Failures are logged and tried again later. */
  runDue(): Promise<number>;
  /** The earliest appointment that waits and is due after the instant. */
  nextDue(after: Date): Promise<Date | null>;
  /** Starts working on the queue in this process. */
  start(): void;
  /** Ends after the tasks that are running. */
  stop(): Promise<void>;
}

export interface JobsSetup {
  readonly db: Db;
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly tasks: readonly Task<never>[];
  readonly deps: () => Deps;
  readonly pace?: Partial<Pace>;
}

export function createJobs(setup: JobsSetup): Jobs {
  const { db, clock } = setup;
  const queue = new JobQueue({
    ...setup,
    log: () => setup.deps().log,
    ring: async (key) => void ((await carryOut(setup, key)) || (await putBackIfEarly(setup, key))),
    sweep: async () => void (await runDue(setup)),
  });
  return {
    async schedule(tx, { task, key, payload, due }) {
      const waits = await timerStore(tx).put({ key, task: task.name, payload, due });
      if (waits) await timerStore(tx).enqueue(key, due, await clock.inTransaction(tx));
      return waits;
    },
    cancel: (tx, key) => timerStore(tx).remove(key),
    runDue: () => runDue(setup),
    nextDue: (after) => timerStore(db).nextDue(after),
    start: () => queue.start(),
    stop: () => queue.stop(),
  };
}

async function runDue(setup: JobsSetup): Promise<number> {
  const failed: string[] = [];
  for (let done = 0; ;) {
    const key = await timerStore(setup.db).earliestDue(setup.clock.now(), failed);
    if (key === null) return done;
    try {
      if (await carryOut(setup, key)) done++;
      else failed.push(key);
    } catch (error) {
      failed.push(key);
      await timerStore(setup.db).noteFailure(key, setup.clock.now());
      setup.deps().log.error({ err: error, timer: key }, 'a task failed and will be tried again');
    }
  }
}

/** One transaction: lock the timer, do the task, note it as done. False when it is not due or was done meanwhile. */
async function carryOut(setup: JobsSetup, key: string): Promise<boolean> {
  return setup.db.transaction().execute(async (tx) => {
    const timer = await timerStore(tx).lockWaiting(key);
    const now = await setup.clock.inTransaction(tx);
    if (timer === null || timer.due > now) return false;
    await taskOf(setup, timer).handle({ deps: setup.deps(), tx, key, payload: timer.payload as never, due: timer.due });
    await timerStore(tx).markDone(key, now);
    return true;
  });
}

function taskOf({ tasks }: JobsSetup, timer: Timer): Task<never> {
  const task = tasks.find(({ name }) => name === timer.task);
  if (!task) throw new Error(`no task is called ${timer.task}`);
  return task;
}

/** The queue counts in real time. Should it ring before the service's clock does, it is set again. */
async function putBackIfEarly({ db, clock }: JobsSetup, key: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const timer = await timerStore(tx).lockWaiting(key);
    const now = await clock.inTransaction(tx);
    if (timer && timer.due > now) await timerStore(tx).enqueue(key, timer.due, now);
  });
}
