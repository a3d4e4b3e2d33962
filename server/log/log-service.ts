import type { LogState } from '../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { SignatureChecks } from '../../crypto/signatures.ts';
import type { Deps } from '../deps.ts';
import { createSignatureChecks } from '../platform/signature-checks.ts';
import { headWatch, type HeadWatch } from './head-watch.ts';
import { LogDamaged } from './loaded-log.ts';
import type { LogRef } from './log-ref.ts';
import { allLogs } from './log-store.ts';
import { LogWriter, type LogWriterOptions } from './log-writer.ts';

interface LogService {
  readonly writer: LogWriter;
  readonly watch: HeadWatch;
  readonly checks: SignatureChecks;
}

const services = new WeakMap<Deps['db'], LogService>();

const serviceOf = (deps: Deps): LogService => services.get(deps.db) ?? serveLogs(deps);

/** Makes the writer of this process with other bounds than its own; for whoever measures or tests them. */
export function serveLogs(deps: Deps, options: LogWriterOptions = {}): LogService {
  if (services.has(deps.db)) throw new Error('this process has its writer');
  const checks = createSignatureChecks();
  const watch = headWatch(deps, checks);
  const service = { writer: new LogWriter({ ...deps, watch }, options), watch, checks };
  services.set(deps.db, service);
  return service;
}

/** The one writer of this process: what waits for a log can only share a batch if it waits in one place. */
export const logWriter = (deps: Deps): LogWriter => serviceOf(deps).writer;

/** The signature checks of this process, which remember parsed keys. */
export const signatureChecks = (deps: Deps): SignatureChecks => serviceOf(deps).checks;

/**
 * After a start: holds every log against the heads that are known elsewhere, so that an operator hears of one that was set
 * back before anybody wants to append to it. Each is compared again when it is first used.
 */
export async function compareLogs(deps: Deps): Promise<void> {
  const { watch } = serviceOf(deps);
  const logs = await allLogs(deps.db);
  // An older copy of the database may lack a whole log, and then has no row that could be stopped.
  for (const assembly of await watch.missingAmong(logs))
    deps.log.fatal(
      { assembly },
      'a head was published of a log that this database does not have: restore a newer backup',
    );
  for (const log of logs) await watch.compare(log);
}

/** The state of a log, or why there is none to look at. Read it before the next `await`, as with `LogWriter.state`. */
export async function stateOf(deps: Deps, log: LogRef): Promise<Result<LogState, StateRefusal>> {
  try {
    const state = await logWriter(deps).state(log);
    return state ? ok(state) : err({ code: 'LOG_NOT_FOUND' });
  } catch (error) {
    if (!(error instanceof LogDamaged)) throw error;
    deps.log.fatal({ assembly: log.assembly, incident: error.message }, 'a log is damaged');
    return err({ code: 'LOG_DAMAGED' });
  }
}

export interface StateRefusal {
  readonly code: 'LOG_NOT_FOUND' | 'LOG_DAMAGED';
}
