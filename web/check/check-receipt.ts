import type { FullReceipt } from '../../crypto/ballot/receipt-text.ts';
import { parseReceipt } from '../../crypto/ballot/receipt-text.ts';
import { shortCode } from '../../crypto/ballot/short-code.ts';
import { equalBytes, fromHex, toBase64, utf8 } from '../../crypto/bytes.ts';
import { verifyCheckpoint, type Checkpoint } from '../../crypto/log/checkpoint.ts';
import { verifyCosignature, type Cosignature } from '../../crypto/log/cosignature.ts';
import { leafHash } from '../../crypto/log/merkle.ts';
import { parseSignedNote, parseVkey } from '../../crypto/log/note.ts';
import { verifyTlogProof } from '../../crypto/log/proof.ts';
import { AFTER_CLOSE, type AssemblyPath, type Phase } from '../public/assembly-api.ts';
import { keptReceiptsOf } from '../state/receipts.ts';
import { webCryptoChecks } from '../state/signature-checks.ts';
import { verifyReceipt, type ReceiptFault, type Verified } from '../state/verify-receipt.ts';
import { findCode, SEARCHED_HERE, type LeafFound, type ReadTile } from './find-code.ts';
import { readInput } from './read-input.ts';

/** Against whose word a receipt was held: a key that the reader brought, the log's address, or nothing but itself. */
export type Trust = 'brought' | 'served' | 'itself';

export interface Found extends Omit<Verified, 'head'> {
  readonly cosignatures: readonly Cosignature[];
}

export type CheckFault = ReceiptFault | 'differs' | 'entry-differs';

export type Checked =
  | { readonly kind: 'unreadable' | 'needs-path' | 'sealed' }
  | { readonly kind: 'elsewhere'; readonly host: string; readonly href: string }
  /** So many entries were looked through. */
  | { readonly kind: 'absent'; readonly size: number }
  | { readonly kind: 'bad'; readonly fault: CheckFault }
  | {
      readonly kind: 'included';
      readonly trust: Trust;
      /** More than one where a short number is shared. */
      readonly found: readonly Found[];
      /** The number is that of a receipt which this device keeps; that one was checked. */
      readonly onDevice: boolean;
    };

/** What the service is asked for. Nothing of it is believed without its proof, except which key it states. */
export interface CheckPorts {
  readonly host: string;
  /** Null without a network or on another host. */
  vkey(assembly: string): Promise<string | null>;
  checkpoint(assembly: string): Promise<string>;
  readonly tile: (assembly: string) => ReadTile;
  entry(path: AssemblyPath, seq: number): Promise<{ readonly entry: string }>;
  /** The service's own search, for logs too long to fetch. */
  search(path: AssemblyPath, code: string): Promise<readonly { readonly leafHash: string; readonly receipt: string }[]>;
  assembly(
    path: AssemblyPath,
  ): Promise<{ readonly phase: Phase; readonly log: { readonly witnesses: readonly string[] } | null }>;
}

const bad = (fault: CheckFault): Checked => ({ kind: 'bad', fault });

/**
 * Checks what somebody typed, pasted or scanned. A full receipt needs no service: only the key to hold it against,
 * `brought` from the printed notice or else asked from the log's address. A number finds its entry after the close.
 */
export async function checkReceipt(
  path: AssemblyPath | null,
  typed: string,
  brought: string | null,
  ports: CheckPorts,
): Promise<Checked> {
  const input = readInput(typed, ports.host);
  switch (input.kind) {
    case 'receipt':
      return checkFull(input.receipt, brought, path, ports);
    case 'link':
      return checkCode(input.path, input.code, brought, ports);
    case 'code':
      return path ? checkCode(path, input.code, brought, ports) : { kind: 'needs-path' };
    default:
      return input;
  }
}

async function checkFull(
  receipt: FullReceipt,
  brought: string | null,
  path: AssemblyPath | null,
  ports: CheckPorts,
): Promise<Checked> {
  const served = brought ?? (await servedKeyOf(receipt.vkey, ports));
  const verified = await verifyReceipt(receipt, served ?? receipt.vkey);
  if (!verified.ok) return bad(verified.error);
  const trust = brought !== null ? 'brought' : served !== null ? 'served' : 'itself';
  const { head, ...place } = verified.value;
  const found = { ...place, cosignatures: await cosignaturesOf(head, path, ports) };
  return { kind: 'included', trust, found: [found], onDevice: false };
}

