import { lookAtRetention, tellOfDue } from './accountability/erasure/tell-of-due.ts';
import { tellOfAlarm } from './accountability/tell-of-alarm.ts';
import { tellOfOutage } from './assemblies/timing/tell-of-outage.ts';
import { tellOfPublicationEnd } from './assemblies/timing/publication-ends.ts';
import { closeAssembly } from './assemblies/closing/close-assembly.ts';
import { lookAtFollowUp } from './follow-ups/remind.ts';
import { fillRound } from './messages/rounds.ts';
import { sendMessages } from './messages/send.ts';
import { submitDailyHead, submitRequiredHead } from './log/witnesses/head-jobs.ts';
import { tellOfPetition } from './petitions/tell-staff.ts';
import type { Task } from './platform/jobs.ts';

/** Every task that a timer can ring, listed by hand: a timer whose task is missing here is never done. */
export const TASKS: readonly Task<never>[] = [
  closeAssembly,
  fillRound,
  sendMessages,
  lookAtFollowUp,
  submitRequiredHead,
  submitDailyHead,
  tellOfPetition,
  tellOfAlarm,
  lookAtRetention,
  tellOfDue,
  tellOfOutage,
  tellOfPublicationEnd,
];
