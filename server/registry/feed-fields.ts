import type { AreaCm2, LocalDay } from '../../crypto/brands.ts';
import { areaFromDecimal, decimalText, type DecimalFault } from './decimal.ts';

/** One thing that is wrong with a feed. `at` is the unit code where it can be read, else the unit's place in the list. */
export interface FeedFault {
  readonly at: string;
  readonly field: string;
  readonly problem: FeedProblem;
}

export type FeedProblem =
  | { readonly code: BareProblem | DecimalFault }
  | { readonly code: 'none-of'; readonly values: readonly string[] }
  | { readonly code: 'more-entries-than'; readonly most: number };

type BareProblem =
  | 'missing'
  | 'not-text'
  | 'not-a-flag'
  | 'not-a-whole-number'
  | 'zero'
  | 'not-a-day'
  | 'not-a-list'
  | 'not-an-object'
  | 'none-in-force'
  | 'no-unit-code'
  | 'no-house-code'
  | 'twice';

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

  fault(field: string, problem: FeedProblem): void {
    this.#faults.push({ at: this.#at, field: this.#prefix + field, problem });
  }

  #isAbsent = (field: string): boolean =>
    this.#object[field] === undefined || this.#object[field] === null || this.#object[field] === '';

  /** Text that must be there; empty text where it is not, with a fault. */
  text(field: string): string {
    if (this.#isAbsent(field)) this.fault(field, { code: 'missing' });
    return this.optionalText(field) ?? '';
  }

  optionalText(field: string): string | null {
    if (this.#isAbsent(field)) return null;
    const value = this.#object[field];
    if (typeof value === 'string' && value.length <= 500) return value.trim();
    this.fault(field, { code: 'not-text' });
    return null;
  }

  oneOf<const V extends string>(field: string, values: readonly V[]): V | null {
    const value = this.text(field);
    const known = values.find((one) => one === value);
    if (known === undefined && value !== '') this.fault(field, { code: 'none-of', values });
    return known ?? null;
  }

  optionalOneOf<const V extends string>(field: string, values: readonly V[]): V | null {
    return this.#isAbsent(field) ? null : this.oneOf(field, values);
  }

  /** Whether a flag that decides heads or parties is set; it may not be left open. */
  flag(field: string): boolean {
    const value = this.#object[field];
    if (typeof value !== 'boolean') this.fault(field, { code: 'not-a-flag' });
    return value === true;
  }

  optionalFlag = (field: string): boolean => (this.#isAbsent(field) ? false : this.flag(field));

  optionalInteger(field: string): number | null {
    if (this.#isAbsent(field)) return null;
    const value = this.#object[field];
    if (Number.isSafeInteger(value)) return value as number;
    this.fault(field, { code: 'not-a-whole-number' });
    return null;
  }

  /** Square metres, as decimal text or a JSON number, exactly. Zero where it cannot be read, with a fault. */
  area(field: string): AreaCm2 {
    const area = this.optionalArea(field);
    if (area === null && this.#isAbsent(field)) this.fault(field, { code: 'missing' });
    if (area === 0) this.fault(field, { code: 'zero' });
    return area ?? (0 as AreaCm2);
  }

  optionalArea(field: string): AreaCm2 | null {
    if (this.#isAbsent(field)) return null;
    const value = this.#object[field];
    const text = typeof value === 'number' ? decimalText(value) : typeof value === 'string' ? value.trim() : '';
    const area = areaFromDecimal(text);
    if (area.ok) return area.value;
    this.fault(field, { code: area.error });
    return null;
  }

  optionalDay(field: string): LocalDay | null {
    const text = this.optionalText(field);
    if (text === null) return null;
    if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text as LocalDay;
    this.fault(field, { code: 'not-a-day' });
    return null;
  }

  list(field: string): readonly unknown[] {
    const value = this.#object[field];
    if (Array.isArray(value) && value.length > 0) return value;
    this.fault(field, { code: 'not-a-list' });
    return [];
  }
}
