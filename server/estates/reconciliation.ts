import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { inTransaction, type Db, type Tx } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import type { DoubtCode } from '../registry/finding.ts';
import type { RosterSummary } from './import-roster.ts';
import { findingStore, type DoubtAnswer, type KeptFinding } from './finding-store.ts';
import { importStore } from './import-store.ts';
import { registeredFor, type WithRegistered } from './registered-cells.ts';

/** What the newest roster left: totals of the register, doubts with their answers, notes. Holds raw cells. */
export interface StoredReconciliation extends RosterSummary {
  readonly run: string;
  readonly at: string;
  /** Each with what the register says of the same. */
  readonly doubts: readonly WithRegistered<KeptFinding>[];
  readonly notes: readonly KeptFinding[];
}

/** The newest reconciliation; null before the first roster. For committee and administrator of the estate only. */
export async function latestReconciliation(
  db: Db | Tx,
  keys: Keys,
  estate: string,
): Promise<StoredReconciliation | null> {
  const run = await importStore(db, estate).latest('roster');
  if (!run) return null;
  const findings = await findingStore(db, keys, estate).ofRun(run.run);
  const summary = run.summary as RosterSummary;
  const doubts = findings.filter(({ kind }) => kind === 'doubt');
  return {
    ...summary,
    run: run.run,
    at: run.at.toISOString(),
    doubts: await registeredFor(db, keys, { estate, totalCm2: summary.totals.areaCm2 }, doubts),
    notes: findings.filter(({ kind }) => kind === 'note'),
  };
}

/** Doubts that say how many heads or how much area there is: with one of them open no roll may be frozen. */
export const BLOCKING_DOUBTS: ReadonlySet<DoubtCode> = new Set<DoubtCode>([
  'DUPLICATE_UNIT',
  'UNIT_UNKNOWN',
  'UNIT_MISSING',
  'AREA_MISSING',
  'AREA_APPROXIMATE',
  'AREA_DIFFERS_FROM_REGISTRY',
  'TOTAL_DIFFERS',
  'USE_UNCLEAR',
]);

/** Open doubts of the newest roster by code; empty when there is none or no roster was uploaded. */
export async function openDoubts(db: Db | Tx, keys: Keys, estate: string): Promise<ReadonlyMap<DoubtCode, number>> {
  const run = await importStore(db, estate).latest('roster');
  return run ? findingStore(db, keys, estate).open(run.run) : new Map();
}

export interface DoubtAnswered {
  readonly estate: string;
  /** Position of the doubt in the newest reconciliation. */
  readonly position: number;
  readonly run: string;
  readonly answer: DoubtAnswer;
  readonly remark: string | null;
  readonly by: string;
}

/** Answers a doubt of the newest reconciliation; an older one is no longer there to be answered. */
export async function answerDoubt(
  { db, keys, clock }: Pick<Deps, 'db' | 'keys' | 'clock'>,
  { estate, run, ...answer }: DoubtAnswered,
): Promise<Result<null, { readonly code: 'DOUBT_NOT_FOUND' }>> {
  return inTransaction<null, { readonly code: 'DOUBT_NOT_FOUND' }>(db, async (tx) => {
    const newest = await importStore(tx, estate).latest('roster');
    if (newest?.run !== run) return err({ code: 'DOUBT_NOT_FOUND' });
    const at = await clock.inTransaction(tx);
    const found = await findingStore(tx, keys, estate).answer({ ...answer, run, at });
    return found ? ok(null) : err({ code: 'DOUBT_NOT_FOUND' });
  });
}
