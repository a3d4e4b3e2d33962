/** One measured number of the table. `value` is absolute and readable; a ratio compares two things of the same run. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly ratio?: number;
  /** What the ratio divides by, in words. */
  readonly of?: string;
  readonly goal?: { readonly atMost: number } | { readonly atLeast: number };
}

export interface BenchOptions {
  /** The large sizes, which take far longer. */
  readonly full: boolean;
  /** Says what is going on; not part of the table. */
  readonly note: (text: string) => void;
}

/** A group of figures that are measured together. */
export interface Section {
  readonly name: string;
  readonly title: string;
  readonly run: (options: BenchOptions) => Promise<readonly Figure[]>;
}

/** Middle value; of an even number the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Middle of the ratios of each round: a busy moment of the machine hits both sides of one. */
export const medianRatio = (values: readonly number[], of: readonly number[]): number =>
  median(values.map((value, round) => value / of[round]!));

/** A figure without a goal misses nothing; a goal without a ratio is missed. */
export function missesGoal({ ratio, goal }: Figure): boolean {
  if (!goal) return false;
  if (ratio === undefined || Number.isNaN(ratio)) return true;
  return 'atMost' in goal ? ratio > goal.atMost : ratio < goal.atLeast;
}

const digits = (ratio: number): string =>
  ratio >= 100 ? ratio.toFixed(0) : ratio >= 10 ? ratio.toFixed(1) : ratio.toFixed(2);

/** One line of the table, without padding. */
export function cellsOf(figure: Figure): readonly [name: string, value: string, ratio: string, goal: string] {
  const { name, value, ratio, of, goal } = figure;
  const compared = ratio === undefined ? '' : `${digits(ratio)}×${of ? ` ${of}` : ''}`;
  if (!goal) return [name, value, compared, ''];
  const wanted = 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
  return [name, value, compared, `${wanted} ${missesGoal(figure) ? 'MISSED' : 'met'}`];
}
