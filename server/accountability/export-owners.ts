import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { findEstate } from '../estates/estate-facts.ts';
import { ownersOnFile } from '../estates/owner-file.ts';
import { staffName } from '../identity/staff-name.ts';
import { timeZh } from '../ballots/local-time.ts';
import { instant } from '../../crypto/time.ts';
import { csv } from '../platform/csv.ts';
import { inTransaction } from '../platform/database.ts';
import { exportStore } from './look-store.ts';
import { peopleIn, shown, type Looking, type ShownUnit } from './owner-list.ts';
import { recordLook } from './record-look.ts';
import { markOf, withHiddenMark } from './watermark.ts';

export interface OwnersExport extends Looking {
  /** One building, or all. */
  readonly building: string | null;
  readonly isUnmasked: boolean;
}

export interface ExportedFile {
  readonly mark: string;
  /** CSV with a byte order mark, which spreadsheets need to read Chinese. */
  readonly content: Uint8Array;
}

/**
 * The owners as a file for one account. Its first line says for whom and for what it is; every line carries the export's mark,
 * once to be read and once unseen, so that a line that turns up elsewhere says whose file it came from.
 */
export async function exportOwners(
  deps: Deps,
  { estate, by, reason, building, isUnmasked }: OwnersExport,
): Promise<Result<ExportedFile, { readonly code: 'ESTATE_NOT_FOUND' }>> {
  const place = await findEstate(deps.db, estate);
  if (!place) return err({ code: 'ESTATE_NOT_FOUND' });
  const name = (await staffName(deps, by)) ?? by;
  return inTransaction<ExportedFile, { readonly code: 'ESTATE_NOT_FOUND' }>(deps.db, async (tx) => {
    const units = await ownersOnFile(tx, deps.keys, estate, building === null ? {} : { building });
    const persons = peopleIn(units);
    const look = await recordLook(deps, tx, {
      ...{ estate, by, reason, kind: 'owner-list', isExport: true, isUnmasked, persons },
      subject: building === null ? null : `${building}幢`,
    });
    if (look === null) throw new Error('an export was taken for a routine look');
    const mark = markOf(randomBytes(5));
    const at = await deps.clock.inTransaction(tx);
    const head = headLine({ estate: place.name, name, at, reason, mark });
    const content = csvOf(
      head,
      units.map((unit) => shown(unit, isUnmasked)),
      mark,
    );
    const sha256 = createHash('sha256').update(content).digest('hex');
    await exportStore(tx, estate).add({ export: randomUUID(), look, mark, rows: units.length, sha256 });
    return ok({ mark, content });
  });
}

const headLine = (facts: { estate: string; name: string; at: Date; reason: string; mark: string }): string =>
  `${facts.estate}业主信息，仅供${facts.name}于${timeZh(instant(facts.at.getTime()))}因“${facts.reason}”使用，` +
  `编号${facts.mark}。每一行都带有编号，不得转发；泄露个人信息将依法追责。`;

function csvOf(head: string, units: readonly ShownUnit[], mark: string): Uint8Array {
  return csv([
    [head],
    ['房屋', '用途', '面积（㎡）', '业主', '证件（后四位）', '电话', '编号'],
    ...units.map(({ address, use, areaCm2, owners }) => [
      withHiddenMark(address, mark),
      use,
      (areaCm2 / 10_000).toFixed(2),
      owners.map(({ name }) => withHiddenMark(name, mark)).join('、'),
      owners.map(({ idNo }) => idNo ?? '').join('、'),
      owners.map(({ phones }) => phones.join(' ')).join('、'),
      mark,
    ]),
  ]);
}
