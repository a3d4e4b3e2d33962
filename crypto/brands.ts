declare const brand: unique symbol;

/** A primitive with a name of its own, so that an owner is never passed for a unit or an area for a head count. */
export type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Area in integer cm² (0.0001 m²): registry figures carry up to four decimals of m². Sums stay below 2^53. */
export type AreaCm2 = Branded<number, 'AreaCm2'>;
/** A count of heads (人数): an owner group counts once, whatever it owns (SPC interpretation art. 9). */
export type Heads = Branded<number, 'Heads'>;
/** Money in integer fen. */
export type Fen = Branded<number, 'Fen'>;

/** Instant in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. Sorts as text. */
export type Instant = Branded<string, 'Instant'>;
/** Calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export type LocalDay = Branded<string, 'LocalDay'>;

/** 64 lower-case hex characters. */
export type Hex32 = Branded<string, 'Hex32'>;
/** Pseudonym of a voter (an owner group) in one log: 32 lower-case hex characters, fresh for each assembly. */
export type VoterId = Branded<string, 'VoterId'>;
/** Registry unit code, 28 characters (GB/T 37346). */
export type UnitId = Branded<string, 'UnitId'>;
/** `m1`, `m2`, … in the order of the notice. */
export type MotionId = Branded<string, 'MotionId'>;

/** An area from an integer number of cm²; throws on fractions, negatives and unsafe numbers, which are bugs here. */
export function areaCm2(value: number): AreaCm2 {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not an area in cm²: ${value}`);
  return value as AreaCm2;
}

/** A head count; throws on anything but a small non-negative integer. */
export function heads(value: number): Heads {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a head count: ${value}`);
  return value as Heads;
}

/** Heads and area together: every test of Civil Code art. 278 looks at both. */
export interface Weight {
  readonly heads: Heads;
  readonly areaCm2: AreaCm2;
}

export const NO_WEIGHT: Weight = { heads: 0 as Heads, areaCm2: 0 as AreaCm2 };

/** Sum of two weights, checked to stay exact. */
export const addWeight = (a: Weight, b: Weight): Weight => ({
  heads: heads(a.heads + b.heads),
  areaCm2: areaCm2(a.areaCm2 + b.areaCm2),
});
