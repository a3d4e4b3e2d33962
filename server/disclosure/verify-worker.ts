import { parentPort } from 'node:worker_threads';
import { answerJob, type JobMessage } from '../../crypto/bundle/message-team.ts';
import { jobDesk } from '../../crypto/bundle/job-desk.ts';
import { piecesSource } from '../../crypto/bundle/source.ts';
import { verifyBundle, type Progress } from '../../crypto/bundle/verify.ts';
import { createSignatureChecksInPlace, useNodeHash } from '../platform/signature-checks.ts';
import type { WholeAnswer, WholeBundle } from './verify-worker-messages.ts';

/** A thread that does jobs of a verification, or a whole one; see worker-team.ts and verify-own.ts. */
useNodeHash();
const checks = createSignatureChecksInPlace();
const desk = jobDesk(checks);

parentPort!.on('message', (message: JobMessage | WholeBundle) => {
  void answer(message).then((said) => parentPort!.postMessage(said));
});

const answer = (message: JobMessage | WholeBundle) =>
  'kind' in message ? answerJob(message, desk) : verified(message);

async function verified({ files, trust }: WholeBundle): Promise<WholeAnswer> {
  const say = (progress: Progress) => parentPort!.postMessage({ progress } satisfies WholeAnswer);
  return { report: await verifyBundle(piecesSource(files), trust, checks, say) };
}
