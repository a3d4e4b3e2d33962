import { shortCode } from '../../crypto/ballot/short-code.ts';
import type { FullReceipt } from '../../crypto/ballot/receipt-text.ts';
import { utf8 } from '../../crypto/bytes.ts';
import { leafHash } from '../../crypto/log/merkle.ts';
import { verifyTlogProof } from '../../crypto/log/proof.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import { webCryptoChecks } from './signature-checks.ts';

/** What a receipt proves: where its entry stands, under which head of which log. */
export interface Verified {
  readonly seq: number;
  readonly code: string;
  readonly at: string;
  readonly received: string | null;
  readonly type: string;
  readonly origin: string;
  readonly size: number;
}

/** Checks a full receipt on this device against a verifier key, which the caller has from wherever he trusts. */
export async function verifyReceipt(receipt: FullReceipt, vkey: string): Promise<Result<Verified, string>> {
  const leaf = leafHash(utf8(receipt.entry));
  const proof = await verifyTlogProof(receipt.proof, leaf, vkey, webCryptoChecks);
  if (!proof.ok) return proof;
  // The bytes are those that the log's key signed for, so they have the form of an entry.
  const { at, seq, type, log, body } = JSON.parse(receipt.entry) as Entry;
  const { index, checkpoint } = proof.value;
  if (seq !== index || log !== checkpoint.origin) return err('the entry is of another place in the log');
  return ok({
    ...{ seq, at, type, origin: log, size: checkpoint.size },
    received: body.received ?? null,
    code: shortCode(leaf),
  });
}

interface Entry {
  readonly at: string;
  readonly seq: number;
  readonly type: string;
  readonly log: string;
  readonly body: { readonly received?: string; readonly jws?: string };
}

/** The signed text inside an entry, to compare with what this device sent. */
export const jwsInEntry = (entry: string): string | undefined => (JSON.parse(entry) as Entry).body.jws;

/** The same code in two groups, as it is read out: 7K4M-92TD. */
export const groupedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
