import { minutesOf } from '../../assemblies/documents/minutes.ts';
import type { Db } from '../../platform/database.ts';
import type { Erasure } from './erasure-store.ts';

/**
 * Files that go with an erasure: what was scanned or photographed and never published (papers, written powers, signed receipts,
 * candidates' documents), what owners handed in with objections, and bundles that hold what is erased. The log keeps their
 * hashes. Minutes stay, as the decision does, and so does a file that another assembly was given as well.
 */
export async function filesOfErasure(
  tx: Db,
  estate: string,
  { assembly, scope }: Pick<Erasure, 'assembly' | 'scope'>,
): Promise<readonly string[]> {
  if (assembly === null) return [];
  const here = { estate_id: estate, assembly_id: assembly };
  if (scope !== 'identities')
    return hashesIn(
      tx
        .selectFrom('public_bundle')
        .select('sha256')
        .where((eb) => eb.and(here)),
    );
  const [pictures, evidence, minutes] = await Promise.all([
    picturesOf(tx, here),
    hashesIn(
      tx
        .selectFrom('objection_evidence')
        .select('sha256')
        .where((eb) => eb.and(here)),
    ),
    minutesOf(tx, { estate, assembly }),
  ]);
  const kept = new Set<string>([
    ...minutes.map(({ document }) => document.sha256),
    ...(await elsewhere(tx, here, pictures)),
  ]);
  return [...new Set([...pictures.filter((sha256) => !kept.has(sha256)), ...evidence])];
}

interface Here {
  readonly estate_id: string;
  readonly assembly_id: string;
}

const hashesIn = async (query: { execute(): Promise<readonly { readonly sha256: string }[]> }): Promise<string[]> =>
  (await query.execute()).map(({ sha256 }) => sha256);

const picturesOf = (tx: Db, here: Here): Promise<string[]> =>
  hashesIn(
    tx
      .selectFrom('assembly_document as d')
      .select('d.sha256')
      .where((eb) => eb.and({ 'd.estate_id': here.estate_id, 'd.assembly_id': here.assembly_id }))
      .where((eb) => eb.or([eb('d.type', 'like', 'image/%'), eb('d.type', '=', 'application/pdf')]))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('published_document as p')
              .select('p.seq')
              .whereRef('p.estate_id', '=', 'd.estate_id')
              .whereRef('p.assembly_id', '=', 'd.assembly_id')
              .whereRef('p.sha256', '=', 'd.sha256'),
          ),
        ),
      ),
  );

/** The file store knows bytes and no estates: the same ones may have been given to an assembly anywhere. */
const elsewhere = (tx: Db, { estate_id, assembly_id }: Here, files: readonly string[]): Promise<string[]> =>
  files.length === 0
    ? Promise.resolve([])
    : hashesIn(
        tx
          .selectFrom('assembly_document')
          .select('sha256')
          .where((eb) => eb.or([eb('estate_id', '<>', estate_id), eb('assembly_id', '<>', assembly_id)]))
          .where('sha256', 'in', [...files]),
      );
