import { parse } from 'csv-parse/sync';
import { err, ok } from '../../crypto/result.ts';
import type { Result } from '../../crypto/result.ts';
import { textCell } from './table.ts';
import type { Cell, Sheet } from './table.ts';
import type { Unreadable } from './unreadable.ts';

const DELIMITERS = [',', '\t', ';', '，', '；', '|'] as const;
const SAMPLE_RECORDS = 200;

const OPTIONS = { relax_column_count: true, relax_quotes: true, skip_empty_lines: false } as const;

/** Null where a quote is never closed. */
function records(text: string, delimiter: string, to?: number): string[][] | null {
  try {
    return parse(text, { ...OPTIONS, delimiter, ...(to === undefined ? {} : { to }) }) as string[][];
  } catch {
    return null;
  }
}

/** How many of the sample's records have the commonest number of columns, and that number, if it makes a table. */
function fit(sample: readonly string[][]): number {
  const counts = new Map<number, number>();
  const filled = sample.filter((record) => record.some((field) => field.trim() !== ''));
  for (const record of filled) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  counts.delete(1);
  const [columns, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return filled.length === 0 ? 0 : (times / filled.length) * 100 + columns / 1000;
}

/** The delimiter under which most records have one and the same number of columns. */
function delimiterOf(text: string): string | null {
  const scored = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: fit(records(text, delimiter, SAMPLE_RECORDS) ?? []),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.delimiter : null;
}

/** Text with delimiters; fields in quotes may hold line breaks. Every record counts as a row, blank ones too. */
export function readDelimited(text: string, name: string | null): Result<Sheet[], Unreadable> {
  const delimiter = delimiterOf(text);
  if (delimiter === null) return err({ why: 'text-without-columns' });
  const all = records(text, delimiter);
  if (all === null) return err({ why: 'quote-open' });
  const rows: Cell[][] = all.map((record) => record.map(textCell));
  return ok([{ name, hidden: false, hiddenRows: 0, rows }]);
}
