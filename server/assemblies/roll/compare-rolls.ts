/** A unit of a roll, with whose vote it is. */
export interface ComparedUnit {
  readonly id: string;
  readonly address: string;
  readonly use: string;
  readonly areaCm2: number;
  readonly people: readonly string[];
}

/** `owners`: sold, inherited, shared with somebody, or two records found to be one person. */
export const UNIT_CHANGES = ['added', 'gone', 'area', 'use', 'owners'] as const;
export type UnitChangeKind = (typeof UNIT_CHANGES)[number];

export interface UnitChange {
  readonly unit: string;
  readonly address: string;
  readonly what: UnitChangeKind;
  readonly beforeCm2: number | null;
  readonly afterCm2: number | null;
  /** Of a changed use, what it was and is; else null. */
  readonly uses: readonly [string, string] | null;
}

/** Unit by unit in the order of addresses; a unit with another area and another owner stands there twice. */
export function compareRolls(before: readonly ComparedUnit[], after: readonly ComparedUnit[]): UnitChange[] {
  const then = new Map(before.map((unit) => [unit.id, unit]));
  const now = new Set(after.map(({ id }) => id));
  const changes = [
    ...after.flatMap((unit) => changesOf(then.get(unit.id), unit)),
    ...before.filter(({ id }) => !now.has(id)).map((unit) => change('gone', unit, null)),
  ];
  return changes.sort((a, b) => NUMERIC.compare(a.address, b.address));
}

const NUMERIC = new Intl.Collator('zh-CN', { numeric: true });

function changesOf(before: ComparedUnit | undefined, after: ComparedUnit): UnitChange[] {
  if (!before) return [change('added', null, after)];
  return [
    ...(before.areaCm2 === after.areaCm2 ? [] : [change('area', before, after)]),
    ...(before.use === after.use ? [] : [change('use', before, after)]),
    ...(same(before.people, after.people) ? [] : [change('owners', before, after)]),
  ];
}

function change(what: UnitChangeKind, before: ComparedUnit | null, after: ComparedUnit | null): UnitChange {
  const { id, address } = (after ?? before)!;
  const areas = { beforeCm2: before?.areaCm2 ?? null, afterCm2: after?.areaCm2 ?? null };
  return { unit: id, address, what, ...areas, uses: what === 'use' ? [before!.use, after!.use] : null };
}

const same = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();
