import { fromUtf8 } from '../bytes.ts';
import type { LogState } from '../replay/state.ts';
import type { SignatureChecks } from '../signatures.ts';
import {
  parseCheckpointBody,
  verifyStoredCheckpoint,
  type Checkpoint,
  type CosignedCheckpoint,
} from '../log/checkpoint.ts';
import { parseSignedNote } from '../log/note.ts';
import { err, ok, type Result } from '../result.ts';
import { fault, type Fault } from './checks.ts';
import { CHECKPOINT, headPath } from './paths.ts';
import type { Policy } from './policy.ts';
import type { BundleSource } from './source.ts';

export interface Head extends CosignedCheckpoint {
  /** File that holds it, or what the caller called it. */
  readonly path: string;
}

export interface Heads {
  readonly checkpoint: Checkpoint;
  /** `checkpoint` first; several may have one size, and check 10 compares them. */
  readonly all: readonly Head[];
}

export interface HeadsRead {
  /** Null where `checkpoint` cannot be read or is not signed by the log. */
  readonly heads: Heads | null;
  readonly fault: Fault | null;
}

/** Check 1 as far as the heads themselves say: each signed by the log's key, with no line that nobody can judge. */
export async function readHeads(
  source: BundleSource,
  sizes: readonly number[],
  policy: Policy | null,
  checks: SignatureChecks,
): Promise<HeadsRead> {
  const main = await readHead(source, CHECKPOINT, policy, checks);
  if (!main.ok) return { heads: null, fault: headFault(CHECKPOINT, main.error) };
  const all: Head[] = [{ ...main.value, path: CHECKPOINT }];
  let found: Fault | null = null;
  for (const size of sizes) {
    const path = headPath(size);
    const head = await readHead(source, path, policy, checks);
    if (!head.ok) found ??= headFault(path, head.error);
    else if (head.value.checkpoint.size !== size) found ??= headFault(path, 'its size is not the name of the file');
    else all.push({ ...head.value, path });
  }
  return { heads: { checkpoint: main.value.checkpoint, all }, fault: found };
}

async function readHead(
  source: BundleSource,
  path: string,
  policy: Policy | null,
  checks: SignatureChecks,
): Promise<Result<CosignedCheckpoint, string>> {
  const text = fromUtf8(await source.read(path));
  if (text === null) return err('not UTF-8');
  if (policy) return verifyStoredCheckpoint(text, policy.log, policy.witnesses, checks);
  const note = parseSignedNote(text);
  if (!note.ok) return note;
  const checkpoint = parseCheckpointBody(note.value.body);
  return checkpoint.ok ? ok({ checkpoint: checkpoint.value, cosignatures: [] }) : checkpoint;
}

const headFault = (path: string, what: string): Fault => fault(`树头无效：${what}`, what, { path });

/**
 * The heads that end with roll-frozen, notice, close and declare must be there, with the cosignatures of a quorum of the
 * witnesses, or attested by an officer where these stayed silent: nobody can later show a different past of these moments.
 */
export function requiredHeadsFault(state: LogState, heads: Heads, policy: Policy): Fault | null {
  for (const milestone of [state.frozen, state.notice, state.closed, state.declared]) {
    if (!milestone) continue;
    const size = milestone.seq + 1;
    const isAttested = state.requiredHeads.get(size)?.isAttested ?? false;
    const signed = heads.all.filter(({ checkpoint }) => checkpoint.size === size);
    const path = headPath(size);
    if (signed.length === 0)
      return fault('缺少必须保存的树头', 'a required head is missing', { seq: milestone.seq, path });
    if (!isAttested && signed.every(({ cosignatures }) => cosignatures.length < policy.quorum))
      return fault('见证签名不足', 'fewer cosignatures than the quorum', { seq: milestone.seq, path });
  }
  return null;
}
