import { Type } from 'typebox';
import { broken } from '../../crypto/replay/broken.ts';
import { err, ok } from '../../crypto/result.ts';
import { defineAct } from '../assemblies/acts/act-definition.ts';
import { entryRefused } from '../log/problems.ts';
import { uncosignedHeads } from '../log/witnesses/missing-cosignatures.ts';
import { certificationProblems, type CertificationRefusal } from './problems.ts';
import { closed } from './tally-act.ts';

/** The witness stayed silent for a day: an officer signs the printed head, which stands in place of its line. */
export const attestHead = defineAct('head-attested', {
  input: Type.Object({ size: Type.Integer({ minimum: 1, description: 'Of the head, as printed' }) }, closed),
  opening: null,
  isRehearsed: true,
  problems: certificationProblems,
  prepare: async ({ deps, log, state }, { size }) => {
    if (state.opened?.body.quorum === 0) return err(entryRefused(broken('no-witness')));
    const head = state.requiredHeads.get(size);
    if (!head) return err(entryRefused(broken('wrong-head')));
    if (head.isAttested) return err(entryRefused(broken('head-attested')));
    const missing = await uncosignedHeads(deps.db, log, state);
    if (!missing.some((each) => each.size === size)) return err<CertificationRefusal>({ code: 'HEAD_COSIGNED' });
    return ok({ fields: { head: { root: head.root, size } } });
  },
});
