import { parentPort } from 'node:worker_threads';
import { answerJob, type JobMessage } from '../../crypto/bundle/message-team.ts';
import { jobDesk } from '../../crypto/bundle/job-desk.ts';
import { piecesSource } from '../../crypto/bundle/source.ts';
import { verifyBundle } from '../../crypto/bundle/verify.ts';
import { createSignatureChecksInPlace, useNodeHash } from '../platform/signature-checks.ts';
import type { WholeBundle } from './verify-worker-messages.ts';

/** A thread that does jobs of a verification, or a whole one; see worker-team.ts and verify-own.ts. */
useNodeHash();
const checks = createSignatureChecksInPlace();
const desk = jobDesk(checks);

parentPort!.on('message', (message: JobMessage | WholeBundle) => {
  void answer(message).then((said) => parentPort!.postMessage(said));
});

const answer = (message: JobMessage | WholeBundle) =>
  'kind' in message ? answerJob(message, desk) : verifyBundle(piecesSource(message.files), message.trust, checks);
