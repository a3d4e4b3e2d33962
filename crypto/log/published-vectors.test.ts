import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromBase64 } from '../bytes.ts';
import { counted, jsonFilesBelow, publishedSet, unlessAbsent } from '../testing/published-vectors.ts';
import { HASH_BYTES, verifyConsistency, verifyInclusion } from './merkle.ts';

interface Inclusion {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string;
  readonly leafHash: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}
interface Consistency {
  readonly size1: number;
  readonly size2: number;
  readonly root1: string;
  readonly root2: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

const set = publishedSet('merkle/testdata');
const bytes = (text: string) => fromBase64(text) ?? new Uint8Array(0);
const isHash = (text: string) => bytes(text).length === HASH_BYTES;

/** A root that is no SHA-256 hash is outside of what a log can hold: refused, whatever the reference says. */
function fate(accepted: boolean, wantErr: boolean, hashes: readonly string[]): string {
  if (accepted === !wantErr) return accepted ? 'accepted by both' : 'refused by both';
  return !accepted && !hashes.every(isHash) ? 'outside: a value is not of 32 bytes' : 'differs';
}

test.skipIf(set === null)(
  unlessAbsent(set, 'inclusion proofs of transparency-dev/merkle get the published answer'),
  () => {
    const fates = jsonFilesBelow<Inclusion>(join(set!, 'inclusion')).map(([, vector]) => {
      const { leafIdx, treeSize, root, leafHash, wantErr } = vector;
      const proof = vector.proof ?? [];
      const accepted = verifyInclusion(bytes(leafHash), leafIdx, treeSize, proof.map(bytes), bytes(root));
      return fate(accepted, wantErr, [root, leafHash, ...proof]);
    });
    expect(counted(fates)).toEqual({ 'accepted by both': 6, 'refused by both': 92 });
  },
);

test.skipIf(set === null)(
  unlessAbsent(set, 'consistency proofs of transparency-dev/merkle get the published answer, over whole hashes'),
  () => {
    const fates = jsonFilesBelow<Consistency>(join(set!, 'consistency')).map(([, vector]) => {
      const { size1, size2, root1, root2, wantErr } = vector;
      const proof = vector.proof ?? [];
      const accepted = verifyConsistency(size1, bytes(root1), size2, bytes(root2), proof.map(bytes));
      return fate(accepted, wantErr, [root1, root2, ...proof]);
    });
    expect(counted(fates)).toEqual({
      'accepted by both': 5,
      'refused by both': 92,
      'outside: a value is not of 32 bytes': 1,
    });
  },
);
