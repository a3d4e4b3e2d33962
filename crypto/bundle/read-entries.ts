import type { Hex32 } from '../brands.ts';
import { equalBytes, toHex } from '../bytes.ts';
import type { Entry } from '../entries/bodies.ts';
import { HASH_BYTES } from '../log/merkle.ts';
import { NO_PREVIOUS } from '../log/entry.ts';
import { TILE_WIDTH } from '../log/tiles.ts';
import { authorityOf } from '../replay/authority.ts';
import { broken, type Broken } from '../replay/broken.ts';
import type { Proven } from '../replay/proven.ts';
import type { VoterLookup } from '../replay/rule.ts';
import { newState, type LogState } from '../replay/state.ts';
import { stepSigned } from '../replay/step.ts';
import { fault, type CheckId, type Fault } from './checks.ts';
import { documentsOf } from './document-references.ts';
import { ENTRIES } from './paths.ts';
import type { EntriesExamined, ExaminedLine } from './jobs.ts';
import { SignatureQueue } from './signature-queue.ts';
import { linesOf, type BundleSource, type Lines } from './source.ts';
import { inOrder, type Team } from './team.ts';
import { TreeReader, type BuiltTile } from './tree-reader.ts';

/** What one pass over `entries.jsonl` finds: everything that needs the entries in their order. */
export interface EntriesRead {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** After the last entry before the first broken one. */
  readonly state: LogState;
  /** Checks 2, 3, 5, 7 and, for what a certificate covers, 9. */
  readonly faults: ReadonlyMap<CheckId, Fault>;
  readonly rootAt: ReadonlyMap<number, Uint8Array>;
  readonly leafAt: ReadonlyMap<number, Uint8Array>;
  /** SHA-256 of the documents that entries refer to. */
  readonly documents: ReadonlySet<string>;
}

export interface EntriesWanted {
  readonly origin: string;
  readonly team: Team;
  readonly hasVoter: VoterLookup;
  readonly paths: ReadonlySet<string>;
  /** Sizes at which a root is wanted, and numbers of leaves that are. */
  readonly sizes: ReadonlySet<number>;
  readonly indexes: ReadonlySet<number>;
  readonly onEntries: (done: number) => void;
}

type LinesExamined = AsyncIterable<readonly [lines: Lines, examined: EntriesExamined]>;

/** Begins with what needs nothing but the lines, before anybody reads what comes of it. */
export const examineEntries = (source: BundleSource, team: Team): LinesExamined =>
  inOrder(linesOf(source, ENTRIES), team, (each) => team.do('entries', each));

/** Reads every line once, in bounded memory but for the state itself. */
export async function readEntries(
  source: BundleSource,
  begun: LinesExamined,
  wanted: EntriesWanted,
): Promise<EntriesRead> {
  const pass = new EntriesPass(source, wanted);
  for await (const [lines, examined] of begun) {
    if (!lines.complete)
      pass.blame(2, fault('最后一行没有换行符', 'the last line has no line feed', { path: ENTRIES }));
    await pass.take(examined);
  }
  return pass.finish();
}

class EntriesPass {
  readonly #source: BundleSource;
  readonly #wanted: EntriesWanted;
  readonly #tree = new TreeReader();
  readonly #state: LogState;
  readonly #faults = new Map<CheckId, Fault>();
  readonly #rootAt = new Map<number, Uint8Array>();
  readonly #leafAt = new Map<number, Uint8Array>();
  readonly #documents = new Set<string>();
  readonly #signatures: SignatureQueue;
  #last: Hex32 = NO_PREVIOUS;
  #at = '';
  #replaying = true;

  constructor(source: BundleSource, wanted: EntriesWanted) {
    this.#source = source;
    this.#wanted = wanted;
    this.#state = newState(wanted.origin, this.#tree.peaks);
    this.#signatures = new SignatureQueue(wanted.team, (seq) => this.blame(5, faultOf(broken('bad-signature'), seq)));
  }

  /** The earliest entry to blame stands, whichever part of a check found it. */
  blame(check: CheckId, found: Fault): void {
    const before = this.#faults.get(check);
    if (!before || (found.seq ?? Infinity) < (before.seq ?? Infinity)) this.#faults.set(check, found);
  }

