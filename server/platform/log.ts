import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from '../config.ts';

export type Log = Logger;

/**
 * Structured logs. Nothing is logged but what a line names: no bodies, no queries, no personal data.
 * A demonstration keeps stdout for the sign-in sheet and logs to stderr.
 */
export function createLog(config: Pick<Config, 'mode' | 'logLevel'>, to?: DestinationStream): Log {
  const destination = to ?? pino.destination(config.mode === 'demo' ? 2 : 1);
  return pino(
    { level: config.logLevel, base: { pid: process.pid }, serializers: { err: errorWithoutValues } },
    destination,
  );
}

/** PostgreSQL's `detail` and `where` quote the row, and a row may hold a name: they stay out of the log. */
function errorWithoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table } = error as Error & Record<string, unknown>;
  const isDatabaseError = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
  const message = isDatabaseError ? `PostgreSQL ${code}` : error.message;
  return { type: error.name, message, code, constraint, table, stack: framesOf(error) };
}

const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
