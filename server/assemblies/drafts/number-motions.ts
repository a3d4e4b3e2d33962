import type { MotionId } from '../../../crypto/brands.ts';
import { canonicalize, type Json } from '../../../crypto/canonical.ts';
import type { ElectorateDefinition } from '../../../crypto/entries/notice.ts';
import type { Draft, DraftMotion } from './draft-schema.ts';

/** A motion with the ids that the notice will give it. */
export interface NumberedMotion {
  readonly id: MotionId;
  /** Null while nobody has said whose vote it is. */
  readonly electorate: string | null;
  readonly motion: DraftMotion;
}

export interface NumberedDraft {
  readonly motions: readonly NumberedMotion[];
  /** `e1`, `e2`, … in the order of their first use; motions of the same owners share one. */
  readonly electorates: ReadonlyMap<string, ElectorateDefinition>;
}

/** Ids of motions and electorates follow from the order of the draft, so that nobody has to keep them. */
export function numberMotions({ motions }: Draft): NumberedDraft {
  const ids = new Map<string, string>();
  const electorates = new Map<string, ElectorateDefinition>();
  const numbered = motions.map((motion, index): NumberedMotion => {
    const definition = motion.electorate && normalElectorate(motion.electorate);
    if (!definition) return { id: motionId(index), electorate: null, motion };
    const key = canonicalize(definition as unknown as Json);
    const id = ids.get(key) ?? `e${ids.size + 1}`;
    ids.set(key, id);
    electorates.set(id, definition);
    return { id: motionId(index), electorate: id, motion };
  });
  return { motions: numbered, electorates };
}

const motionId = (index: number): MotionId => `m${index + 1}` as MotionId;

/** One spelling of each electorate: lists sorted and without repetition. Null where no condition is given at all. */
function normalElectorate(definition: ElectorateDefinition): ElectorateDefinition | null {
  if ('all' in definition) return { all: true };
  const lists = Object.entries(definition) as [string, readonly string[]][];
  if (lists.length === 0) return null;
  return Object.fromEntries(lists.map(([key, names]) => [key, [...new Set(names)].sort()])) as ElectorateDefinition;
}