/** The key at the address that the receipt itself names. */
async function servedKeyOf(vkey: string, ports: CheckPorts): Promise<string | null> {
  const key = parseVkey(vkey);
  const assembly = key.ok ? /\/log\/([0-9a-f]{16})$/.exec(key.value.name)?.[1] : undefined;
  return assembly === undefined ? null : ports.vkey(assembly);
}

async function checkCode(
  path: AssemblyPath,
  code: string,
  brought: string | null,
  ports: CheckPorts,
): Promise<Checked> {
  const kept = keptReceiptsOf(path.assembly).find((receipt) => receipt.code === code);
  const receipt = kept && parseReceipt(kept.text);
  if (receipt?.ok) {
    const checked = await checkFull(receipt.value, brought, path, ports);
    return checked.kind === 'included' ? { ...checked, onDevice: true } : checked;
  }
  if (!AFTER_CLOSE.has((await ports.assembly(path)).phase)) return { kind: 'sealed' };
  return searchCode(path, code, brought, ports);
}

async function searchCode(
  path: AssemblyPath,
  code: string,
  brought: string | null,
  ports: CheckPorts,
): Promise<Checked> {
  const vkey = brought ?? (await ports.vkey(path.assembly)) ?? '';
  if (!parseVkey(vkey).ok) return bad('key-unreadable');
  const head = await ports.checkpoint(path.assembly);
  const checkpoint = await verifyCheckpoint(head, vkey, webCryptoChecks);
  if (!checkpoint.ok) return bad('head-unsigned');
  const leaves = await leavesOf(path, code, { vkey, checkpoint: checkpoint.value }, ports);
  if (leaves === 'unreachable') throw new Error('the hashes of the log did not come');
  if (leaves === 'differs') return bad('differs');
  if (leaves.length === 0) return { kind: 'absent', size: checkpoint.value.size };
  const cosignatures = await cosignaturesOf(head, path, ports);
  const found: Found[] = [];
  for (const { seq, leaf } of leaves) {
    const { entry } = await ports.entry(path, seq);
    if (!equalBytes(leafHash(utf8(entry)), leaf)) return bad('entry-differs');
    found.push({ ...factsOf(entry, leaf, checkpoint.value), seq, cosignatures });
  }
  return { kind: 'included', trust: brought === null ? 'served' : 'brought', found, onDevice: false };
}

/** Searched here as long as that is possible; else the service searches, and what it finds it has to prove. */
async function leavesOf(
  path: AssemblyPath,
  code: string,
  { vkey, checkpoint }: { readonly vkey: string; readonly checkpoint: Checkpoint },
  ports: CheckPorts,
): Promise<readonly LeafFound[] | 'unreachable' | 'differs'> {
  if (checkpoint.size <= SEARCHED_HERE) return findCode(code, checkpoint, ports.tile(path.assembly));
  const leaves: LeafFound[] = [];
  for (const { leafHash: hex, receipt } of await ports.search(path, code)) {
    const leaf = fromHex(hex);
    if (!leaf || shortCode(leaf) !== code) return 'differs';
    const proof = await verifyTlogProof(receipt, leaf, vkey, webCryptoChecks);
    if (!proof.ok) return 'differs';
    leaves.push({ seq: proof.value.index, leaf });
  }
  return leaves;
}

function factsOf(text: string, leaf: Uint8Array, { size, root, origin }: Checkpoint) {
  const { at, type, body } = JSON.parse(text) as { at: string; type: string; body: { received?: string } };
  return { at, type, received: body.received ?? null, code: shortCode(leaf), size, root: toBase64(root), origin };
}

/** What witnesses that the log named at its opening say of the head; they are optional, and so is asking for them. */
async function cosignaturesOf(
  head: string,
  path: AssemblyPath | null,
  ports: CheckPorts,
): Promise<readonly Cosignature[]> {
  const note = parseSignedNote(head);
  if (!note.ok || note.value.signatures.length < 2 || !path) return [];
  const { log } = await ports.assembly(path).catch(() => ({ log: null }));
  const found = await Promise.all(
    (log?.witnesses ?? []).map((key) => verifyCosignature(note.value, key, webCryptoChecks)),
  );
  return found.flatMap((each) => (each.ok && each.value ? [each.value] : []));
}
