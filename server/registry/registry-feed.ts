import type { LocalDay, UnitId } from '../../crypto/brands.ts';
import { err, ok } from '../../crypto/result.ts';
import type { Result } from '../../crypto/result.ts';
import { documentNumberKey } from './document-number.ts';
import { Fields, isObject } from './feed-fields.ts';
import type { FeedFault } from './feed-fields.ts';
import { notesOnRegistry } from './feed-notes.ts';
import type { Note } from './finding.ts';
import { TENURES, UNIT_USES } from './registry-unit.ts';
import type { AreaSource, RegistryOwner, RegistryUnit } from './registry-unit.ts';
import { isHouseUnit, readUnitCode } from './unit-code.ts';

/** A checked feed of the real-estate register: only entries in force, every figure exact. */
export interface RegistryFeed {
  readonly source: string;
  readonly estate: string;
  /** The day the register speaks of. */
  readonly asOf: LocalDay | null;
  readonly units: readonly RegistryUnit[];
  readonly notes: readonly Note[];
}

const AREA_SOURCES: Readonly<Record<string, AreaSource>> = { 登记: 'register', 实测: 'survey', 合同: 'contract' };
const MOST_UNITS = 50_000;

/** Reads the parsed JSON of a registry feed. All faults are listed, none carries personal data. */
export function parseRegistryFeed(json: unknown): Result<RegistryFeed, readonly FeedFault[]> {
  if (!isObject(json)) return err([{ at: 'feed', field: '', problem: { code: 'not-an-object' } }]);
  const faults: FeedFault[] = [];
  const fields = new Fields(json, 'feed', faults);
  const source = fields.optionalText('source') ?? '';
  const estate = fields.text('estate');
  const asOf = fields.optionalDay('asOf');
  const entries = fields.list('units');
  if (entries.length > MOST_UNITS) fields.fault('units', { code: 'more-entries-than', most: MOST_UNITS });
  const notes: Note[] = [];
  const units = entries.slice(0, MOST_UNITS).flatMap((entry, i) => readEntry(entry, i, faults, notes));
  faults.push(...repeatedCodes(units));
  if (faults.length === 0 && units.length === 0) fields.fault('units', { code: 'none-in-force' });
  if (faults.length > 0) return err(faults);
  return ok({ source, estate, asOf, units, notes: [...notes, ...notesOnRegistry(units)] });
}

function readEntry(entry: unknown, index: number, faults: FeedFault[], notes: Note[]): RegistryUnit[] {
  const place = `units[${index}]`;
  if (!isObject(entry)) {
    faults.push({ at: place, field: '', problem: { code: 'not-an-object' } });
    return [];
  }
  const code = typeof entry['unitCode'] === 'string' ? readUnitCode(entry['unitCode']) : null;
  const fields = new Fields(entry, code ?? place, faults);
  if (code === null) fields.fault('unitCode', { code: 'no-unit-code' });
  else if (!isHouseUnit(code)) fields.fault('unitCode', { code: 'no-house-code' });
  const status = fields.oneOf('status', ['现势', '历史']);
  if (status === '历史') {
    notes.push(historyNote(code));
    return [];
  }
  return code === null ? [] : [readUnit(code, fields, faults)];
}

const historyNote = (unitCode: UnitId | null): Note => ({
  sheet: null,
  row: null,
  unitCode,
  code: 'REGISTRY_HISTORY_DROPPED',
  field: 'unitCode',
  raw: '历史',
  parsed: null,
});

function readUnit(unitCode: UnitId, fields: Fields, faults: FeedFault[]): RegistryUnit {
  const source = fields.oneOf('areaSource', Object.keys(AREA_SOURCES));
  return {
    unitCode,
    address: fields.text('address'),
    building: fields.text('building'),
    entrance: fields.optionalText('entrance'),
    room: fields.text('room'),
    floor: fields.optionalInteger('floor'),
    use: fields.oneOf('use', UNIT_USES) ?? '其他',
    areaSource: (source === null ? undefined : AREA_SOURCES[source]) ?? 'contract',
    grossArea: fields.area('grossAreaM2'),
    innerArea: fields.optionalArea('innerAreaM2'),
    sharedArea: fields.optionalArea('sharedAreaM2'),
    certificateNo: fields.optionalText('certificateNo'),
    seized: fields.optionalFlag('seized'),
    mortgaged: fields.optionalFlag('mortgaged'),
    delivered: fields.flag('delivered'),
    tenure: fields.optionalOneOf('tenure', TENURES),
    registeredAt: fields.optionalDay('registeredAt'),
    owners: fields.list('owners').flatMap((owner, i) => readOwner(owner, `owners[${i}].`, unitCode, faults)),
  };
}

function readOwner(entry: unknown, prefix: string, unitCode: UnitId, faults: FeedFault[]): RegistryOwner[] {
  if (!isObject(entry)) {
    faults.push({ at: unitCode, field: prefix.slice(0, -1), problem: { code: 'not-an-object' } });
    return [];
  }
  const fields = new Fields(entry, unitCode, faults, prefix);
  const idNo = fields.optionalText('idNo');
  return [
    {
      kind: fields.oneOf('kind', ['person', 'organisation']) ?? 'person',
      name: fields.text('name'),
      idType: fields.optionalText('idType'),
      idNo: idNo === null ? null : documentNumberKey(idNo),
      phone: fields.optionalText('phone'),
    },
  ];
}

function repeatedCodes(units: readonly RegistryUnit[]): FeedFault[] {
  const seen = new Set<UnitId>();
  return units.flatMap(({ unitCode }) => {
    const isRepeated = seen.has(unitCode);
    seen.add(unitCode);
    return isRepeated ? [{ at: unitCode, field: 'unitCode', problem: { code: 'twice' } }] : [];
  });
}
