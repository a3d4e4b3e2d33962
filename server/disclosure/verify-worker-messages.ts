import type { Report } from '../../crypto/bundle/report.ts';
import type { Trust } from '../../crypto/bundle/trust.ts';
import type { Progress } from '../../crypto/bundle/verify.ts';

/** A bundle in memory, to be verified as a whole by one thread, which says how far it is and at last what it found. */
export interface WholeBundle {
  /** By path, in pieces. */
  readonly files: ReadonlyMap<string, readonly Uint8Array[]>;
  readonly trust: Trust;
}

export type WholeAnswer =
  | { readonly progress: Progress; readonly report?: undefined }
  | { readonly report: Report; readonly progress?: undefined };
