import { needsHead } from '../../crypto/replay/required-heads.ts';
import { instant } from '../../crypto/time.ts';
import type { Instant } from '../../crypto/brands.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Clock } from '../platform/clock.ts';
import type { Db, Tx } from '../platform/database.ts';
import { rowsDelete, rowsInsert, takesManyRows, type ManyRowTable, type SomeRows } from '../platform/insert-rows.ts';
import { pipelinedTransactions, type CommitWith, type Statement } from '../platform/pipelined.ts';
import type { Refusal } from '../platform/replies.ts';
import { checkpointPart, entriesPart, headMovePart, statementOf, tilesPart, type Part } from './append-statements.ts';
import { propose, seal, type AnyProposal, type Fate, type NewEntry, type Sealed } from './compose.ts';
import type { HeadWatch } from './head-watch.ts';
import { catchUp, growTree, LogDamaged, type LoadedLog } from './loaded-log.ts';
import type { Appended } from './log-ref.ts';
import { lockHead, type Head } from './log-store.ts';
import type { LogRefusal } from './problems.ts';
import { tilesCompletedBy } from './tree-store.ts';

/** Somebody who waits for his proposal to be in the log. */
export interface Waiting {
  readonly proposal: AnyProposal;
}

export type Answer = Fate<Result<Appended, Refusal | LogRefusal>>;

/** Those who wait for one log. */
export interface Line<W extends Waiting> {
  /** Called once the head is locked, so that whatever arrived while waiting for it joins the batch. */
  readonly take: () => readonly W[];
  /** Whether another batch is to follow at once. */
  readonly hasNext: () => boolean;
  /** Called when all of this stands, before the next batch is taken. */
  readonly answer: (answers: ReadonlyMap<W, Answer>, seconds: number) => void;
}

interface BatchDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly watch?: HeadWatch;
}

/**
 * Appends what waits, each batch in one transaction: the head is locked, the clock read, each proposal judged, everything
 * inserted, the head moved and signed. Nothing is answered before the commit. Where another batch follows, its head is locked
 * behind the commit of the one before, without a way to the database of its own. Whoever catches an exception must forget the
 * loaded log: its state may hold entries that the database does not.
 *
 * An entry that needs a head of its own ends the batch: who waits behind it goes into the next.
 */
export async function appendBatches<W extends Waiting>(deps: BatchDeps, log: LoadedLog, line: Line<W>): Promise<void> {
  let left: readonly W[] = [];
  await pipelinedTransactions(deps.db, {
    open: (tx) => Promise.all([lockHead(tx, log.ref), deps.clock.inTransaction(tx)]),
    hasNext: () => left.length > 0 || line.hasNext(),
    async work(tx, [head, now], commitWith) {
      if (!head) throw new LogDamaged(`${log.state.origin}: the log has no head`);
      await catchUp(tx, log, head);
      const taken = left.length > 0 ? left : line.take();
      const begun = performance.now();
      const judged = judge(log, later(head.lastAt, instant(now.getTime())), taken);
      left = judged.left;
      const { answers, entries } = judged;
      if (entries.length > 0) await write(deps, log, head, { entries, answers, tx, commitWith });
      line.answer(answers, (performance.now() - begun) / 1000);
    },
  });
}

interface Writing<W extends Waiting> {
  readonly entries: readonly NewEntry<W>[];
  /** Where the answers go. */
  readonly answers: Map<W, Answer>;
  readonly tx: Tx;
  readonly commitWith: CommitWith;
}

async function write<W extends Waiting>(
  { watch }: BatchDeps,
  log: LoadedLog,
  head: Head,
  { entries, answers, tx, commitWith }: Writing<W>,
): Promise<void> {
  const sealed = seal(log, entries);
  const { parts, others, headMove } = await writesOf(tx, log, head, entries, sealed);
  if (mustWait(sealed, log)) {
    for (const each of [statementOf(parts), ...others]) await tx.executeQuery(each);
    for (const { by, appended } of sealed.appended) await by.proposal.within?.(tx, appended);
    await tellRequired(tx, log, sealed, watch);
    await commitWith([statementOf([], headMove)]);
  } else if (others.length > 0) await commitWith([statementOf(parts), ...others, statementOf([], headMove)]);
  else await commitWith([statementOf(parts, headMove)]);
  growTree(
    log,
    sealed.tree.frontier,
    entries.map(({ leafHash }) => leafHash),
  );
  for (const { by, appended } of sealed.appended) answers.set(by, { kind: 'stands', value: ok(appended) });
}

