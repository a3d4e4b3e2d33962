import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant, VoterId } from '../../../crypto/brands.ts';
import { ENTRIES } from '../../../crypto/bundle/paths.ts';
import { TreeReader, type BuiltTile } from '../../../crypto/bundle/tree-reader.ts';
import { concat } from '../../../crypto/bytes.ts';
import type { EntryType } from '../../../crypto/entries/bodies.ts';
import { stepBytes } from '../../../crypto/replay/replay.ts';
import { newState, type LogState } from '../../../crypto/replay/state.ts';
import { TestLog } from '../../../crypto/testing/test-log.ts';

const LINE_FEED = Uint8Array.of(0x0a);
/** Entries written at once. */
const PAGE = 1_000;
/** After one of these nobody asks for a head. */
const PLENTY: ReadonlySet<EntryType> = new Set(['bind', 'ballot']);

/** A log whose entries and tiles go into the folder of a bundle as it grows; in memory stay the state and a page. */
export class DiskLog extends TestLog {
  readonly state: LogState;
  readonly #folder: string;
  readonly #hasVoter: (voter: VoterId) => boolean;
  readonly #tree = new TreeReader();
  readonly #roots = new Map<number, Uint8Array>();
  readonly #file: number;
  #page: Uint8Array[] = [];
  /** Of all entries, with their line feeds, and of the tiles. */
  bytes = 0;

  constructor(folder: string, at: Instant, hasVoter: (voter: VoterId) => boolean) {
    super(at);
    this.state = newState(this.origin);
    this.#folder = folder;
    this.#hasVoter = hasVoter;
    this.#file = openSync(join(folder, ENTRIES), 'wx');
  }

  override get size(): number {
    return this.#tree.size;
  }

  override rootAt(size: number): Uint8Array {
    const root = this.#roots.get(size);
    if (!root) throw new Error(`nobody said that the root at ${size} would be asked for`);
    return root;
  }

  protected override keep(bytes: Uint8Array, leaf: Uint8Array, type: EntryType): void {
    const stepped = stepBytes(this.state, bytes, (_, voter) => this.#hasVoter(voter));
    if (!stepped.ok) throw new Error(`entry ${this.size}: ${stepped.error.code} ${stepped.error.detail ?? ''}`);
    this.#tree.push(leaf).forEach((tile) => this.#write(tile));
    if (!PLENTY.has(type)) this.#roots.set(this.size, this.#tree.root());
    this.#page.push(bytes);
    if (this.#page.length === PAGE) this.#flush();
  }

  /** Writes what is left; the log does not grow any more. */
  close(): void {
    this.#flush();
    closeSync(this.#file);
    this.#tree.partial().forEach((tile) => this.#write(tile));
  }

  #flush(): void {
    const page = concat(...this.#page.flatMap((entry) => [entry, LINE_FEED]));
    for (let from = 0; from < page.length;) from += writeSync(this.#file, page, from);
    this.bytes += page.length;
    this.#page = [];
  }

  #write({ path, bytes }: BuiltTile): void {
    const file = join(this.#folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    this.bytes += bytes.length;
  }
}
