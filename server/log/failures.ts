/** SQLSTATE classes in which the database, and not the proposal, is at fault: connection, resources, operator, system. */
const OUTAGE_CLASSES: ReadonlySet<string> = new Set(['08', '25', '40', '53', '55', '57', '58', 'XX']);
const SQLSTATE = /^[0-9A-Z]{5}$/;
/** What the driver and the pool throw without a SQLSTATE. */
const CONNECTION_FAULT =
  /^(Connection terminated|timeout exceeded|Client (has encountered|was closed)|Cannot use a pool after|Query read timeout)/;
const SYSTEM_FAULT = /^E[A-Z]{3,}$/;

/** Whether the database could not be worked with, so that nothing can be said against any proposal. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: unknown };
  if (typeof code === 'string' && SQLSTATE.test(code)) return OUTAGE_CLASSES.has(code.slice(0, 2));
  return (typeof code === 'string' && SYSTEM_FAULT.test(code)) || CONNECTION_FAULT.test(error.message);
}

/** Name of the constraint that a row broke (SQLSTATE class 23); null for any other failure. */
export function violatedConstraint(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, constraint } = error as Error & { code?: unknown; constraint?: unknown };
  return typeof code === 'string' && code.startsWith('23') && typeof constraint === 'string' ? constraint : null;
}
