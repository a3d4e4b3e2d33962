import { Logger } from 'graphile-worker';
import type { Log } from './log.ts';

/** The queue's own chatter; faults come back to the caller as exceptions anyway. */
export const QUIET_WORKER_LOGGER = new Logger(() => () => undefined);

/** Sends the queue's warnings and errors to the service's log; its messages name tasks and ids, never payloads. */
export const workerLogger = (log: Log): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error') log.error({ queue: message }, 'job queue');
    else if (level === 'warning') log.warn({ queue: message }, 'job queue');
  });
