import { bundleFiles, requiredHeadSizes, type BundleLevel } from '../bundle/write.ts';
import type { TestAssembly } from './test-assembly.ts';

/** A sealed bundle of a play that replays: what a service would hand out. */
export function bundleOf(play: TestAssembly, level: BundleLevel = 'certifying'): Map<string, Uint8Array> {
  const state = play.state();
  const { log } = play;
  const heads = new Map(requiredHeadSizes(state).map((size) => [size, log.checkpoint(size)]));
  const parts = {
    ...{ level, state, heads, entries: log.entries, checkpoint: log.checkpoint(), roll: play.roll },
    ...{ openings: play.openings, documents: play.documents },
  };
  return new Map([...bundleFiles(parts)].map(({ path, bytes }) => [path, bytes]));
}
