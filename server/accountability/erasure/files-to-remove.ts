import { fromUtf8 } from '../../../crypto/bytes.ts';
import type { EntryOf } from '../../../crypto/entries/bodies.ts';
import type { Deps } from '../../deps.ts';
import { logReader } from '../../log/log-reader.ts';
import type { Db } from '../../platform/database.ts';
import type { Erasure } from './erasure-store.ts';

const CHUNK = 1_000;

/**
 * Files that go with an erasure: scans of papers, what owners handed in with objections, and bundles that hold what is erased.
 * The log keeps their hashes. A file that another assembly of the estate was given as well stays.
 */
export async function filesOfErasure(
  deps: Deps,
  tx: Db,
  estate: string,
  { assembly, scope }: Pick<Erasure, 'assembly' | 'scope'>,
): Promise<readonly string[]> {
  if (assembly === null) return [];
  const bundles = scope === 'identities' ? [] : await bundlesOf(tx, estate, assembly);
  const personal =
    scope === 'identities'
      ? [...(await scansOf(deps, estate, assembly)), ...(await evidenceOf(tx, estate, assembly))]
      : [];
  const shared = new Set(await alsoElsewhere(tx, estate, assembly, personal));
  return [...new Set([...bundles, ...personal.filter((sha256) => !shared.has(sha256))])];
}

async function bundlesOf(tx: Db, estate: string, assembly: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('public_bundle')
    .select('sha256')
    .where('estate_id', '=', estate)
    .where('assembly_id', '=', assembly)
    .execute();
  return rows.map(({ sha256 }) => sha256);
}

async function scansOf(deps: Deps, estate: string, assembly: string): Promise<readonly string[]> {
  const reader = logReader(deps.db);
  const log = { estate, assembly };
  const size = (await reader.head(log))?.size ?? 0;
  const scans: string[] = [];
  for (let from = 0; from < size; from += CHUNK)
    for (const { type, entry } of await reader.entries(log, from, Math.min(from + CHUNK, size)))
      if (type === 'paper-registered')
        scans.push((JSON.parse(fromUtf8(entry)!) as EntryOf<'paper-registered'>).body.scan.sha256);
  return scans;
}

async function evidenceOf(tx: Db, estate: string, assembly: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('objection_evidence')
    .select('sha256')
    .where('estate_id', '=', estate)
    .where('assembly_id', '=', assembly)
    .execute();
  return rows.map(({ sha256 }) => sha256);
}

async function alsoElsewhere(
  tx: Db,
  estate: string,
  assembly: string,
  files: readonly string[],
): Promise<readonly string[]> {
  if (files.length === 0) return [];
  const rows = await tx
    .selectFrom('assembly_document')
    .select('sha256')
    .where('estate_id', '=', estate)
    .where('assembly_id', '<>', assembly)
    .where('sha256', 'in', [...files])
    .execute();
  return rows.map(({ sha256 }) => sha256);
}
