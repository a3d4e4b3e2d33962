import type { Trust } from '../../crypto/bundle/trust.ts';

/** A bundle in memory, to be verified as a whole by one thread; the answer is the report. */
export interface WholeBundle {
  /** By path, in pieces. */
  readonly files: ReadonlyMap<string, readonly Uint8Array[]>;
  readonly trust: Trust;
}