  async take({ leaves, faults, lines }: EntriesExamined): Promise<void> {
    const bad = new Map(faults);
    for (const [index, line] of lines.split('\n').entries()) {
      const [entry, proven] = JSON.parse(line) as ExaminedLine;
      const leaf = leaves.subarray(HASH_BYTES * index, HASH_BYTES * (index + 1));
      const seq = this.#tree.size;
      for (const tile of this.#tree.push(leaf)) await this.#compare(tile);
      if (this.#wanted.sizes.has(seq + 1)) this.#rootAt.set(seq + 1, this.#tree.root());
      if (this.#wanted.indexes.has(seq)) this.#leafAt.set(seq, leaf);
      if (entry === null) {
        const what = bad.get(index)!;
        this.blame(3, fault(`格式不符：${what}`, what, { seq }));
        this.#replaying = false;
      } else {
        this.#examine(entry, seq);
        if (this.#replaying) this.#replay(entry, leaf, seq, proven);
      }
      this.#last = this.#replaying ? this.#state.last : (toHex(leaf) as Hex32);
    }
    this.#wanted.onEntries(this.#tree.size);
    await this.#signatures.breathe();
  }

  #examine(entry: Entry, seq: number): void {
    if (entry.prev !== this.#last) this.blame(2, fault('没有接在上一条之后', 'prev is not the entry before', { seq }));
    if (entry.seq !== seq) this.blame(3, fault('编号不连续', 'not numbered by its place', { seq }));
    if (entry.log !== this.#wanted.origin) this.blame(3, fault('属于另一日志', 'of another log', { seq }));
    if (entry.at < this.#at) this.blame(3, fault('时间早于上一条', 'earlier than the entry before', { seq }));
    this.#at = entry.at;
    for (const sha256 of documentsOf(entry)) this.#documents.add(sha256);
    if (this.#faults.has(3)) this.#replaying = false;
  }

  #replay(entry: Entry, leaf: Uint8Array, seq: number, proven: Proven | null): void {
    const authority = authorityOf(this.#state, entry, proven);
    if ('code' in authority) return this.#stop(this.#state.opened || seq === 0 ? 5 : 7, authority, seq);
    // Also of an entry that a rule refuses: where the person signed something else, check 5 says so before 7 or 9.
    this.#signatures.add(authority.claims, seq);
    const stepped = stepSigned(this.#state, entry, leaf, authority, this.#wanted.hasVoter);
    if (!stepped.ok) this.#stop(checkOf(entry, stepped.error), stepped.error, seq);
  }

  #stop(check: CheckId, found: Broken, seq: number): void {
    this.blame(check, faultOf(found, seq));
    this.#replaying = false;
  }

  async finish(): Promise<EntriesRead> {
    await this.#signatures.finish();
    for (const tile of this.#tree.partial()) await this.#compare(tile);
    const { origin } = this.#wanted;
    return {
      ...{ origin, size: this.#tree.size, root: this.#tree.root(), state: this.#state, faults: this.#faults },
      ...{ rootAt: this.#rootAt, leafAt: this.#leafAt, documents: this.#documents },
    };
  }

  /** A tile says where the entries were when the log was sealed, so it also tells which line was changed. */
  async #compare({ path, bytes }: BuiltTile): Promise<void> {
    if (!this.#wanted.paths.has(path)) return;
    const stored = await this.#source.read(path);
    if (equalBytes(stored, bytes)) return;
    const hash = Math.floor(firstDifference(stored, bytes) / HASH_BYTES);
    const ofLeaves = path.startsWith('tile/0/') && stored.length === bytes.length;
    const first = Math.floor((this.#tree.size - 1) / TILE_WIDTH) * TILE_WIDTH;
    this.blame(2, fault('与哈希树不符', 'differs from the tree', { seq: ofLeaves ? first + hash : null, path }));
  }
}

/** What a certificate must cover is check 9, although replay finds it. */
const COVERAGE: ReadonlySet<Broken['code']> = new Set([
  'wrong-close',
  'wrong-notice',
  'roll-differs',
  'wrong-tally',
  'wrong-declaration',
]);
const checkOf = (entry: Entry, { code }: Broken): CheckId => (entry.type === 'certify' && COVERAGE.has(code) ? 9 : 7);

const faultOf = ({ code, zh, en, detail }: Broken, seq: number): Fault => {
  const more = detail === null ? '' : ` (${detail})`;
  return fault(`${zh}${more}`, `${code}: ${en}${more}`, { seq });
};

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return i;
  return length;
}
