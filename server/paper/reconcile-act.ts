import { Type } from 'typebox';
import type { LogState } from '../../crypto/replay/state.ts';
import { ok } from '../../crypto/result.ts';
import { defineAct } from '../assemblies/acts/act-definition.ts';
import { closed } from './issue-acts.ts';
import { paperProblems } from './problems.ts';

/** issued = registered + spoiled + outstanding, as the log has counted them. */
export function paperNumbers({ paperNumbers: { issued, registered, spoiled } }: LogState) {
  return { issued, outstanding: issued - registered - spoiled, registered, spoiled };
}

/** A clerk has compared the numbers of the log with the papers and stubs on the table, and signs that they agree. */
export const reconcilePapers = defineAct('reconciled', {
  input: Type.Object({}, closed),
  opening: null,
  isRehearsed: true,
  problems: paperProblems,
  prepare: async ({ state }) => ok({ fields: paperNumbers(state) }),
});
