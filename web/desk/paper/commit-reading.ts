import type { VoterId } from '../../../crypto/brands.ts';
import { fromBase64Url, toBase64Url } from '../../../crypto/bytes.ts';
import type { JsonObject } from '../../../crypto/canonical.ts';
import { commit, SALT_BYTES } from '../../../crypto/ballot/commitment.ts';
import type { Opening } from '../desk-api.ts';
import type { ReviewTerms } from './paper-api.ts';

interface Terms {
  readonly aud: string;
  readonly voter: string;
}

/** The first reader's commitment, with what opens it. Both are made here; the service hands the salt to the second reader only. */
export function firstReading({ aud, voter }: Terms, marks: JsonObject): { commitment: string; opening: Opening } {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return { commitment: commit(aud, voter as VoterId, salt, marks), opening: { marks, salt: toBase64Url(salt) } };
}

/** The second reader's commitment to his own marks; the same as the first reader's only if the marks are the same. */
export function secondReading({ aud, voter, salt }: Terms & Pick<ReviewTerms, 'salt'>, marks: JsonObject): string {
  return commit(aud, voter as VoterId, fromBase64Url(salt)!, marks);
}
