import { readTables } from '../read-tables.ts';
import { reconcile } from '../reconcile.ts';
import type { Reconciliation } from '../reconcile.ts';
import { parseRegistryFeed } from '../registry-feed.ts';
import type { RegistryFeed } from '../registry-feed.ts';
import type { Sheet } from '../table.ts';

type Entry = Record<string, unknown>;

let serial = 0;

/** A person of a registry feed. */
export const person = (name: string, idNo: string | null = null, phone: string | null = null): Entry => ({
  kind: 'person',
  name,
  idType: '居民身份证',
  idNo,
  phone,
});

export const company = (name: string, idNo: string | null = null): Entry => ({
  kind: 'organisation',
  name,
  idType: '统一社会信用代码',
  idNo,
  phone: null,
});

/** A delivered flat of 100 m² in the register, with whatever is given instead. */
export const flat = (
  building: string,
  entrance: string | null,
  room: string,
  owners: Entry[],
  more: Entry = {},
): Entry => ({
  unitCode: `110105001001GB00001F0001${String(++serial).padStart(4, '0')}`,
  address: `小园${building}幢${entrance === null ? '' : `${entrance}单元`}${room}`,
  building,
  entrance,
  room,
  use: '住宅',
  areaSource: '登记',
  grossAreaM2: '100.00',
  status: '现势',
  delivered: true,
  owners,
  ...more,
});

export function feedOf(units: readonly unknown[]): RegistryFeed {
  const feed = parseRegistryFeed({ estate: '小园', units });
  if (!feed.ok) throw new Error(JSON.stringify(feed.error));
  return feed.value;
}

/** Sheets from lines of comma separated text, as a text file would give them. */
export function sheetsOf(...lines: string[]): Sheet[] {
  const tables = readTables(new TextEncoder().encode(lines.join('\n')));
  if (!tables.ok) throw new Error(tables.error.why);
  return tables.value;
}

export function reconciled(units: readonly unknown[], sheets: readonly Sheet[]): Reconciliation {
  const result = reconcile(feedOf(units), sheets);
  if (!result.ok) throw new Error(result.error.why);
  return result.value;
}

/** Findings as `row code`, in order. */
export const brief = (findings: readonly { row: number | null; code: string }[]): string[] =>
  findings.map(({ row, code }) => `${row} ${code}`);
