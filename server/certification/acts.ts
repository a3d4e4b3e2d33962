import type { ActDefinition } from '../assemblies/acts/act-definition.ts';
import { attestHead } from './attest-head-act.ts';
import { archiveAssembly, certifyResult } from './certify-acts.ts';
import { declareResult } from './declare-act.ts';
import { tallyVotes } from './tally-act.ts';

/** From the count to the archive. */
export const CERTIFICATION_ACTS: readonly ActDefinition[] = [
  tallyVotes,
  declareResult,
  attestHead,
  certifyResult,
  archiveAssembly,
];
