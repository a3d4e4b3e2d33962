import type { Instant } from '../../crypto/brands.ts';

/** Which log: the estate comes first, as in every key of the database. */
export interface LogRef {
  readonly estate: string;
  /** 16 lower-case hex characters. */
  readonly assembly: string;
}

/** One key for maps in memory. */
export const refKey = ({ estate, assembly }: LogRef): string => `${estate}/${assembly}`;

/** An entry that is durably in the log. */
export interface Appended {
  readonly seq: number;
  readonly leafHash: Uint8Array;
  /** The bytes as hashed. */
  readonly entry: Uint8Array;
  readonly at: Instant;
  /** c2sp.org/tlog-proof@v1 with the checkpoint of the entry's batch. */
  readonly receipt: string;
  readonly checkpoint: string;
}
