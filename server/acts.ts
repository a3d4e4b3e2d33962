import { actsByType } from './assemblies/acts/open-act.ts';
import { ASSEMBLY_ACTS } from './assemblies/assembly-acts.ts';
import { attestBallot } from './attended/ballot-act.ts';
import { endDevice } from './ballots/devices/act.ts';
import { CERTIFICATION_ACTS } from './certification/acts.ts';
import { DISCLOSURE_ACTS } from './disclosure/disclosed-act.ts';
import { changeContact } from './identity/contact-changes/act.ts';
import { PAPER_ACTS } from './paper/acts.ts';
import { PROXY_ACTS } from './proxies/acts.ts';

/** Every act that somebody can sign, listed by hand: what is missing here cannot be prepared. */
export const ACTS = actsByType([
  ...ASSEMBLY_ACTS,
  ...PAPER_ACTS,
  attestBallot,
  changeContact,
  endDevice,
  ...PROXY_ACTS,
  ...CERTIFICATION_ACTS,
  ...DISCLOSURE_ACTS,
]);
