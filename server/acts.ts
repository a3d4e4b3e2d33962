import { actsByType } from './assemblies/acts/open-act.ts';
import { dismiss, enrol } from './assemblies/keys/acts.ts';
import { PAPER_ACTS } from './paper/acts.ts';

/** Every act that somebody can sign, listed by hand: what is missing here cannot be prepared. */
export const ACTS = actsByType([enrol, dismiss, ...PAPER_ACTS]);
