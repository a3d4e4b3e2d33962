import type { RollLeaf } from '../../../crypto/roll/leaf.ts';
import type { RollSource } from '../estates-port.ts';
import { snapshotRoll } from './snapshot.ts';

/** The roll that would be published now, for sums only: its names are numbered and its salts are nothing. */
export function previewLeaves(source: RollSource): readonly RollLeaf[] {
  if (source.units.length === 0) return [];
  let drawn = 0;
  const numbered = (bytes: number): Uint8Array => {
    const text = (++drawn).toString(16).padStart(bytes * 2, '0');
    return new Uint8Array(Buffer.from(text, 'hex'));
  };
  return snapshotRoll(source, [], numbered).voters.map(({ leaf }) => leaf);
}
