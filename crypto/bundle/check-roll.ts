import { electorateTotals } from '../roll/electorate.ts';
import type { LogState } from '../replay/state.ts';
import { HASH_BYTES } from '../log/merkle.ts';
import { emptyPeaks, pushLeaf, rootHex } from '../replay/peaks.ts';
import type { RollLeaf } from '../roll/leaf.ts';
import { assembleRoll, totalsOf, type Roll } from '../roll/roll.ts';
import { fault, type Fault } from './checks.ts';
import { rollPath } from './paths.ts';
import { eachLine, linesOf, type BundleSource, type Lines } from './source.ts';
import { inOrder, parseLines, type Team } from './team.ts';

export interface RollRead {
  readonly roll: Roll | null;
  readonly fault: Fault | null;
}

/** Reads the roll of a bundle: its lines lead to the root that its name states. */
export async function readBundleRoll(source: BundleSource, root: string, team: Team): Promise<RollRead> {
  const path = rollPath(root);
  const bad = (line: number, what: string): RollRead => ({
    roll: null,
    fault: fault(`第 ${line + 1} 行：${what}`, `line ${line + 1}: ${what}`, { path }),
  });
  const peaks = emptyPeaks();
  const leaves: (RollLeaf | null)[] = [];
  for await (const [lines, read] of inOrder(linesOf(source, path), team, (each) => team.do('roll', each))) {
    const [first] = read.faults;
    if (first) return bad(leaves.length + first[0], first[1]);
    if (!lines.complete) return bad(leaves.length, 'no line feed at the end');
    for (const leaf of leavesOf(lines)) leaves.push(leaf);
    for (let at = 0; at < read.leaves.length; at += HASH_BYTES)
      pushLeaf(peaks, read.leaves.subarray(at, at + HASH_BYTES));
  }
  const roll = assembleRoll(rootHex(peaks), leaves);
  if (!roll.ok) return bad(roll.error.line ?? 0, roll.error.what);
  if (roll.value.root !== root)
    return { roll: null, fault: fault('名册与其根不符', 'not the roll of this root', { path }) };
  return { roll: roll.value, fault: null };
}

/** A closed line is a bare hash, which is no JSON. */
function leavesOf(lines: Lines): readonly (RollLeaf | null)[] {
  if (!hasClosed(lines)) return parseLines<RollLeaf>(lines.bytes);
  return [...eachLine(lines)].map((line) => (isOpen(line) ? parseLines<RollLeaf>(line)[0]! : null));
}

const OPENING_BRACE = 0x7b;
const isOpen = (line: Uint8Array): boolean => line[0] === OPENING_BRACE;

function hasClosed(lines: Lines): boolean {
  for (const line of eachLine(lines)) if (!isOpen(line)) return true;
  return false;
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
  return state.notice ? (electoratesFault(state.notice, roll) ?? petitionFault(state.notice, roll)) : null;
}

function electoratesFault({ seq, body }: NonNullable<LogState['notice']>, roll: Roll): Fault | null {
  for (const [id, stated] of Object.entries(body.electorates)) {
    const { total, units } = electorateTotals(roll.leaves.values(), stated.definition, body.rules);
    if (stated.heads !== total.heads || stated.areaCm2 !== total.areaCm2 || stated.units !== units)
      return fault(`表决范围 ${id} 的基数不符`, `heads, area or units of ${id} are not what the roll gives`, { seq });
  }
  return null;
}

/** The 20 % of a petition are counted on the whole roll, weighed as the notice weighs. */
function petitionFault({ seq, body }: NonNullable<LogState['notice']>, roll: Roll): Fault | null {
  const { petition } = body.convener;
  if (!petition) return null;
  const { total } = electorateTotals(roll.leaves.values(), { all: true }, body.rules);
  return petition.of.heads === total.heads && petition.of.areaCm2 === total.areaCm2
    ? null
    : fault('业主联名的基数不符', 'the petition is not counted on what the roll gives', { seq });
}
