import { addMs } from '../time.ts';
import { broken } from './broken.ts';
import type { Rules } from './rule.ts';

/** How long a witness may be silent before an officer's signature on the printed head takes its place. */
export const WITNESS_PATIENCE_MS = 24 * 3_600_000;

/** An officer attests a head of which the witness stayed silent. */
export const HEADS: Rules<'head-attested'> = {
  'head-attested': ({ state, body, at }) => {
    if (!state.opened || state.opened.body.quorum === 0) return broken('no-witness');
    const required = state.requiredHeads.get(body.head.size);
    if (!required || required.root !== body.head.root) return broken('wrong-head');
    if (required.isAttested) return broken('head-attested');
    if (at < addMs(required.at, WITNESS_PATIENCE_MS)) return broken('witness-has-time');
    return () => {
      required.isAttested = true;
    };
  },
};
