import '../state/old-browsers.ts';
import { answerJob, type JobMessage } from '../../crypto/bundle/message-team.ts';
import { fileChecks } from './file-checks.ts';

/** A thread that does jobs of a verification. Its first word says that it runs at all. */
self.addEventListener('message', ({ data }: MessageEvent<JobMessage>) => {
  void answerJob(data, fileChecks).then((answer) => self.postMessage(answer));
});
self.postMessage('ready');
