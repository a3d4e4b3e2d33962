import { isCreditCode, isResidentNumber, upgradedResidentNumber } from './document-number.ts';
import type { Note, RegistryNoteCode } from './finding.ts';
import { developers } from './owner-groups.ts';
import { nameKey } from './person-name.ts';
import type { RegistryOwner, RegistryUnit } from './registry-unit.ts';

/** What is worth saying about a registry that is well formed. The registry is believed all the same. */
export function notesOnRegistry(units: readonly RegistryUnit[]): Note[] {
  const first = developers(units).length > 1 ? units.find(({ delivered }) => !delivered) : undefined;
  return [
    ...units.flatMap(notesOnUnit),
    ...notesOnOwners(units),
    ...notesOnPlaces(units),
    ...(first ? [note(first, 'REGISTRY_DEVELOPER_UNCLEAR', 'owner', null, developers(units).length)] : []),
  ];
}

const note = (
  unit: RegistryUnit,
  code: RegistryNoteCode,
  field: Note['field'],
  raw: string | null,
  parsed: Note['parsed'] = null,
): Note => ({ sheet: null, row: null, unitCode: unit.unitCode, code, field, raw, parsed });

function notesOnUnit(unit: RegistryUnit): Note[] {
  const notes: Note[] = [];
  const { tenure, owners, innerArea, sharedArea, grossArea } = unit;
  if (tenure !== null && (tenure === '单独所有') !== (owners.length === 1))
    notes.push(note(unit, 'REGISTRY_TENURE_ODD', 'owner', tenure, owners.length));
  if (innerArea !== null && sharedArea !== null && innerArea + sharedArea !== grossArea)
    notes.push(note(unit, 'REGISTRY_AREA_PARTS_DIFFER', 'area', null, innerArea + sharedArea));
  for (const { idNo, kind, idType } of owners) {
    if (idNo === null) notes.push(note(unit, 'REGISTRY_ID_MISSING', 'idNo', null));
    else if (!numberFits(kind, idType, idNo)) notes.push(note(unit, 'REGISTRY_ID_INVALID', 'idNo', idNo));
  }
  return notes;
}

function numberFits(kind: RegistryOwner['kind'], idType: string | null, idNo: string): boolean {
  if (kind === 'organisation') return idType !== '统一社会信用代码' || isCreditCode(idNo);
  return !/身份证$/.test(idType ?? '') || idNo.length !== 18 || isResidentNumber(idNo);
}

/** One number under two names, and an old number beside the new one of the same name: perhaps one owner, never merged. */
function notesOnOwners(units: readonly RegistryUnit[]): Note[] {
  const names = new Map<string, string>();
  const notes: Note[] = [];
  const owned = units.flatMap((unit) => unit.owners.map((owner) => ({ unit, ...owner })));
  for (const { unit, idNo, name } of owned) {
    if (idNo === null) continue;
    const known = names.get(idNo);
    if (known === undefined) names.set(idNo, nameKey(name));
    else if (known !== nameKey(name)) notes.push(note(unit, 'REGISTRY_NAME_VARIES', 'owner', name));
  }
  for (const { unit, idNo, name } of owned) {
    const upgraded = idNo !== null && /^\d{15}$/.test(idNo) ? upgradedResidentNumber(idNo) : null;
    if (upgraded !== null && names.get(upgraded) === nameKey(name))
      notes.push(note(unit, 'REGISTRY_SAME_OWNER_LIKELY', 'idNo', idNo, upgraded));
  }
  return notes;
}

function notesOnPlaces(units: readonly RegistryUnit[]): Note[] {
  const seen = new Set<string>();
  return units.flatMap((unit) => {
    const place = [unit.building, unit.entrance ?? '', unit.room].join('|');
    if (seen.has(place)) return [note(unit, 'REGISTRY_PLACE_TWICE', 'room', unit.room)];
    seen.add(place);
    return [];
  });
}
