import { dropOldest } from '../drop-oldest.ts';
import type { EcPublicJwk, SignatureChecks } from '../signatures.ts';

/** What a thread keeps from job to job. */
export interface JobDesk {
  readonly checks: SignatureChecks;
  readonly keys: KeyRing;
}

export const jobDesk = (checks: SignatureChecks): JobDesk => ({ checks, keys: new KeyRing() });

const KEPT_KEYS = 20_000;
const KEYS_FORGOTTEN_AT_ONCE = 2_000;

/** Device keys by their thumbprints, as binds brought them; the oldest go first. */
export class KeyRing {
  readonly #keys = new Map<string, EcPublicJwk>();

  get(kid: string): EcPublicJwk | undefined {
    return this.#keys.get(kid);
  }

  /** @param kid the thumbprint of the key, computed and not only stated */
  add(kid: string, jwk: EcPublicJwk): void {
    this.#keys.set(kid, jwk);
    if (this.#keys.size === KEPT_KEYS) dropOldest(this.#keys, KEPT_KEYS - KEYS_FORGOTTEN_AT_ONCE);
  }
}
