import { equalBytes, fromBase64 } from '../../crypto/bytes.ts';
import { verifyCheckpoint, type Checkpoint } from '../../crypto/log/checkpoint.ts';
import { verifyConsistency } from '../../crypto/log/merkle.ts';
import type { SignatureChecks } from '../../crypto/signatures.ts';
import { distinctHeads, withAlarm, type Alarm, type KeptLog } from './kept-log.ts';

/** What the log's address answers; null where nothing came, which is no finding. */
export interface LogAnswers {
  vkey(): Promise<string | null>;
  checkpoint(): Promise<string | null>;
  /** Lines of base64; null where nothing came, `refused` where the service says that there is no such proof. */
  consistency(from: number, to: number): Promise<string | 'refused' | null>;
}

export interface WatchPorts extends LogAnswers {
  readonly checks: SignatureChecks;
  readonly now: () => Date;
  readonly pause: (ms: number) => Promise<void>;
}

/** A receipt's number, its head, and the key under which it was given. */
export interface ReceiptHead {
  readonly code: string;
  readonly head: string;
}

export type Seen =
  | { readonly outcome: 'unreachable' }
  /** Nothing was kept before; from now on it is. */
  | { readonly outcome: 'first'; readonly kept: KeptLog; readonly size: number }
  /** Everything kept before stands unchanged at the front of what the log has now. */
  | { readonly outcome: 'continued'; readonly kept: KeptLog; readonly from: number; readonly size: number }
  | { readonly outcome: 'alarm'; readonly kept: KeptLog };

/** A copy of the database that lags behind answers with an older head for a moment; an accusation can wait that long. */
const ATTEMPTS = 3;
const PAUSE_MS = 1_500;

/**
 * Holds what a log says now against everything that this device kept of it: the last head and the heads of its receipts.
 * They are one history if each is at the front of the newest, which a proof shows; the log's word alone is not believed.
 */
export async function watchLog(
  kept: KeptLog | null,
  receipts: readonly ReceiptHead[],
  ports: WatchPorts,
): Promise<Seen> {
  const before = kept ?? (await firstSight(ports));
  if (!before) return { outcome: 'unreachable' };
  const known = await withReceipts(before, receipts, ports.checks);
  const finding = await findingOf(known, ports);
  const at = ports.now().toISOString();
  switch (finding.kind) {
    case 'unreachable':
      return { outcome: 'unreachable' };
    case 'linked': {
      const { head, size } = finding;
      const tied = receipts.map(({ code }) => code);
      const after: KeptLog = { ...known, heads: [head], tied, seenAt: at, alarms: lasting(known.alarms) };
      return kept
        ? { outcome: 'continued', kept: after, from: sizeOf(kept), size }
        : { outcome: 'first', kept: after, size };
    }
    default: {
      const { vkey, alarms } = known;
      const { kind, head, served } = finding;
      const alarm: Alarm = { kind, at, vkey, servedVkey: served.vkey, kept: head, served: served.head, folded: false };
      // A head under the log's own key has to be explained by every later one as well.
      const heads = kind === 'other-key' ? known.heads : distinctHeads([...known.heads, served.head]);
      const isNew = !alarms.some((each) => each.kind === kind);
      return {
        outcome: 'alarm',
        kept: { ...known, heads: isNew ? heads : known.heads, alarms: withAlarm(alarms, alarm) },
      };
    }
  }
}

/** Once every head kept is explained by one history, only what came under another key remains. */
const lasting = (alarms: readonly Alarm[]): readonly Alarm[] => alarms.filter(({ kind }) => kind === 'other-key');

interface Served {
  readonly vkey: string;
  readonly head: string;
}

type Finding =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'linked'; readonly head: string; readonly size: number }
  | { readonly kind: Alarm['kind']; readonly head: string; readonly served: Served };

async function ask(answers: LogAnswers): Promise<Served | null> {
  const [vkey, head] = await Promise.all([answers.vkey(), answers.checkpoint()]);
  return vkey !== null && head !== null ? { vkey, head } : null;
}

async function firstSight(ports: WatchPorts): Promise<KeptLog | null> {
  const served = await ask(ports);
  if (!served || !(await checkpointOf(served.head, served.vkey, ports.checks))) return null;
  const { vkey, head } = served;
  return { vkey, heads: [head], tied: [], seenAt: ports.now().toISOString(), alarms: [] };
}

/** Heads of receipts that were given since; one that another key signed is no head of this log and says so elsewhere. */
async function withReceipts(
  known: KeptLog,
  receipts: readonly ReceiptHead[],
  checks: SignatureChecks,
): Promise<KeptLog> {
  const heads = [...known.heads];
  for (const { code, head } of receipts)
    if (!known.tied.includes(code) && (await checkpointOf(head, known.vkey, checks))) heads.push(head);
  return { ...known, heads: distinctHeads(heads) };
}

async function findingOf(known: KeptLog, ports: WatchPorts): Promise<Finding> {
  for (let attempt = 1; ; attempt++) {
    const served = await ask(ports);
    const finding = served ? await compared(known, served, ports) : UNREACHABLE;
    if (finding.kind === 'linked' || finding.kind === 'unreachable' || attempt === ATTEMPTS) return finding;
    await ports.pause(PAUSE_MS);
  }
}

const UNREACHABLE = { kind: 'unreachable' } as const;

async function compared(known: KeptLog, served: Served, ports: WatchPorts): Promise<Finding> {
  const newest = served.vkey === known.vkey ? await checkpointOf(served.head, known.vkey, ports.checks) : null;
  if (!newest) return { kind: 'other-key', head: known.heads.at(-1)!, served };
  for (const head of known.heads) {
    const kept = await checkpointOf(head, known.vkey, ports.checks);
    // Storage that was tampered with proves nothing against the log.
    const relation = kept ? await relationOf(kept, newest, ports) : 'linked';
    if (relation === 'unreachable') return UNREACHABLE;
    if (relation !== 'linked') return { kind: relation, head, served };
  }
  return { kind: 'linked', head: served.head, size: newest.size };
}

async function relationOf(
  kept: Checkpoint,
  newest: Checkpoint,
  answers: LogAnswers,
): Promise<'linked' | 'forked' | 'shorter' | 'unreachable'> {
  if (kept.size > newest.size) return 'shorter';
  if (kept.size === newest.size) return equalBytes(kept.root, newest.root) ? 'linked' : 'forked';
  const answer = await answers.consistency(kept.size, newest.size);
  if (answer === null) return 'unreachable';
  const proof = answer === 'refused' ? null : hashesOf(answer);
  return proof && verifyConsistency(kept.size, kept.root, newest.size, newest.root, proof) ? 'linked' : 'forked';
}

function hashesOf(lines: string): readonly Uint8Array[] | null {
  const hashes = lines
    .split('\n')
    .filter((line) => line !== '')
    .map(fromBase64);
  return hashes.every((hash) => hash !== null) ? (hashes as Uint8Array[]) : null;
}

async function checkpointOf(head: string, vkey: string, checks: SignatureChecks): Promise<Checkpoint | null> {
  const checkpoint = await verifyCheckpoint(head, vkey, checks);
  return checkpoint.ok ? checkpoint.value : null;
}

/** Entries of the longest head kept. */
const sizeOf = ({ heads }: KeptLog): number => Math.max(0, ...heads.map((head) => Number(head.split('\n')[1]) || 0));
