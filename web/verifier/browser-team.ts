import { messageTeam, type Hand, type JobAnswer } from '../../crypto/bundle/message-team.ts';
import { localTeam, type Team } from '../../crypto/bundle/team.ts';
import { fileChecks } from './file-checks.ts';
import VerifyWorker from './worker.ts?worker&inline';

export interface BrowserTeam extends Team {
  /** Whether other threads work, or the page itself does. */
  readonly threads: boolean;
  close(): void;
}

const MAX_THREADS = 8;
const PATIENCE_MS = 4_000;

/** Threads of this page, or the page itself where a browser gives files none. */
export async function browserTeam(): Promise<BrowserTeam> {
  const size = Math.min(MAX_THREADS, Math.max(1, navigator.hardwareConcurrency || 1));
  const started = await Promise.all(Array.from({ length: size }, () => startWorker()));
  const workers = started.flatMap((worker) => worker ?? []);
  if (workers.length === 0) return { ...localTeam(fileChecks), threads: false, close: () => undefined };
  const close = () => workers.forEach((worker) => worker.terminate());
  return { ...messageTeam(workers.map(handOf)), threads: true, close };
}

/** Null where the browser forbids it; some throw, some send an error, some say nothing. */
const startWorker = (): Promise<Worker | null> =>
  new Promise((resolve) => {
    const give = (worker: Worker | null) => {
      clearTimeout(timer);
      resolve(worker);
    };
    const timer = setTimeout(() => give(null), PATIENCE_MS);
    try {
      const worker = new VerifyWorker();
      worker.addEventListener('message', () => give(worker), { once: true });
      worker.addEventListener('error', () => give(null), { once: true });
    } catch {
      give(null);
    }
  });

const handOf = (worker: Worker): Hand => ({
  post: (message, transfer) => worker.postMessage(message, transfer),
  onAnswer: (take) => worker.addEventListener('message', ({ data }: MessageEvent<JobAnswer>) => take(data)),
  onFailure: (take) => worker.addEventListener('error', ({ message }) => take(new Error(message))),
});
