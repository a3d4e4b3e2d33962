import { Recent } from '../recent.ts';
import type { EcPublicJwk, SignatureChecks } from '../signatures.ts';

/** What a thread keeps from job to job. */
export interface JobDesk {
  readonly checks: SignatureChecks;
  /** Device keys by their thumbprints, computed and not only stated, as binds brought them. */
  readonly keys: Recent<EcPublicJwk>;
}

const KEPT_KEYS = 10_000;

export const jobDesk = (checks: SignatureChecks): JobDesk => ({ checks, keys: new Recent(KEPT_KEYS) });
