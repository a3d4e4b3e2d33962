import type { ActDefinition } from '../assemblies/acts/act-definition.ts';
import { issuePapers, spoilPaper } from './issue-acts.ts';
import { enterPaper, reviewPaper, voidReading } from './reading-acts.ts';
import { registerPaper, sealBox } from './receive-acts.ts';
import { reconcilePapers } from './reconcile-act.ts';

/** What community workers sign about papers. */
export const PAPER_ACTS: readonly ActDefinition[] = [
  issuePapers,
  spoilPaper,
  registerPaper,
  sealBox,
  enterPaper,
  reviewPaper,
  voidReading,
  reconcilePapers,
];
