import type { ActDefinition } from './acts/act-definition.ts';
import { dismiss, enrol } from './keys/acts.ts';
import { announce, cancel, consent, delivery, notice } from './notice/acts.ts';
import { objection, objectionAnswered } from './objections/acts.ts';
import { disputeBallot } from './objections/dispute-act.ts';
import { REVIEW_ACTS } from './review/acts.ts';
import { rollAmended, rollCountersigned, rollFrozen, rollPublished } from './roll/acts.ts';
import { extend, incident, resume, suspend } from './timing/acts.ts';

/** The acts of an assembly itself; paper and certification bring their own. */
export const ASSEMBLY_ACTS: readonly ActDefinition[] = [
  enrol,
  dismiss,
  rollPublished,
  rollAmended,
  rollFrozen,
  rollCountersigned,
  consent,
  notice,
  delivery,
  announce,
  extend,
  suspend,
  resume,
  incident,
  cancel,
  objection,
  objectionAnswered,
  ...REVIEW_ACTS,
  disputeBallot,
];
