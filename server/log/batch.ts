import { needsHead } from '../../crypto/replay/required-heads.ts';
import { instant } from '../../crypto/time.ts';
import type { Instant } from '../../crypto/brands.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Clock } from '../platform/clock.ts';
import type { Db, Tx } from '../platform/database.ts';
import { insertRows, takesManyRows } from '../platform/insert-rows.ts';
import type { Refusal } from '../platform/replies.ts';
import { propose, seal, type AnyProposal, type Fate, type NewEntry, type Sealed } from './compose.ts';
import type { HeadWatch } from './head-watch.ts';
import { catchUp, LogDamaged, type LoadedLog } from './loaded-log.ts';
import type { Appended } from './log-ref.ts';
import { insertCheckpoint, insertEntries, insertTiles, lockHead, moveHead, type Head } from './log-store.ts';
import type { LogRefusal } from './problems.ts';
import { tilesCompletedBy } from './tree-store.ts';

/** Somebody who waits for his proposal to be in the log. */
export interface Waiting {
  readonly proposal: AnyProposal;
}

export type Answer = Fate<Result<Appended, Refusal | LogRefusal>>;

/**
 * Appends what waits in one transaction: the head is locked, the clock read, each proposal judged, everything inserted, the
 * head moved and signed. Nothing is answered before the commit. Whoever catches an exception must forget the loaded log:
 * its state may hold entries that the database does not.
 *
 * An entry that needs a head of its own ends the batch: who waits behind it has no answer yet and goes into the next.
 *
 * @param take called once the head is locked, so that whatever arrived while waiting for it joins the batch
 */
export async function appendBatch<W extends Waiting>(
  { db, clock, watch }: { readonly db: Db; readonly clock: Clock; readonly watch?: HeadWatch },
  log: LoadedLog,
  take: () => readonly W[],
): Promise<Map<W, Answer>> {
  return db.transaction().execute(async (tx) => {
    const head = await lockHead(tx, log.ref);
    if (!head) throw new LogDamaged(`${log.state.origin}: the log has no head`);
    const now = instant((await clock.inTransaction(tx)).getTime());
    await catchUp(tx, log, head);
    const { answers, entries } = judge(log, later(head.lastAt, now), take());
    if (entries.length > 0) {
      const sealed = seal(log, entries);
      await store(tx, log, head, sealed);
      await tellRequired(tx, log, sealed, watch);
      log.frontier = sealed.tree.frontier;
      for (const { by, appended } of sealed.appended) answers.set(by, { kind: 'stands', value: ok(appended) });
    }
    return answers;
  });
}

/** Text of one length in UTC sorts like the time it says. */
const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

function judge<W extends Waiting>(log: LoadedLog, at: Instant, waiting: readonly W[]) {
  const answers = new Map<W, Answer>();
  const entries: NewEntry<W>[] = [];
  for (const one of waiting) {
    const fate = propose(log, at, one);
    if (fate.kind === 'fails') answers.set(one, fate);
    else if (!fate.value.ok) answers.set(one, { kind: 'stands', value: err(fate.value.error) });
    else {
      entries.push(fate.value.value);
      if (needsHead(fate.value.value.type)) break;
    }
  }
  return { answers, entries };
}

async function store<W extends Waiting>(tx: Tx, log: LoadedLog, from: Head, { tree, head, appended }: Sealed<W>) {
  const { ref } = log;
  const rows = appended.map(({ type, appended: { seq, entry, leafHash } }) => ({ seq, type, entry, leafHash }));
  await insertEntries(tx, ref, rows);
  await insertTiles(tx, ref, await tilesCompletedBy(tx, ref, from.size, tree));
  await insertCheckpoint(tx, ref, head.size, head.checkpoint);
  await insertCompanions(tx, appended);
  for (const { by, appended: each } of appended) await by.proposal.within?.(tx, each);
  if (!(await moveHead(tx, ref, from, head))) throw new Error(`${log.state.origin}: another writer moved the head`);
}

/** Where the log names witnesses, the head after some entries is theirs to cosign. */
async function tellRequired<W extends Waiting>(
  tx: Tx,
  { ref, state }: LoadedLog,
  { head, appended }: Sealed<W>,
  watch: HeadWatch | undefined,
): Promise<void> {
  const last = appended[appended.length - 1];
  const isWitnessed = (state.opened?.body.witnesses.length ?? 0) > 0;
  if (last && isWitnessed && needsHead(last.type)) await watch?.required(tx, ref, head.size);
}

/** Columns of the widest table times rows stay below the 65,535 parameters of a statement. */
const ROWS_PER_STATEMENT = 1_000;

async function insertCompanions<W extends Waiting>(tx: Tx, appended: Sealed<W>['appended']): Promise<void> {
  const byTable = new Map<string, object[]>();
  for (const { by, appended: each } of appended)
    for (const { table, row } of by.proposal.inserts ?? []) {
      const rows = byTable.get(table) ?? [];
      rows.push(typeof row === 'function' ? (row as (appended: Appended) => object)(each) : row);
      byTable.set(table, rows);
    }
  for (const [table, rows] of byTable)
    if (takesManyRows(table)) await insertRows(tx, table, rows);
    else await insertFewRows(tx, table, rows);
}

async function insertFewRows(tx: Tx, table: string, rows: readonly object[]): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT)
    await tx
      .insertInto(table as never)
      .values(rows.slice(i, i + ROWS_PER_STATEMENT) as never)
      .execute();
}
