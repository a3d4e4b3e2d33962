import type { ChildProcess } from 'node:child_process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const children = new Set<ChildProcess>();
process.once('exit', () => children.forEach((child) => child.kill('SIGKILL')));

/** A process that does not outlive this one, whatever ends it but SIGKILL. */
export function endWithUs(child: ChildProcess): void {
  children.add(child);
  child.once('exit', () => children.delete(child));
}

/**
 * Does the work and cleans up behind it, also when Ctrl-C or a signal ends the run in the middle: a database that stays behind
 * keeps memory and disk.
 */
export async function cleaningUp<T>(clean: () => Promise<unknown>, work: () => Promise<T>): Promise<T> {
  const interrupt = (): void => {
    children.forEach((child) => child.kill('SIGKILL'));
    void clean().finally(() => process.exit(130));
  };
  for (const signal of SIGNALS) process.once(signal, interrupt);
  try {
    return await work();
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, interrupt);
    await clean();
  }
}
