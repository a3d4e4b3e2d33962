import { EMPTY_FRONTIER, appendLeaves, rootOf, type Frontier } from './frontier.ts';
import { consistencyProof, inclusionProof, type NodeReader } from './merkle.ts';

/** A tree that keeps all its nodes in memory (64 bytes a leaf): rolls, verifiers that print proofs, tests. */
export class MemoryTree {
  #frontier: Frontier = EMPTY_FRONTIER;
  readonly #levels: Uint8Array[][] = [];

  constructor(leafHashes: readonly Uint8Array[] = []) {
    this.append(leafHashes);
  }

  get size(): number {
    return this.#frontier.size;
  }

  get frontier(): Frontier {
    return this.#frontier;
  }

  append(leafHashes: readonly Uint8Array[]): void {
    const { frontier, nodes } = appendLeaves(this.#frontier, leafHashes);
    for (const { level, hash } of nodes) (this.#levels[level] ??= []).push(hash);
    this.#frontier = frontier;
  }

  readonly read: NodeReader = (level, index) => this.#levels[level]?.[index];

  root(): Uint8Array {
    return rootOf(this.#frontier);
  }

  /** Proof in the tree as it stands, or as it stood at an earlier size. */
  inclusionProof(index: number, size: number = this.size): Uint8Array[] {
    return inclusionProof(index, size, this.read);
  }

  consistencyProof(size1: number, size2: number = this.size): Uint8Array[] {
    return consistencyProof(size1, size2, this.read);
  }
}

/** RFC 6962 root over leaf hashes in their order. */
export const rootOfLeaves = (leafHashes: readonly Uint8Array[]): Uint8Array =>
  rootOf(appendLeaves(EMPTY_FRONTIER, leafHashes).frontier);
