import type { BenchOptions } from '../figure.ts';
import type { OwnDatabase } from '../own-database.ts';
import type { Rush } from './rush.ts';
import type { Served } from './servers.ts';

/** Everything that is up while ballots are measured. */
export interface Measured {
  readonly own: OwnDatabase;
  readonly rush: Rush;
  readonly service: Served;
  readonly ceiling: Served;
  readonly plain: Served;
  readonly note: BenchOptions['note'];
}

export const perSecond = (rate: number): string => `${Math.round(rate).toLocaleString('en')} /s`;

/** The value below which so large a part of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!;
}
