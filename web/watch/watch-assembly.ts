import { parseReceipt } from '../../crypto/ballot/receipt-text.ts';
import { verifyCosignature, type Cosignature } from '../../crypto/log/cosignature.ts';
import { parseSignedNote } from '../../crypto/log/note.ts';
import { parseTlogProof } from '../../crypto/log/proof.ts';
import type { AssemblyPath } from '../public/assembly-api.ts';
import { keepReceipt, keptReceipts, keptReceiptsOf, type KeptReceipt } from '../state/receipts.ts';
import { webCryptoChecks } from '../state/signature-checks.ts';
import { isKeptLog, joined, type Alarm, type KeptLog } from './kept-log.ts';
import { watchPorts } from './log-answers.ts';
import { readBoth, writeBoth } from './two-places.ts';
import { watchLog, type ReceiptHead, type Seen, type WatchPorts } from './watch-log.ts';

/** What a visit found out about a log, beside what was known before. */
export interface Watched {
  readonly assembly: string;
  readonly alarms: readonly Alarm[];
  /** Null where the log could not be asked, or contradicts itself. */
  readonly quiet: Extract<Seen, { outcome: 'first' | 'continued' }> | null;
  /** What witnesses say of the newest head. */
  readonly cosignatures: readonly Cosignature[];
}

interface Watchable extends AssemblyPath {
  readonly log: { readonly witnesses: readonly string[] } | null;
}

const nameOf = (assembly: string): string => `yijue.log:${assembly}`;
const RECEIPTS = 'yijue.receipts.copy';

const ONE_VISIT_MS = 60_000;
const visits = new Map<string, { readonly at: number; readonly receipts: number; readonly found: Promise<Watched> }>();

/** The same once a visit: stepping between the pages of an assembly asks again after a minute, or once there is a new receipt. */
export function watchVisit(view: Watchable, ports?: WatchPorts): Promise<Watched> {
  const { assembly } = view;
  const receipts = keptReceiptsOf(assembly).length;
  const known = visits.get(assembly);
  if (known && known.receipts === receipts && performance.now() - known.at < ONE_VISIT_MS) return known.found;
  const found = watchAssembly(view, ports);
  visits.set(assembly, { at: performance.now(), receipts, found });
  found.catch(() => visits.delete(assembly));
  return found;
}

/** Compares the log with what this device kept, and keeps what it saw. */
export async function watchAssembly(
  { assembly, log }: Watchable,
  ports: WatchPorts = watchPorts(assembly),
): Promise<Watched> {
  await keepReceiptsTwice();
  const before = await readKept(assembly);
  const seen = await watchLog(before, receiptHeads(assembly), ports);
  if (seen.outcome === 'unreachable') return { assembly, alarms: before?.alarms ?? [], quiet: null, cosignatures: [] };
  const kept = await keep(assembly, before, seen.kept);
  return {
    assembly,
    alarms: kept.alarms,
    quiet: seen.outcome === 'alarm' ? null : seen,
    cosignatures: await cosignaturesOf(kept.heads.at(-1)!, log?.witnesses ?? []),
  };
}

async function readKept(assembly: string): Promise<KeptLog | null> {
  const places = await readBoth(nameOf(assembly));
  return places.filter(isKeptLog).reduce<KeptLog | null>(joined, null);
}

/** Another tab may have seen something meanwhile: it is kept beside, to be checked at the next visit. */
async function keep(assembly: string, before: KeptLog | null, seen: KeptLog): Promise<KeptLog> {
  const now = await readKept(assembly);
  const isSame = JSON.stringify(now) === JSON.stringify(before);
  const kept = isSame ? seen : joined(now, seen)!;
  await writeBoth(nameOf(assembly), kept);
  return kept;
}

/** The reader has the evidence of an alarm, or wants to see it again. */
export async function foldAlarm(assembly: string, kind: Alarm['kind'], folded: boolean): Promise<readonly Alarm[]> {
  const kept = await readKept(assembly);
  visits.delete(assembly);
  if (!kept) return [];
  const alarms = kept.alarms.map((alarm) => (alarm.kind === kind ? { ...alarm, folded } : alarm));
  await writeBoth(nameOf(assembly), { ...kept, alarms });
  return alarms;
}

const receiptHeads = (assembly: string): ReceiptHead[] =>
  keptReceiptsOf(assembly).flatMap(({ code, text }) => {
    const receipt = parseReceipt(text);
    const proof = receipt.ok ? parseTlogProof(receipt.value.proof) : receipt;
    return proof.ok ? [{ code, head: proof.value.checkpoint }] : [];
  });

/** A receipt that one of the two places has lost comes back from the other. */
async function keepReceiptsTwice(): Promise<void> {
  const copies = (await readBoth(RECEIPTS)).flatMap((place) => (Array.isArray(place) ? (place as KeptReceipt[]) : []));
  const nameOfReceipt = ({ assembly, code }: KeptReceipt) => `${assembly} ${code}`;
  const here = new Set(keptReceipts().map(nameOfReceipt));
  for (const copy of copies.filter((each) => !here.has(nameOfReceipt(each))).reverse()) keepReceipt(copy);
  if (keptReceipts().length > 0) await writeBoth(RECEIPTS, keptReceipts());
}

async function cosignaturesOf(head: string, witnesses: readonly string[]): Promise<Cosignature[]> {
  const note = parseSignedNote(head);
  if (!note.ok) return [];
  const found = await Promise.all(witnesses.map((vkey) => verifyCosignature(note.value, vkey, webCryptoChecks)));
  return found.flatMap((each) => (each.ok && each.value ? [each.value] : []));
}
