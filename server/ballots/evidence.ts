import { randomBytes } from 'node:crypto';
import type { Hex32 } from '../../crypto/brands.ts';
import { concat, toHex, utf8 } from '../../crypto/bytes.ts';
import { canonicalize, type JsonObject } from '../../crypto/canonical.ts';
import { sha256 } from '../../crypto/hash.ts';
import { instant } from '../../crypto/time.ts';
import type { Represented, Voting } from './voting-right.ts';

/** How the service knows that somebody may act for a person of a voter. Only the hash goes into the log. */
export interface Evidence {
  readonly salt: Uint8Array;
  /** Canonical JSON; ids of records, no names. */
  readonly record: string;
  readonly hash: Hex32;
}

/** SHA-256(`yijue/evidence/v1` LF ‖ salt ‖ JCS of the record); salt and record stay outside the log. */
export function evidenceOf({ deps, actor }: Voting, { personId, capacity, standing }: Represented): Evidence {
  const at = instant(deps.clock.now().getTime());
  const { evidence } = standing;
  return saltedEvidence({ account: actor.accountId, at, capacity, evidence, person: personId });
}

/** The same of any record: whoever has record and salt can show that the log knew it. */
export function saltedEvidence(content: JsonObject): Evidence {
  const salt = new Uint8Array(randomBytes(32));
  const record = canonicalize(content);
  return { salt, record, hash: evidenceHash(salt, record) };
}

export const evidenceHash = (salt: Uint8Array, record: string): Hex32 =>
  toHex(sha256(concat(utf8('yijue/evidence/v1\n'), salt, utf8(record)))) as Hex32;
