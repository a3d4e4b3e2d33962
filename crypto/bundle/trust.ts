import { toHex, utf8 } from '../bytes.ts';
import { sha256 } from '../hash.ts';
import { COSIGNATURE_V1, parseVkey } from '../log/note.ts';
import { fault, type Fault } from './checks.ts';
import { POLICY } from './paths.ts';
import type { Policy } from './policy.ts';

/** What the caller holds from elsewhere: without it a bundle is only consistent with itself. */
export interface Trust {
  /** Verifier keys, or their fingerprints as printed on a notice. */
  readonly vkeys?: readonly string[];
  /** An earlier signed head of this log. */
  readonly head?: string;
  /** Receipts (tlog-proof) for entries of this log. */
  readonly receipts?: readonly string[];
}

/** First 128 bits of SHA-256(vkey), in groups of four, for people who compare two pieces of paper. */
export const fingerprint = (vkey: string): string =>
  toHex(sha256(utf8(vkey)).slice(0, 16))
    .match(/.{4}/g)!
    .join(' ');

/** A fingerprint without what people put between its groups; null where the text is none. */
const bareFingerprint = (text: string): string | null => {
  const bare = text.toLowerCase().replace(/[\s:-]/g, '');
  return /^[0-9a-f]{32}$/.test(bare) ? bare : null;
};

const names = (expected: string, vkey: string): boolean =>
  expected.trim() === vkey || bareFingerprint(expected) === fingerprint(vkey).replaceAll(' ', '');

/** Whether a text could be a key to expect at all, so that a typing mistake is not taken for a forged bundle. */
export const isExpectable = (text: string): boolean => bareFingerprint(text) !== null || parseVkey(text.trim()).ok;

/** Why the policy is not that of the keys expected, or null. */
export function policyTrustFault(policy: Policy, expected: readonly string[]): Fault | null {
  const typeOf = (text: string) => {
    const vkey = parseVkey(text.trim());
    return vkey.ok ? vkey.value.type : null;
  };
  const logs = expected.filter((text) => typeOf(text) !== COSIGNATURE_V1);
  if (logs.length > 0 && !logs.some((text) => names(text, policy.log)))
    return fault('日志公钥不是您提供的公钥', 'the log key is not the one expected', { path: POLICY });
  // A vkey that is surely a witness's must be among the witnesses; a fingerprint may be of either.
  const witnesses = expected.filter((text) => typeOf(text) === COSIGNATURE_V1);
  return witnesses.every((text) => policy.witnesses.includes(text.trim()))
    ? null
    : fault('见证方公钥不在名单内', 'an expected witness is not in the policy', { path: POLICY });
}
