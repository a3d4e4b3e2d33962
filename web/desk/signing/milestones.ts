import type { EntryType } from '../../../crypto/entries/bodies.ts';
import type { KeyRole } from '../../../crypto/entries/fields.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';
import { pathOf } from '../desk-api.ts';
import { askIfThere } from '../http.ts';
import type { Step } from '../steps.ts';

/** A step that stands in the log, with the keys that signed it; the names in it are those of this log only. */
export interface Milestone {
  readonly type: EntryType;
  readonly seq: number;
  readonly at: string;
  readonly signatures: readonly { readonly role: KeyRole; readonly person: string; readonly kid: string }[];
}

/** Which entries carry which step of the desk. */
export const MILESTONES: Readonly<Partial<Record<Step, readonly EntryType[]>>> = {
  opening: ['open-log'],
  roll: ['roll-frozen', 'roll-countersigned'],
  notice: ['notice'],
  ballots: ['close'],
  count: ['tally'],
  declare: ['declare'],
  certify: ['certify'],
  archive: ['archive', 'cancel'],
};

/** Nothing yet while the log is not open. */
export const loadMilestones = async (path: AssemblyPath): Promise<readonly Milestone[]> =>
  (await askIfThere<{ milestones: readonly Milestone[] }>(pathOf(path, '/milestones')))?.milestones ?? [];
