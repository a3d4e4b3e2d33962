import { Type } from 'typebox';
import type { LogState } from '../../crypto/replay/state.ts';
import { err, ok } from '../../crypto/result.ts';
import { defineAct } from '../assemblies/acts/act-definition.ts';
import { handoutStore } from './books/handout-store.ts';
import { closed } from './issue-acts.ts';
import { paperProblems, type PaperRefusal } from './problems.ts';

/** issued = registered + spoiled + outstanding, as the log has counted them. */
export function paperNumbers({ paperNumbers: { issued, registered, spoiled } }: LogState) {
  return { issued, outstanding: issued - registered - spoiled, registered, spoiled };
}

/**
 * Papers that lie on the table: what was sealed into each box, or registered where it was not sealed. A box that was sealed
 * with another number than was registered is a difference of that box, which the log shows, and not one of the table.
 */
export const papersBack = ({ boxes }: LogState): number =>
  [...boxes.values()].reduce((sum, { sealed, registered }) => sum + (sealed ?? registered), 0);

const Papers = Type.Integer({ minimum: 0, maximum: 1_000_000 });

/**
 * A clerk has counted the papers and the spoiled ones on the table, and signs that the log says the same. Without it nobody
 * can count the votes. What collectors still carry is neither back nor known to be with an owner.
 */
export const reconcilePapers = defineAct('reconciled', {
  input: Type.Object({ returned: Papers, spoiled: Papers }, closed),
  opening: null,
  isRehearsed: true,
  problems: paperProblems,
  prepare: async ({ deps, log, state }, counted) => {
    const carried = await handoutStore(deps.db, log).inHands();
    if (carried > 0) return err<PaperRefusal>({ code: 'HANDOUTS_OPEN', papers: carried });
    const numbers = paperNumbers(state);
    const [returned, { spoiled }] = [papersBack(state), numbers];
    const byHand = { countedReturned: counted.returned, countedSpoiled: counted.spoiled };
    if (returned !== counted.returned || spoiled !== counted.spoiled)
      return err<PaperRefusal>({ code: 'RECONCILE_DIFFERS', returned, spoiled, ...byHand });
    return ok({ fields: numbers });
  },
});