/** Text of one length in UTC sorts like the time it says. */
const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

function judge<W extends Waiting>(log: LoadedLog, at: Instant, waiting: readonly W[]) {
  const answers = new Map<W, Answer>();
  const entries: NewEntry<W>[] = [];
  let count = 0;
  for (const one of waiting) {
    count++;
    const fate = propose(log, at, one);
    if (fate.kind === 'fails') answers.set(one, fate);
    else if (!fate.value.ok) answers.set(one, { kind: 'stands', value: err(fate.value.error) });
    else {
      entries.push(fate.value.value);
      if (needsHead(fate.value.value.type)) break;
    }
  }
  return { answers, entries, left: waiting.slice(count) };
}

interface Writes {
  /** Of the log itself, and of tables that take rows in batches. */
  readonly parts: readonly Part[];
  readonly others: readonly Statement[];
  readonly headMove: Part;
}

async function writesOf<W extends Waiting>(
  tx: Tx,
  { ref, openTile }: LoadedLog,
  from: Head,
  [first, ...rest]: readonly NewEntry<W>[],
  { tree, head, appended }: Sealed<W>,
): Promise<Writes> {
  const tiles = await tilesCompletedBy(tx, ref, { oldSize: from.size, openTile }, tree);
  const log = [entriesPart(ref, [first!, ...rest]), ...tilesPart(ref, tiles), checkpointPart(ref, head)];
  const { parts, others } = companions(tx, appended);
  return { parts: [...log, ...parts], others, headMove: headMovePart(ref, from, head) };
}

/** Whether something has to happen between the rows and the commit. */
const mustWait = <W extends Waiting>({ appended }: Sealed<W>, log: LoadedLog): boolean =>
  appended.some(({ by, type }) => by.proposal.within !== undefined || isRequired(log, type));

/** Where the log names witnesses, the head after some entries is theirs to cosign. */
async function tellRequired<W extends Waiting>(
  tx: Tx,
  log: LoadedLog,
  { head, appended }: Sealed<W>,
  watch: HeadWatch | undefined,
): Promise<void> {
  const last = appended[appended.length - 1];
  if (last && isRequired(log, last.type)) await watch?.required(tx, log.ref, head.size);
}

const isRequired = ({ state }: LoadedLog, type: string): boolean =>
  needsHead(type) && (state.opened?.body.witnesses.length ?? 0) > 0;

/** Columns of the widest table times rows stay below the 65,535 parameters of a statement. */
const ROWS_PER_STATEMENT = 1_000;

/** What else the proposals write. */
function companions<W extends Waiting>(tx: Tx, appended: Sealed<W>['appended']): Pick<Writes, 'parts' | 'others'> {
  const inserts = new RowsByTable<string>();
  const removals = new RowsByTable<ManyRowTable>();
  for (const { by, appended: each } of appended) {
    for (const { table, row } of by.proposal.inserts ?? [])
      inserts.add(table, typeof row === 'function' ? (row as (appended: Appended) => object)(each) : row);
    for (const { table, key } of by.proposal.removals ?? []) removals.add(table, key);
  }
  const all = inserts.all();
  return {
    parts: [
      ...all.flatMap(([table, rows]) => (takesManyRows(table) ? [rowsInsert(table, rows)] : [])),
      ...removals.all().map(([table, keys]) => rowsDelete(table, keys)),
    ],
    others: all.flatMap(([table, rows]) => (takesManyRows(table) ? [] : fewRowsInserts(tx, table, rows))),
  };
}

class RowsByTable<T> {
  readonly #rows = new Map<T, [object, ...object[]]>();

  add(table: T, row: object): void {
    const rows = this.#rows.get(table);
    if (rows) rows.push(row);
    else this.#rows.set(table, [row]);
  }

  all(): (readonly [T, SomeRows])[] {
    return [...this.#rows];
  }
}

const fewRowsInserts = (tx: Tx, table: string, rows: readonly object[]): Statement[] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_PER_STATEMENT) }, (_, part) => {
    const values = rows.slice(part * ROWS_PER_STATEMENT, (part + 1) * ROWS_PER_STATEMENT);
    return tx
      .insertInto(table as never)
      .values(values as never)
      .compile();
  });
