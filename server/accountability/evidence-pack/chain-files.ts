import { fromUtf8, toBase64, utf8 } from '../../../crypto/bytes.ts';
import type { BundleFile } from '../../../crypto/bundle/write.ts';
import { leafHash } from '../../../crypto/log/merkle.ts';
import { MemoryTree } from '../../../crypto/log/memory-tree.ts';
import { leafBytes } from '../../../crypto/roll/leaf.ts';
import type { LogState } from '../../../crypto/replay/state.ts';
import { requiredHeadSizes } from '../../../crypto/bundle/outline.ts';
import type { Deps } from '../../deps.ts';
import { logReader } from '../../log/log-reader.ts';
import type { LogRef } from '../../log/log-ref.ts';
import type { Subject } from './subject.ts';

/** Entries that a pack shows whole, with the proof that the log has them. */
export async function entryFiles(deps: Deps, log: LogRef, seqs: readonly number[]): Promise<BundleFile[]> {
  const reader = logReader(deps.db);
  const files: BundleFile[] = [];
  for (const seq of [...new Set(seqs)].sort((a, b) => a - b)) {
    const [row, proof] = await Promise.all([reader.entry(log, seq), reader.firstReceipt(log, seq)]);
    if (!row || proof === null) continue;
    const name = `日志记录/${String(seq).padStart(6, '0')}-${row.type}`;
    files.push({ path: `${name}.json`, bytes: row.entry }, { path: `${name}.tlog-proof`, bytes: utf8(proof) });
  }
  return files;
}

/** The newest signed head, those that every bundle must hold, and the key by which they are checked. */
export async function headFiles(deps: Deps, log: LogRef, state: LogState): Promise<BundleFile[]> {
  const reader = logReader(deps.db);
  const head = await reader.head(log);
  const files: BundleFile[] = [
    { path: '日志头/checkpoint', bytes: utf8(head?.checkpoint ?? '') },
    { path: '日志头/vkey.txt', bytes: utf8(`${(await reader.vkey(log)) ?? ''}\n`) },
  ];
  for (const size of requiredHeadSizes(state)) {
    const kept = await reader.checkpoint(log, size);
    if (kept !== null) files.push({ path: `日志头/${size}`, bytes: utf8(kept) });
  }
  return files;
}

/** The owner's line of the roll with the hashes that lead from it to the root, and what opens its owner hash. */
export function rollFiles({ voter, leaves, salt, owners }: Subject): BundleFile[] {
  const index = leaves.findIndex((leaf) => leaf.voter === voter.voter);
  const tree = new MemoryTree(leaves.map((leaf) => leafHash(leafBytes(leaf))));
  const proof = {
    ...{ index, size: leaves.length, root: Buffer.from(tree.root()).toString('hex') },
    hashes: tree.inclusionProof(index).map(toBase64),
  };
  const opening = {
    salt: salt?.toString('hex') ?? null,
    owners: owners.map(({ name, idNo }) => ({ idNo: idNo ?? '', name })),
  };
  return [
    { path: '名册/本户名册行.json', bytes: leafBytes(voter.leaf) },
    { path: '名册/到名册根的证明.json', bytes: utf8(`${JSON.stringify(proof, null, 1)}\n`) },
    { path: '名册/业主身份校验.json', bytes: utf8(`${JSON.stringify(opening, null, 1)}\n`) },
  ];
}

/** Type and moment of every entry but ballots, papers and what is about one owner, which are other people's. */
export async function actsOf(
  deps: Deps,
  log: LogRef,
  size: number,
): Promise<readonly { readonly seq: number; readonly at: string; readonly type: string }[]> {
  const acts: { seq: number; at: string; type: string }[] = [];
  for (let from = 0; from < size; from += 1_000)
    for (const { seq, type, entry } of await logReader(deps.db).entries(log, from, Math.min(from + 1_000, size)))
      if (!PRIVATE.test(type)) acts.push({ seq, type, at: (JSON.parse(fromUtf8(entry)!) as { at: string }).at });
  return acts;
}

const PRIVATE = /^(ballot|bind|unbind|contact-changed|paper-|proxy-|dispute$)/;
