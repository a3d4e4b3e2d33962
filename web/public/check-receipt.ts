import { parseReceipt, type FullReceipt } from '../../crypto/ballot/receipt-text.ts';
import { parseShortCode, shortCode } from '../../crypto/ballot/short-code.ts';
import { fromHex } from '../../crypto/bytes.ts';
import { verifyTlogProof } from '../../crypto/log/proof.ts';
import { parseVkey } from '../../crypto/log/note.ts';
import { verifyReceipt } from '../state/verify-receipt.ts';
import { webCryptoChecks } from '../state/signature-checks.ts';
import { findReceipt, servedVkey, type AssemblyPath } from './assembly-api.ts';

/** Against whose word a receipt was held: a key that the reader brought, the log's address, or nothing but itself. */
export type Trust = 'brought' | 'served' | 'itself';

interface Found {
  readonly code: string;
  readonly seq: number;
  readonly size: number;
  readonly at: string;
  readonly received: string | null;
  readonly origin: string;
}

export type Checked =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'bad'; readonly reason: string }
  | { readonly kind: 'included'; readonly trust: Trust; readonly found: Found };

const bad = (reason: string): Checked => ({ kind: 'bad', reason });

/**
 * Checks what somebody typed or pasted. A full receipt needs no service: only the key to hold it against, `brought` from
 * the printed notice or else asked from the log's address. A number finds its entry after the close.
 */
export async function checkReceipt(path: AssemblyPath | null, typed: string, brought: string | null): Promise<Checked> {
  const receipt = parseReceipt(typed);
  if (receipt.ok) return checkFull(receipt.value, brought);
  const code = parseShortCode(typed);
  return path && code ? checkCode(path, code, brought) : { kind: 'unreadable' };
}

async function checkFull(receipt: FullReceipt, brought: string | null): Promise<Checked> {
  const served = brought ?? (await servedKeyOf(receipt.vkey));
  const verified = await verifyReceipt(receipt, served ?? receipt.vkey);
  return verified.ok
    ? { kind: 'included', trust: trustOf(brought, served), found: verified.value }
    : bad(verified.error);
}

const trustOf = (brought: string | null, served: string | null): Trust =>
  brought !== null ? 'brought' : served !== null ? 'served' : 'itself';

/** The key at the address that the receipt itself names; null without a network or on another host. */
async function servedKeyOf(vkey: string): Promise<string | null> {
  const key = parseVkey(vkey);
  const assembly = key.ok ? /\/log\/([0-9a-f]{16})$/.exec(key.value.name)?.[1] : undefined;
  return assembly === undefined ? null : servedVkey(assembly).catch(() => null);
}

async function checkCode(path: AssemblyPath, code: string, brought: string | null): Promise<Checked> {
  const { seq, at, leafHash, receipt, vkey } = await findReceipt(path, code);
  const leaf = fromHex(leafHash);
  if (!leaf || shortCode(leaf) !== code) return bad('the entry found has another number');
  const proof = await verifyTlogProof(receipt, leaf, brought ?? vkey, webCryptoChecks);
  if (!proof.ok) return bad(proof.error);
  const { index, checkpoint } = proof.value;
  if (index !== seq) return bad('the proof is of another entry');
  const { size, origin } = checkpoint;
  return {
    kind: 'included',
    trust: brought === null ? 'served' : 'brought',
    found: { code, seq, size, at, received: null, origin },
  };
}
