import { setFlagsFromString } from 'node:v8';
import type { Worker } from 'node:worker_threads';
import { bytesToRead, messageTeam, type Hand } from '../../crypto/bundle/message-team.ts';
import { localTeam, type Team } from '../../crypto/bundle/team.ts';
import type { SignatureChecks } from '../../crypto/signatures.ts';
import { startVerifyWorker } from './start-worker.ts';

export interface ClosableTeam extends Team {
  close(): Promise<void>;
}

/** Below so many bytes of lines, threads take longer to start than the whole verification. */
const BYTES_BEFORE_THREADS = 2_000_000;

const COLLECT_ALONE = ['--no-parallel-scavenge', '--no-concurrent-marking', '--no-concurrent-sweeping'];

/** A team that starts its threads only for a bundle that is worth it. */
export function workerTeam(size: number, checks: SignatureChecks): ClosableTeam {
  const here = localTeam(checks);
  let started: Promise<ClosableTeam> | null = null;
  let bytes = 0;
  return {
    size,
    do: async (kind, give) => {
      bytes += bytesToRead(kind, give);
      if (size < 2 || bytes <= BYTES_BEFORE_THREADS) return here.do(kind, give);
      return (await (started ??= threadTeam(size))).do(kind, give);
    },
    close: async () => (await started?.catch(() => null))?.close(),
  };
}

/** A team of so many threads. */
export async function threadTeam(size: number): Promise<ClosableTeam> {
  // These threads keep every core busy: whoever collects memory with helpers would wait until they have their turn.
  for (const flag of COLLECT_ALONE) setFlagsFromString(flag);
  const workers = await Promise.all(Array.from({ length: size }, () => startVerifyWorker()));
  const close = async () => void (await Promise.all(workers.map((worker) => worker.terminate())));
  return { ...messageTeam(workers.map(handOf)), close };
}

const handOf = (worker: Worker): Hand => ({
  post: (message, transfer) => worker.postMessage(message, transfer),
  onAnswer: (take) => void worker.on('message', take),
  onFailure: (take) => void worker.on('error', take),
});
