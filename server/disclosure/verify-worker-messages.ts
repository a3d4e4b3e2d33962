import type { Trust } from '../../crypto/bundle/trust.ts';

/** A bundle in memory, to be verified as a whole by one thread; the answer is the report. */
export interface WholeBundle {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly trust: Trust;
}
