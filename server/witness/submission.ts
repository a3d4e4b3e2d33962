import { equalBytes, fromBase64, fromUtf8 } from '../../crypto/bytes.ts';
import { parseCheckpointBody, type Checkpoint } from '../../crypto/log/checkpoint.ts';
import { EMPTY_ROOT, HASH_BYTES } from '../../crypto/log/merkle.ts';
import { parseSignedNote, type SignedNote } from '../../crypto/log/note.ts';
import { err, ok, type Result } from '../../crypto/result.ts';

/** Body of `add-checkpoint` (c2sp.org/tlog-witness). */
export interface Submission {
  /** Size of the head that the sender believes was cosigned last. */
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  readonly note: SignedNote;
  readonly checkpoint: Checkpoint;
}

export interface Malformed {
  /** 422 where the specification asks for it: a tree of no entries that has a root. */
  readonly status: 400 | 422;
  readonly reason: string;
}

const OLD_LINE = /^old (0|[1-9][0-9]{0,15})$/;
const MAX_PROOF_LINES = 63;
const EMPTY_TREE = /^[^\n]+\n0\n([A-Za-z0-9+/]{43}=)\n$/;

/** Strict: each line has one spelling. Extension lines are refused, as logs of this kind have none. */
export function parseSubmission(bytes: Uint8Array): Result<Submission, Malformed> {
  const text = fromUtf8(bytes);
  if (text === null) return malformed('not UTF-8');
  const end = text.indexOf('\n\n');
  const [oldLine, ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  const oldSize = Number(OLD_LINE.exec(oldLine ?? '')?.[1]);
  if (end < 0 || !Number.isSafeInteger(oldSize)) return malformed('the first line is "old" and a size');
  if (lines.length > MAX_PROOF_LINES) return malformed(`more than ${MAX_PROOF_LINES} proof lines`);
  const proof = lines.map(fromBase64);
  if (!proof.every((hash): hash is Uint8Array => hash?.length === HASH_BYTES))
    return malformed('a proof line is a hash of 32 bytes in base64');
  const note = parseSignedNote(text.slice(end + 2));
  if (!note.ok) return malformed(note.error);
  const checkpoint = parseCheckpointBody(note.value.body);
  if (!checkpoint.ok) return emptyWithRoot(note.value.body) ?? malformed(checkpoint.error);
  if (oldSize > checkpoint.value.size) return malformed('the old size is above that of the checkpoint');
  return ok({ oldSize, proof, note: note.value, checkpoint: checkpoint.value });
}

const malformed = (reason: string): Result<never, Malformed> => err({ status: 400, reason });

function emptyWithRoot(body: string): Result<never, Malformed> | null {
  const root = fromBase64(EMPTY_TREE.exec(body)?.[1] ?? '');
  if (root?.length !== HASH_BYTES || equalBytes(root, EMPTY_ROOT)) return null;
  return err({ status: 422, reason: 'the root of no entries is SHA-256 of nothing' });
}
