import { shortCode } from '../../crypto/ballot/short-code.ts';
import type { FullReceipt } from '../../crypto/ballot/receipt-text.ts';
import { toBase64, utf8 } from '../../crypto/bytes.ts';
import { parseCheckpointBody, verifyCheckpoint } from '../../crypto/log/checkpoint.ts';
import { leafHash, verifyInclusion } from '../../crypto/log/merkle.ts';
import { parseSignedNote, parseVkey } from '../../crypto/log/note.ts';
import { parseTlogProof } from '../../crypto/log/proof.ts';
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
  /** Of the head: entries, and the root over them. */
  readonly size: number;
  readonly root: string;
  /** The signed head, with what witnesses added. */
  readonly head: string;
}

/** What a receipt fails at; each has its sentence on the page where receipts are checked. */
export type ReceiptFault =
  /** The proof or its head is not written as they are; something was cut off or changed. */
  | 'proof-unreadable'
  | 'key-unreadable'
  /** The head is one of another log than the key's. */
  | 'other-log'
  | 'head-unsigned'
  /** The proof does not lead from this entry to the head. */
  | 'not-included'
  /** The entry says that it stands elsewhere. */
  | 'misplaced';

/** Checks a full receipt on this device against a verifier key, which the caller has from wherever he trusts. */
export async function verifyReceipt(receipt: FullReceipt, vkey: string): Promise<Result<Verified, ReceiptFault>> {
  const leaf = leafHash(utf8(receipt.entry));
  const proof = parseTlogProof(receipt.proof);
  if (!proof.ok) return err('proof-unreadable');
  const { index, checkpoint: head } = proof.value;
  const key = parseVkey(vkey);
  if (!key.ok) return err('key-unreadable');
  if (originOf(head) !== key.value.name) return err('other-log');
  const checkpoint = await verifyCheckpoint(head, vkey, webCryptoChecks);
  if (!checkpoint.ok) return err('head-unsigned');
  const { origin, size, root } = checkpoint.value;
  if (!verifyInclusion(leaf, index, size, proof.value.proof, root)) return err('not-included');
  // The bytes are those that the log's key signed for, so they have the form of an entry.
  const { at, seq, type, log, body } = JSON.parse(receipt.entry) as Entry;
  if (seq !== index || log !== origin) return err('misplaced');
  const place = { seq, at, type, origin, size, root: toBase64(root), head };
  return ok({ ...place, received: body.received ?? null, code: shortCode(leaf) });
}

function originOf(head: string): string | null {
  const note = parseSignedNote(head);
  const checkpoint = note.ok ? parseCheckpointBody(note.value.body) : note;
  return checkpoint.ok ? checkpoint.value.origin : null;
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
