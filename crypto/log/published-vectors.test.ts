import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import { fromBase64 } from '../bytes.ts';
import { buildGo } from '../testing/go.ts';
import { counted, jsonFilesBelow, published, testWith } from '../testing/published-vectors.ts';
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

const bytes = (text: string) => fromBase64(text) ?? new Uint8Array(0);
const isHash = (text: string) => bytes(text).length === HASH_BYTES;

function inclusionFate({ leafIdx, treeSize, root, leafHash, proof, wantErr }: Inclusion): string {
  const path = proof ?? [];
  const accepted = verifyInclusion(bytes(leafHash), leafIdx, treeSize, path.map(bytes), bytes(root));
  return fate(accepted, wantErr, [root, leafHash, ...path]);
}

function consistencyFate({ size1, size2, root1, root2, proof, wantErr }: Consistency): string {
  const path = proof ?? [];
  const accepted = verifyConsistency(size1, bytes(root1), size2, bytes(root2), path.map(bytes));
  const decided = fate(accepted, wantErr, [root1, root2, ...path]);
  // Every tree continues the empty one; a log is never shown without its first entry.
  return decided === 'differs' && size1 === 0 ? 'outside: the first tree is empty' : decided;
}

/** A root that is no SHA-256 hash is outside of what a log can hold: refused, whatever the reference says. */
function fate(accepted: boolean, wantErr: boolean, hashes: readonly string[]): string {
  if (accepted === !wantErr) return accepted ? 'accepted by both' : 'refused by both';
  return !accepted && !hashes.every(isHash) ? 'outside: a value is not of 32 bytes' : 'differs';
}

const merkle = published('merkle');

testWith(merkle, 'inclusion proofs of transparency-dev/merkle get the published answer', (at) => {
  const fates = jsonFilesBelow<Inclusion>(join(at, 'testdata/inclusion')).map(inclusionFate);
  expect(counted(fates)).toEqual({ 'accepted by both': 6, 'refused by both': 92 });
});

testWith(merkle, 'consistency proofs of transparency-dev/merkle get the published answer, over whole hashes', (at) => {
  const fates = jsonFilesBelow<Consistency>(join(at, 'testdata/consistency')).map(consistencyFate);
  expect(counted(fates)).toEqual({
    'accepted by both': 5,
    'refused by both': 92,
    'outside: a value is not of 32 bytes': 1,
  });
});

interface Asked<T> {
  readonly Inclusions: readonly T[];
  readonly Consistencies: readonly T[];
}
interface GoInclusion {
  readonly Index: number;
  readonly Size: number;
  readonly Leaf: string;
  readonly Root: string;
  readonly Proof: readonly string[] | null;
  readonly Accepted: boolean;
}
interface GoConsistency {
  readonly Size1: number;
  readonly Size2: number;
  readonly Root1: string;
  readonly Root2: string;
  readonly Proof: readonly string[] | null;
  readonly Accepted: boolean;
}

testWith(
  buildGo('go-merkle'),
  'transparency-dev/merkle itself gives our answer to every proof of trees up to 17 leaves, and to each with one thing changed',
  (binary) => {
    const { stdout } = spawnSync(binary, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    const { Inclusions, Consistencies } = JSON.parse(stdout) as Asked<GoConsistency & GoInclusion>;
    const inclusions = Inclusions.map(({ Index, Size, Leaf, Root, Proof, Accepted }) =>
      inclusionFate({
        ...{ leafIdx: Index, treeSize: Size, leafHash: Leaf, root: Root, proof: Proof, wantErr: !Accepted },
      }),
    );
    expect(counted(inclusions)).toEqual({ 'accepted by both': 346, 'refused by both': 3534 });
    const consistencies = Consistencies.map(({ Size1, Size2, Root1, Root2, Proof, Accepted }) =>
      consistencyFate({ size1: Size1, size2: Size2, root1: Root1, root2: Root2, proof: Proof, wantErr: !Accepted }),
    );
    expect(counted(consistencies)).toEqual({
      'accepted by both': 379,
      'refused by both': 3452,
      'outside: the first tree is empty': 2,
    });
  },
);
