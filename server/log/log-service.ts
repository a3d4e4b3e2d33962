import type { SignatureChecks } from '../../crypto/signatures.ts';
import type { Deps } from '../deps.ts';
import { createSignatureChecks } from '../platform/signature-checks.ts';
import { LogWriter } from './log-writer.ts';

interface LogService {
  readonly writer: LogWriter;
  readonly checks: SignatureChecks;
}

const services = new WeakMap<Deps['db'], LogService>();

function serviceOf(deps: Deps): LogService {
  const known = services.get(deps.db);
  if (known) return known;
  const service = { writer: new LogWriter(deps), checks: createSignatureChecks() };
  services.set(deps.db, service);
  return service;
}

/** The one writer of this process: what waits for a log can only share a batch if it waits in one place. */
export const logWriter = (deps: Deps): LogWriter => serviceOf(deps).writer;

/** The signature checks of this process, which remember parsed keys. */
export const signatureChecks = (deps: Deps): SignatureChecks => serviceOf(deps).checks;
