import type { Hex32, UnitId, VoterId } from '../brands.ts';
import { concat, fromUtf8, toHex, utf8 } from '../bytes.ts';
import { canonicalize, parseCanonical, type Json } from '../canonical.ts';
import { hex32, shortText, voterId } from '../entries/fields.ts';
import { sha256 } from '../hash.ts';
import { err, ok, type Result } from '../result.ts';
import { integer, list, nullable, object, oneOf, text, type Infer } from '../shape.ts';

/**
 * The classes of a unit in the register's own words. Which of them vote is in electorate.ts: closed, so that no spelling
 * of 车位 slips into a count.
 */
export const UNIT_USES = ['住宅', '商业', '办公', '车位', '储藏', '公建配套', '人防', '其他'] as const;
export type UnitUse = (typeof UNIT_USES)[number];

/** 10^12 cm², a hundred square kilometres: no voter holds more, and sums over a roll stay exact. */
export const MAX_VOTER_AREA = 1_000_000_000_000;
/** The most that an entry can state of a roll. */
export const MAX_ROLL_AREA = 10 * MAX_VOTER_AREA;
/** Units of one voter; the developer of a large estate comes first. */
const MAX_UNITS = 100_000;

export const rollUnit = object({
  address: shortText(120),
  areaCm2: integer(0, MAX_VOTER_AREA),
  /** SPC interpretation art. 8, in this order: register, survey, contract of sale. */
  areaSource: oneOf('register', 'survey', 'contract'),
  building: shortText(40),
  entrance: nullable(shortText(40)),
  floor: nullable(integer(-99, 999)),
  id: text<UnitId>(/[0-9A-Z]{1,40}/, 40),
  room: shortText(40),
  use: oneOf(...UNIT_USES),
});
export type RollUnit = Infer<typeof rollUnit>;

/** One voter: an owner group, with everything that it owns. No name is in it, nor anything a name can be guessed from. */
export const rollLeaf = object({
  /** Salted hash of names and document numbers. */
  owner: hex32,
  units: list(rollUnit, MAX_UNITS, 1),
  voter: voterId,
});
export type RollLeaf = Infer<typeof rollLeaf>;

/** What a leaf's hash is taken over; throws if `readLeaf` would refuse it. */
export function leafBytes(leaf: RollLeaf): Uint8Array {
  const fault = leafFault(leaf);
  if (fault !== null) throw new RangeError(fault);
  return utf8(canonicalize(leaf as unknown as Json));
}

/** Reads the canonical bytes of a leaf with its units in ascending order of id. */
export function readLeaf(bytes: Uint8Array): Result<RollLeaf, string> {
  const text = fromUtf8(bytes);
  return text === null ? err('not UTF-8') : readLeafText(text);
}

/** The same of a text. */
export function readLeafText(text: string): Result<RollLeaf, string> {
  const value = parseCanonical(text);
  return value.ok ? leafIn(value.value) : value;
}

/**
 * The same of a text that whoever keeps it read before: whether it is in canonical form, which only its hash depends on, is not
 * asked again.
 */
export function rereadLeaf(text: string): Result<RollLeaf, string> {
  try {
    return leafIn(JSON.parse(text) as Json);
  } catch {
    return err('not JSON');
  }
}

function leafIn(value: Json): Result<RollLeaf, string> {
  const leaf = value as unknown as RollLeaf;
  const fault = leafFault(leaf);
  return fault === null ? ok(leaf) : err(fault);
}

function leafFault(leaf: RollLeaf): string | null {
  const fault = rollLeaf.fault(leaf, 'leaf');
  if (fault !== null) return fault;
  let area = 0;
  for (let i = 0; i < leaf.units.length; i++) {
    const unit = leaf.units[i]!;
    if (i > 0 && leaf.units[i - 1]!.id >= unit.id) return 'units of a leaf stand in ascending order of id';
    area += unit.areaCm2;
  }
  return area <= MAX_VOTER_AREA ? null : 'a leaf holds more area than any voter has';
}

/** One owner of a group as the salted hash sees him: name and document number as verified. */
export interface OwnerIdentity {
  readonly idNo: string;
  readonly name: string;
}

/**
 * SHA-256(`yijue/owner/v1` LF ‖ salt ‖ JCS of the owners sorted by number, then name). Deleting the salt, which is kept
 * outside the log, leaves nothing that a name could be tried against.
 */
export function ownerHash(salt: Uint8Array, owners: readonly OwnerIdentity[]): Hex32 {
  if (salt.length !== 32) throw new RangeError('a salt has 32 bytes');
  const sorted = owners.map(({ idNo, name }) => ({ idNo, name })).sort(byNumberThenName);
  return toHex(sha256(concat(utf8('yijue/owner/v1\n'), salt, utf8(canonicalize(sorted))))) as Hex32;
}

const byNumberThenName = (a: OwnerIdentity, b: OwnerIdentity): number =>
  a.idNo < b.idNo ? -1 : a.idNo > b.idNo ? 1 : a.name < b.name ? -1 : a.name > b.name ? 1 : 0;

/** A voter's pseudonym is compared as text everywhere: lower-case hex sorts like its bytes. */
export const byVoter = (a: { readonly voter: VoterId }, b: { readonly voter: VoterId }): number =>
  a.voter < b.voter ? -1 : a.voter > b.voter ? 1 : 0;
