import { checkArea } from './check-area.ts';
import { checkDocuments } from './check-documents.ts';
import { checkOwners } from './check-owners.ts';
import { readContacts } from './contacts.ts';
import type { UnitContact } from './contacts.ts';
import { Findings } from './findings.ts';
import { compact } from './plain-text.ts';
import type { RegistryUnit } from './registry-unit.ts';
import type { RosterRow } from './roster-row.ts';

const UNCOUNTED =
  /车位|车库|停车|储藏|储物|杂物|地下室|人防|公建|配套|物业用房|社区用房|会所|配电|自行车|非机动车|parking|storage/i;
const COUNTED = /住宅|商业|商铺|店铺|店面|办公|写字楼|公寓/;

/** Whether a room that the registry does not know would count, by its use, its own words or its sheet. */
export function mayCount({ use, place, isParking, sheet }: RosterRow): boolean {
  const said = compact(use) || (isParking ? '车位' : compact(place.room + place.location));
  if (UNCOUNTED.test(said)) return false;
  return COUNTED.test(said) || COUNTED.test(sheet ?? '') || !UNCOUNTED.test(sheet ?? '');
}

/** Checks the first row of a unit and returns the contacts it adds. */
export function checkListedRow(row: RosterRow, unit: RegistryUnit, findings: Findings): UnitContact[] {
  const owners = checkOwners(row, unit, findings);
  if (!owners.hidesDocuments) checkDocuments(row, unit, findings);
  checkArea(row, unit, findings);
  noteCertificate(row, unit, findings);
  noteRemark(row, unit, findings);
  return readContacts(row, unit, !owners.agrees, findings);
}

/** A later row of a unit: its owners and numbers are hidden by the repetition, its area and remark are not. */
export function checkRepeatedRow(row: RosterRow, unit: RegistryUnit, findings: Findings): void {
  const raw = row.place.room || row.place.location || row.place.unitCode;
  findings.doubt(row, unit, 'DUPLICATE_UNIT', 'room', { raw, parsed: unit.address });
  checkArea(row, unit, findings);
  noteRemark(row, unit, findings);
}

/** The contacts of a row in a sheet that lists nothing else; who they belong to must be settled where owners differ. */
export function contactsOfRow(row: RosterRow, unit: RegistryUnit, findings: Findings): UnitContact[] {
  const owners = checkOwners(row, unit, new Findings());
  return readContacts(row, unit, !owners.agrees, findings);
}

function noteCertificate(row: RosterRow, unit: RegistryUnit, findings: Findings): void {
  const said = compact(row.certificate);
  if (said !== '' && unit.certificateNo !== null && said !== compact(unit.certificateNo))
    findings.note(row, unit, 'CERTIFICATE_DIFFERS', 'certificate', {
      raw: row.certificate,
      parsed: unit.certificateNo,
    });
}

function noteRemark(row: RosterRow, unit: RegistryUnit, findings: Findings): void {
  const remark = row.remark.trim();
  if (remark === '') return;
  if (/查封|冻结|法院|司法/.test(remark))
    findings.note(row, unit, 'SEIZURE_REMARK', 'remark', {
      raw: row.remark,
      parsed: unit.seized ? '登记簿：查封' : '登记簿：未查封',
    });
  else findings.note(row, unit, 'REMARK', 'remark', { raw: row.remark, parsed: null });
}
