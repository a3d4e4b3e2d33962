import type { Hex32, VoterId } from '../brands.ts';
import { fromHex, fromUtf8, toHex, utf8 } from '../bytes.ts';
import { rootOfLeaves } from '../log/memory-tree.ts';
import { leafHash } from '../log/merkle.ts';
import { err, ok, type Result } from '../result.ts';
import { byVoter, leafBytes, MAX_ROLL_AREA, readLeafText, type RollLeaf } from './leaf.ts';

/** What roll entries state of a roll: over all units, counted or not. */
export interface RollTotals {
  readonly areaCm2: number;
  readonly root: Hex32;
  readonly units: number;
  readonly voters: number;
}

/** A roll as far as somebody holds it; a line that is not disclosed is null. */
export interface Roll {
  readonly root: Hex32;
  /** In ascending order of voter. */
  readonly lines: readonly (RollLeaf | null)[];
  readonly closed: number;
  readonly leaves: ReadonlyMap<VoterId, RollLeaf>;
}

/** A roll from all its leaves, in any order. Throws where two leaves have one voter or one unit. */
export function rollOf(leaves: readonly RollLeaf[]): Roll {
  const sorted = [...leaves].sort(byVoter);
  const root = toHex(rootOfLeaves(sorted.map((leaf) => leafHash(leafBytes(leaf))))) as Hex32;
  const roll = assembleRoll(root, sorted);
  if (!roll.ok) throw new RangeError(roll.error.what);
  return roll.value;
}

/** Units, voters and area of a roll whose lines are all open; throws if one is closed. */
export function totalsOf(roll: Roll): RollTotals {
  if (roll.closed > 0) throw new RangeError('a roll with closed lines has no totals');
  let [areaCm2, units] = [0, 0];
  for (const leaf of roll.leaves.values())
    for (const unit of leaf.units) [areaCm2, units] = [areaCm2 + unit.areaCm2, units + 1];
  return { areaCm2, root: roll.root, units, voters: roll.lines.length };
}

/** The lines of `rolls/<root>.jsonl`: each leaf, or the hash of a leaf that stays closed, and a line feed. */
export function rollFile(roll: Roll, isOpen: (leaf: RollLeaf) => boolean): string {
  return roll.lines
    .map((leaf) => {
      if (leaf === null) throw new RangeError('a closed line cannot be written again');
      const bytes = leafBytes(leaf);
      return `${isOpen(leaf) ? fromUtf8(bytes) : toHex(leafHash(bytes))}\n`;
    })
    .join('');
}

export interface RollFault {
  /** Zero-based line, null for the roll as a whole. */
  readonly line: number | null;
  readonly what: string;
}

/** Reads a roll's lines and recomputes its root; order and uniqueness are checked where lines are open. */
export function readRoll(lines: readonly string[]): Result<Roll, RollFault> {
  const leaves: (RollLeaf | null)[] = [];
  const hashes: Uint8Array[] = [];
  for (const [line, text] of lines.entries()) {
    const closed = text.length === 64 ? fromHex(text) : null;
    const leaf = closed ? null : readLeafText(text);
    if (leaf !== null && !leaf.ok) return err({ line, what: leaf.error });
    leaves.push(leaf ? leaf.value : null);
    hashes.push(closed ?? leafHash(utf8(text)));
  }
  return assembleRoll(toHex(rootOfLeaves(hashes)) as Hex32, leaves);
}

/** A roll from its lines in their order, whose hashes lead to `root`: order and uniqueness are checked where lines are open. */
export function assembleRoll(root: Hex32, lines: readonly (RollLeaf | null)[]): Result<Roll, RollFault> {
  const leaves = new Map<VoterId, RollLeaf>();
  const units = new Set<string>();
  let [last, area] = ['', 0];
  for (const [line, leaf] of lines.entries()) {
    if (leaf === null) continue;
    if (leaf.voter <= last) return err({ line, what: 'voters do not stand in ascending order' });
    last = leaf.voter;
    for (const { id, areaCm2 } of leaf.units) {
      if (units.has(id)) return err({ line, what: `unit ${id} stands in two lines` });
      units.add(id);
      area += areaCm2;
    }
    if (area > MAX_ROLL_AREA) return err({ line, what: 'the roll holds more area than an estate has' });
    leaves.set(leaf.voter, leaf);
  }
  return ok({ root, lines, closed: lines.length - leaves.size, leaves });
}
