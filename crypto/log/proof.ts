/** Receipts that verify offline: https://c2sp.org/tlog-proof */
import { fromBase64, toBase64 } from '../bytes.ts';
import { err, ok, type Result } from '../result.ts';
import type { SignatureChecks } from '../signatures.ts';
import { parseCheckpointBody, verifyCheckpoint, type Checkpoint } from './checkpoint.ts';
import { HASH_BYTES, isSize, verifyInclusion } from './merkle.ts';
import { parseSignedNote } from './note.ts';

export interface TlogProof {
  /** Zero-based number of the entry. */
  readonly index: number;
  /** Hashes from the leaf's sibling to the root's child. */
  readonly proof: readonly Uint8Array[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string;
}

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
const INDEX_LINE = /^index (0|[1-9][0-9]{0,15})$/;
/** Below 2^53 leaves no path is longer. */
const MAX_PATH = 53;
const MAX_LENGTH = 160 * 1024;

/** @param hashText base64 of a hash, for whoever writes many receipts over one tree */
export const formatTlogProof = (
  { index, proof, checkpoint }: TlogProof,
  hashText: (hash: Uint8Array) => string = toBase64,
): string => `${[FIRST_LINE, `index ${index}`, ...proof.map((hash) => hashText(hash))].join('\n')}\n\n${checkpoint}`;

/** Reads a receipt without the `extra` line, which nothing would authenticate; verifies nothing yet. */
export function parseTlogProof(text: string): Result<TlogProof, string> {
  if (text.length > MAX_LENGTH) return err('receipt too long');
  const end = text.indexOf('\n\n');
  if (end < 0) return err('a receipt is a proof, a blank line and a checkpoint');
  const [first, indexLine, ...hashes] = text.slice(0, end).split('\n');
  if (first !== FIRST_LINE) return err(`a receipt starts with ${FIRST_LINE}`);
  const index = Number(INDEX_LINE.exec(indexLine ?? '')?.[1]);
  if (!isSize(index)) return err('the second line of a receipt is the index');
  const proof = hashes.slice(0, MAX_PATH + 1).map(fromBase64);
  if (proof.length > MAX_PATH || !proof.every((hash) => hash?.length === HASH_BYTES))
    return err('the lines after the index are hashes of 32 bytes in base64');
  const checkpoint = text.slice(end + 2);
  const head = headOf(checkpoint);
  if (!head.ok) return head;
  if (index >= head.value.size) return err('the checkpoint does not reach the index');
  return ok({ index, proof: proof as Uint8Array[], checkpoint });
}

export interface Included {
  readonly index: number;
  readonly checkpoint: Checkpoint;
}

/** Where the entry with this leaf hash stands and under which head, if the log's key signed that. */
export async function verifyTlogProof(
  text: string,
  leaf: Uint8Array,
  logVkey: string,
  checks: SignatureChecks,
): Promise<Result<Included, string>> {
  const receipt = parseTlogProof(text);
  if (!receipt.ok) return receipt;
  const { index, proof, checkpoint: signed } = receipt.value;
  const checkpoint = await verifyCheckpoint(signed, logVkey, checks);
  if (!checkpoint.ok) return checkpoint;
  const { size, root } = checkpoint.value;
  return verifyInclusion(leaf, index, size, proof, root)
    ? ok({ index, checkpoint: checkpoint.value })
    : err('the proof does not lead from the entry to the checkpoint');
}

function headOf(checkpoint: string): Result<Checkpoint, string> {
  const note = parseSignedNote(checkpoint);
  return note.ok ? parseCheckpointBody(note.value.body) : note;
}
