import { equalBytes } from '../bytes.ts';
import { verifyInclusion } from '../log/merkle.ts';
import { parseTlogProof } from '../log/proof.ts';
import { verifyCheckpoint, type Checkpoint } from '../log/checkpoint.ts';
import type { SignatureChecks } from '../signatures.ts';
import { fault, type Fault } from './checks.ts';
import type { Heads } from './heads.ts';
import type { Policy } from './policy.ts';
import type { EntriesRead } from './read-entries.ts';
import type { Trust } from './trust.ts';

/** Something the caller brought, read and signed by the log; or why it is not. */
export interface Brought {
  readonly name: string;
  readonly head: Checkpoint | null;
  /** Of a receipt. */
  readonly included: { readonly index: number; readonly proof: readonly Uint8Array[] } | null;
  readonly fault: Fault | null;
}

/** Reads the head and the receipts that the caller brought. */
export async function readBrought(trust: Trust, policy: Policy, checks: SignatureChecks): Promise<Brought[]> {
  const brought: Brought[] = [];
  if (trust.head !== undefined) brought.push(await readHead('--head', trust.head, policy, checks));
  for (const [index, text] of (trust.receipts ?? []).entries()) {
    const name = `receipt ${index + 1}`;
    const receipt = parseTlogProof(text);
    if (!receipt.ok) brought.push({ name, head: null, included: null, fault: bad(name, receipt.error) });
    else {
      const head = await readHead(name, receipt.value.checkpoint, policy, checks);
      brought.push({ ...head, included: { index: receipt.value.index, proof: receipt.value.proof } });
    }
  }
  return brought;
}

async function readHead(name: string, text: string, policy: Policy, checks: SignatureChecks): Promise<Brought> {
  const head = await verifyCheckpoint(text, policy.log, checks);
  return head.ok
    ? { name, head: head.value, included: null, fault: null }
    : { name, head: null, included: null, fault: bad(name, head.error) };
}

const bad = (name: string, what: string): Fault => fault(`您提供的树头或回执无效：${what}`, `${name}: ${what}`);

/** Check 10: every head is the root of the first so many entries, and a receipt's entry stands where it says. */
export function headsFault(heads: Heads, brought: readonly Brought[], entries: EntriesRead): Fault | null {
  for (const { path, checkpoint } of heads.all) {
    const found = prefixFault(path, checkpoint, entries);
    if (found) return found;
  }
  for (const { name, head, included, fault: found } of brought) {
    if (found) return found;
    const wrong = head && prefixFault(name, head, entries);
    if (wrong) return wrong;
    const leaf = included && entries.leafAt.get(included.index);
    if (head && included && !(leaf && verifyInclusion(leaf, included.index, head.size, included.proof, head.root)))
      return bad(name, 'the entry is not where the receipt says');
  }
  return null;
}

function prefixFault(path: string, { size, root }: Checkpoint, entries: EntriesRead): Fault | null {
  if (size > entries.size)
    return fault('记录包早于该树头', `the bundle has ${entries.size} entries and the head ${size}`, { path });
  const own = entries.rootAt.get(size);
  return own && equalBytes(own, root)
    ? null
    : fault('记录与该树头不一致，日志曾被改写', 'the entries are not those under this head: the log was rewritten', {
        path,
      });
}
