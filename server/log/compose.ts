import { toBase64 } from '../../crypto/bytes.ts';
import type { Instant } from '../../crypto/brands.ts';
import type { JsonObject } from '../../crypto/canonical.ts';
import { encodeEntry } from '../../crypto/log/entry.ts';
import { appendLeaves, encodeFrontier, rootOf, type Appended as GrownTree } from '../../crypto/log/frontier.ts';
import { leafHash } from '../../crypto/log/merkle.ts';
import { formatTlogProof } from '../../crypto/log/proof.ts';
import { readEntry } from '../../crypto/replay/read-entry.ts';
import { stepVerified } from '../../crypto/replay/step.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Refusal } from '../platform/replies.ts';
import { voterLookup, type LoadedLog } from './loaded-log.ts';
import type { Appended } from './log-ref.ts';
import type { NewHead } from './log-store.ts';
import { entryRefused, type LogRefusal } from './problems.ts';
import type { Proposal } from './proposal.ts';

export type AnyProposal = Proposal<Refusal>;

/** What becomes of a proposal: appended, refused, or its own code failed. */
export type Fate<T> =
  { readonly kind: 'stands'; readonly value: T } | { readonly kind: 'fails'; readonly error: unknown };

/** An entry that the state has taken in and the database has not. */
export interface NewEntry<P> {
  readonly by: P;
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly entry: Uint8Array;
  readonly leafHash: Uint8Array;
}

type Verdict<P> = Fate<Result<NewEntry<P>, Refusal | LogRefusal>>;

/**
 * Judges one proposal by the rules that every verifier will apply and, if it may stand, grows the state by it. What a
 * proposal's own code throws concerns that proposal alone; what `step` throws leaves the state unknown and goes up.
 */
export function propose<P extends { readonly proposal: AnyProposal }>(log: LoadedLog, at: Instant, by: P): Verdict<P> {
  const { state } = log;
  let entry: Uint8Array;
  try {
    const refusal = by.proposal.guard?.(state, at);
    if (refusal) return stands(err(refusal));
    const { type, body } = by.proposal;
    const content = (typeof body === 'function' ? body(at) : body) as unknown as JsonObject;
    entry = encodeEntry({ at, body: content, log: state.origin, prev: state.last, seq: state.size, type, v: 1 });
  } catch (error) {
    return { kind: 'fails', error };
  }
  // Read back from the bytes, which are what is judged: whatever the caller's object was, this is what it says.
  const read = readEntry(entry);
  if (!read.ok) return { kind: 'fails', error: new Error(`entry of type ${by.proposal.type}: ${read.error}`) };
  const leaf = leafHash(entry);
  const stepped = stepVerified(state, read.value, leaf, by.proposal.verified, voterLookup(log));
  if (!stepped.ok) return stands(err(entryRefused(stepped.error)));
  return stands(ok({ by, seq: read.value.seq, type: read.value.type, at, entry, leafHash: leaf }));
}

const stands = <P>(value: Result<NewEntry<P>, Refusal | LogRefusal>): Verdict<P> => ({ kind: 'stands', value });

/** A batch as it will be stored: the grown tree, its signed head, and a receipt for each new entry. */
export interface Sealed<P> {
  readonly tree: GrownTree;
  readonly head: NewHead;
  readonly appended: readonly { readonly by: P; readonly type: string; readonly appended: Appended }[];
}

/** Receipts of one batch share most of their hashes. */
function eachOnce<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** One signature for the whole batch; receipts come from the old peaks and the new nodes alone. */
export function seal<P>({ frontier, signer, state }: LoadedLog, entries: readonly NewEntry<P>[]): Sealed<P> {
  const last = entries[entries.length - 1];
  if (!last) throw new RangeError('a batch has at least one entry');
  const tree = appendLeaves(
    frontier,
    entries.map((entry) => entry.leafHash),
  );
  const { size } = tree.frontier;
  const checkpoint = signer.signCheckpoint({ size, root: rootOf(tree.frontier) });
  const head: NewHead = {
    ...{ size, frontier: encodeFrontier(tree.frontier), lastLeaf: last.leafHash, lastAt: last.at },
    ...{ checkpoint, closed: state.closed !== null },
  };
  const hashText = eachOnce(toBase64);
  const appended = entries.map(({ by, type, seq, at, entry, leafHash: leaf }) => {
    const receipt = formatTlogProof({ index: seq, proof: tree.inclusionProof(seq), checkpoint }, hashText);
    return { by, type, appended: { seq, at, entry, leafHash: leaf, receipt, checkpoint } };
  });
  return { tree, head, appended };
}
