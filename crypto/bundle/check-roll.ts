import { fromUtf8 } from '../bytes.ts';
import { electorateWeights } from '../count/count.ts';
import type { LogState } from '../replay/state.ts';
import { readRoll, totalsOf, type Roll } from '../roll/roll.ts';
import { fault, type Fault } from './checks.ts';
import { rollPath } from './paths.ts';
import { linesOf, type BundleSource } from './source.ts';

export interface RollRead {
  readonly roll: Roll | null;
  readonly fault: Fault | null;
}

/** Reads the roll of a bundle: its lines lead to the root that its name states. */
export async function readBundleRoll(source: BundleSource, root: string): Promise<RollRead> {
  const path = rollPath(root);
  const bad = (zh: string, en: string): RollRead => ({ roll: null, fault: fault(zh, en, { path }) });
  const lines: string[] = [];
  for await (const { bytes, complete } of linesOf(source, path)) {
    const text = fromUtf8(bytes);
    if (text === null || !complete) return bad(`第 ${lines.length + 1} 行无效`, `line ${lines.length + 1} is no line`);
    lines.push(text);
  }
  const roll = readRoll(lines);
  if (!roll.ok) {
    const { line, what } = roll.error;
    return bad(`第 ${(line ?? 0) + 1} 行：${what}`, `line ${(line ?? 0) + 1}: ${what}`);
  }
  return roll.value.root === root
    ? { roll: roll.value, fault: null }
    : bad('名册与其根不符', 'not the roll of this root');
}

/** Check 4: the roll is the one frozen, and heads and area of every electorate are what it gives. */
export function rollFault(state: LogState, roll: Roll): Fault | null {
  const stated = state.roll;
  if (!stated) return null;
  const path = rollPath(roll.root);
  if (roll.lines.length !== stated.voters) return fault('户数不符', `the log states ${stated.voters} voters`, { path });
  if (roll.closed > 0) return null;
  const { areaCm2, units } = totalsOf(roll);
  if (areaCm2 !== stated.areaCm2 || units !== stated.units)
    return fault('面积或套数合计不符', 'units or area differ from what the log states', { path });
  return state.notice ? electoratesFault(state.notice, roll) : null;
}

function electoratesFault({ seq, body }: NonNullable<LogState['notice']>, roll: Roll): Fault | null {
  for (const [id, { total, units }] of electorateWeights(roll, body)) {
    const stated = body.electorates[id]!;
    if (stated.heads !== total.heads || stated.areaCm2 !== total.areaCm2 || stated.units !== units)
      return fault(`表决范围 ${id} 的基数不符`, `heads, area or units of ${id} are not what the roll gives`, { seq });
  }
  return null;
}
