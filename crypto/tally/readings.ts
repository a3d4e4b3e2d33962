/** From what a counter read on a paper, or a screen sent, to items that count, under the frozen rule for overvotes. */
import type { FrozenRules } from '../law/rules.ts';
import { never } from '../result.ts';
import type { Item } from './group.ts';

/** One item as read; the last four occur on paper only, save `blank`. */
export type Reading =
  | { readonly kind: 'marked'; readonly marks: readonly string[] }
  | { readonly kind: 'blank' | 'overvote' | 'altered' | 'illegible' };

/** The items of one ballot, by motion id. An overvote spoils its item, or by the rule `ballot` every item. */
export function itemsOf(
  readings: ReadonlyMap<string, Reading>,
  rules: Pick<FrozenRules, 'overvote'>,
): ReadonlyMap<string, Item> {
  const spoilt = rules.overvote === 'ballot' && [...readings.values()].some((each) => each.kind === 'overvote');
  return new Map([...readings].map(([motion, reading]) => [motion, spoilt ? INVALID : itemOf(reading)]));
}

const INVALID: Item = { kind: 'invalid' };

function itemOf(reading: Reading): Item {
  switch (reading.kind) {
    case 'marked':
      return reading.marks.length === 0 ? { kind: 'blank' } : reading;
    case 'blank':
      return { kind: 'blank' };
    case 'overvote':
    case 'altered':
    case 'illegible':
      return INVALID;
    default:
      return never(reading);
  }
}
