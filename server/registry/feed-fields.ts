import type { AreaCm2, LocalDay } from '../../crypto/brands.ts';
import { areaFromDecimal, decimalText } from './decimal.ts';

/** One thing that is wrong with a feed. `at` is the unit code where it can be read, else the unit's place in the list. */
export interface FeedFault {
  readonly at: string;
  readonly field: string;
  readonly problem: string;
}

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads typed fields of one object of the feed and collects what is wrong instead of guessing. */
export class Fields {
  readonly #object: JsonObject;
  readonly #at: string;
  readonly #faults: FeedFault[];
  readonly #prefix: string;

  constructor(object: JsonObject, at: string, faults: FeedFault[], prefix = '') {
    this.#object = object;
    this.#at = at;
    this.#faults = faults;
    this.#prefix = prefix;
  }

  fault(field: string, problem: string): void {
    this.#faults.push({ at: this.#at, field: this.#prefix + field, problem });
  }

  #isAbsent = (field: string): boolean =>
    this.#object[field] === undefined || this.#object[field] === null || this.#object[field] === '';

  /** Text that must be there; empty text where it is not, with a fault. */
  text(field: string): string {
    if (this.#isAbsent(field)) this.fault(field, 'is missing');
    return this.optionalText(field) ?? '';
  }

  optionalText(field: string): string | null {
    if (this.#isAbsent(field)) return null;
    const value = this.#object[field];
    if (typeof value === 'string' && value.length <= 500) return value.trim();
    this.fault(field, 'is not text');
    return null;
  }

  oneOf<const V extends string>(field: string, values: readonly V[]): V | null {
    const value = this.text(field);
    const known = values.find((one) => one === value);
    if (known === undefined && value !== '') this.fault(field, `is none of ${values.join(', ')}`);
    return known ?? null;
  }

  optionalOneOf<const V extends string>(field: string, values: readonly V[]): V | null {
    return this.#isAbsent(field) ? null : this.oneOf(field, values);
  }

  /** Whether a flag that decides heads or parties is set; it may not be left open. */
  flag(field: string): boolean {
    const value = this.#object[field];
    if (typeof value !== 'boolean') this.fault(field, 'is not true or false');
    return value === true;
  }

  optionalFlag = (field: string): boolean => (this.#isAbsent(field) ? false : this.flag(field));

  optionalInteger(field: string): number | null {
    if (this.#isAbsent(field)) return null;
    const value = this.#object[field];
    if (Number.isSafeInteger(value)) return value as number;
    this.fault(field, 'is not a whole number');
    return null;
  }

  /** Square metres, as decimal text or a JSON number, exactly. Zero where it cannot be read, with a fault. */
  area(field: string): AreaCm2 {
    const area = this.optionalArea(field);
    if (area === null && this.#isAbsent(field)) this.fault(field, 'is missing');
    if (area === 0) this.fault(field, 'is zero');
    return area ?? (0 as AreaCm2);
  }

  optionalArea(field: string): AreaCm2 | null {
    if (this.#isAbsent(field)) return null;
    const value = this.#object[field];
    const text = typeof value === 'number' ? decimalText(value) : typeof value === 'string' ? value.trim() : '';
    const area = areaFromDecimal(text);
    if (area.ok) return area.value;
    this.fault(field, AREA_PROBLEMS[area.error]);
    return null;
  }

  optionalDay(field: string): LocalDay | null {
    const text = this.optionalText(field);
    if (text === null) return null;
    if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text as LocalDay;
    this.fault(field, 'is not a day as YYYY-MM-DD');
    return null;
  }

  list(field: string): readonly unknown[] {
    const value = this.#object[field];
    if (Array.isArray(value) && value.length > 0) return value;
    this.fault(field, 'is not a list with entries');
    return [];
  }
}

const AREA_PROBLEMS = {
  'not-a-number': 'is not a number of square metres',
  'more-than-four-decimals': 'has more than four decimals',
  'too-large': 'is larger than any unit',
} as const;
