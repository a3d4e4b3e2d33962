import type { UnitId, VoterId } from '../brands.ts';
import { toHex, utf8 } from '../bytes.ts';
import type { JsonObject } from '../canonical.ts';
import { sha256 } from '../hash.ts';
import { ownerHash, type RollLeaf, type RollUnit, type UnitUse } from '../roll/leaf.ts';
import { fixed, fixedHex } from './fixed-keys.ts';

/** A small estate with what makes a roll hard: parking, a public room, a developer, a shop without an entrance. */
const UNITS: readonly (readonly [
  owner: string,
  building: string,
  entrance: string | null,
  room: string,
  use: UnitUse,
  m2: number,
])[] = [
  ['an', '1', '1', '101', '住宅', 89.53],
  ['bo', '1', '1', '102', '住宅', 120.1],
  ['chen', '1', '1', '201', '住宅', 89.53],
  ['ding', '1', '2', '101', '住宅', 101.75],
  ['ding', '9', null, 'P01', '车位', 12.72],
  ['er', '1', '2', '102', '住宅', 76.3057],
  ['fan', '2', '1', '101', '住宅', 143.2],
  ['gao', '2', '1', '102', '住宅', 88.26],
  ['gao', '2', '1', '201', '住宅', 88.26],
  ['han', '2', '1', '202', '住宅', 139.02],
  ['ji', '2', null, 'S1', '商业', 210.4],
  ['kong', '9', null, 'P02', '车位', 12.72],
  ['developer', '2', '2', '101', '住宅', 107.83],
  ['developer', '2', '2', '102', '住宅', 107.83],
  ['all', '2', null, 'G1', '公建配套', 300],
];

export const OWNERS = [...new Set(UNITS.map(([owner]) => owner))];
export type Owner = string;

export const voterNamed = (owner: Owner): VoterId => fixedHex(`voter ${owner}`, 16) as VoterId;

const unitOf = ([, building, entrance, room, use, m2]: (typeof UNITS)[number], index: number): RollUnit => ({
  address: `${building}幢${entrance === null ? '' : `${entrance}单元`}${room}`,
  areaCm2: Math.round(m2 * 10_000),
  areaSource: 'register',
  building,
  entrance,
  floor: /^\d{3}$/.test(room) ? Number(room[0]) : null,
  id: `999001001001GB00001F${String(index + 1).padStart(8, '0')}` as UnitId,
  room,
  use,
});

export const TEST_LEAVES: readonly RollLeaf[] = OWNERS.map((owner) => ({
  owner: ownerHash(fixed(`owner salt ${owner}`), [{ idNo: `no ${owner}`, name: owner }]),
  units: UNITS.map((unit, index) => ({ unit, index }))
    .filter(({ unit }) => unit[0] === owner)
    .map(({ unit, index }) => unitOf(unit, index)),
  voter: voterNamed(owner),
}));

/** A document by its text, as entries refer to it. */
export interface TestDocument {
  readonly bytes: Uint8Array;
  readonly ref: JsonObject & { readonly sha256: string };
}

export const textDocument = (text: string, type = 'text/plain'): TestDocument => documentOf(utf8(text), type);

export function documentOf(bytes: Uint8Array, type: string): TestDocument {
  return { bytes, ref: { bytes: bytes.length, sha256: toHex(sha256(bytes)), type } };
}
