import '../state/old-browsers.ts';
import { jobDesk } from '../../crypto/bundle/job-desk.ts';
import { answerJob, type JobMessage } from '../../crypto/bundle/message-team.ts';
import { fileChecks } from './file-checks.ts';

const desk = jobDesk(fileChecks);

/** A thread that does jobs of a verification. Its first word says that it runs at all. */
self.addEventListener('message', ({ data }: MessageEvent<JobMessage>) => {
  void answerJob(data, desk).then((answer) => self.postMessage(answer));
});
self.postMessage('ready');
