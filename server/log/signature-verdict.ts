import type { Body, Entry, EntryType } from '../../crypto/entries/bodies.ts';
import type { Broken } from '../../crypto/replay/broken.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import { verifyEntrySignatures, type VerifiedClaim } from '../../crypto/replay/verify-signatures.ts';
import type { Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { signatureChecks } from './log-service.ts';

/**
 * Whether an entry with this body, as the next one, is signed by whoever may sign it, and whether the signatures verify;
 * what it found is what the writer asks for before it appends the entry.
 */
export function signatureVerdict<T extends EntryType>(
  deps: Deps,
  state: LogState,
  type: T,
  body: Body<T>,
): Promise<Result<readonly VerifiedClaim[], Broken>> {
  const { at, origin: log, last: prev, size: seq } = state;
  // Only its body matters for who signed what.
  return verifyEntrySignatures(state, { at, body, log, prev, seq, type, v: 1 } as Entry, signatureChecks(deps));
}
