import closeWithGrace from 'close-with-grace';
import { OperatorError, say } from './operator.ts';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;
const STOP_PATIENCE_MS = 30_000;
const PARENT_CHECK_MS = 500;

class Stopping extends Error {}

/**
 * Start and stop of the process. What was opened is closed again in the reverse order, whatever happens: a signal (also while
 * it still starts), an unexpected error, a failed start, or the end of the npm that started it.
 */
export class Lifecycle {
  readonly #closers: (() => unknown)[] = [];
  readonly #closing = closeWithGrace({ delay: STOP_PATIENCE_MS, logger: false, skip: [...STOP_SIGNALS] }, (reason) =>
    this.#close(reason.err ?? null),
  );
  #starting: Promise<void> = Promise.resolve();
  #isStopping = false;
  #announceStop: (reason: Stopping) => void = () => undefined;
  readonly #stopRequested = new Promise<never>((_resolve, reject) => {
    this.#announceStop = reject;
  });

  constructor() {
    this.#stopRequested.catch(() => undefined);
    // Ctrl-C reaches us twice, from the terminal and from npm: later signals change nothing.
    for (const signal of STOP_SIGNALS)
      process.on(signal, () => this.#stop(`收到 ${signal}，正在停止 / stopping on ${signal}`));
    this.#watchNpm();
  }

  /** Runs the start; when it fails, says why in one sentence and exits with 1. */
  async run(start: () => Promise<void>): Promise<void> {
    this.#starting = start();
    try {
      await this.#starting;
    } catch (error) {
      if (error instanceof Stopping) return;
      await this.fail(error as Error);
    }
  }

  /** What to do at the end. The last added is the first done. */
  add(close: () => unknown): void {
    this.#closers.push(close);
  }

  /** Waits for a step of the start, and ends the start there if the process is to stop. */
  async goOnAfter<T>(step: Promise<T>): Promise<T> {
    const outcome = await step;
    if (this.#isStopping) throw new Stopping();
    return outcome;
  }

  /** The same for work that may be left alone. */
  unlessStopping<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#stopRequested]);
  }

  /** Something without which the service cannot go on. */
  async fail(error: Error): Promise<void> {
    say(error instanceof OperatorError ? error.message : `服务无法运行 / the server cannot run: ${error.message}`);
    process.exitCode = 1;
    await this.#closeAll();
    process.exit(1);
  }

  #stop(sentence: string): void {
    if (this.#isStopping) return;
    this.#isStopping = true;
    say(sentence);
    this.#announceStop(new Stopping());
    void this.#closing.close();
  }

  async #close(error: Error | null): Promise<void> {
    this.#isStopping = true;
    if (error) say(`意外错误，正在停止 / stopping on an unexpected error: ${error.stack ?? error.message}`);
    this.#announceStop(new Stopping());
    // A start that is under way first opens what it is opening, so that it can be closed.
    await this.#starting.catch(() => undefined);
    await this.#closeAll();
  }

  async #closeAll(): Promise<void> {
    for (let close = this.#closers.pop(); close; close = this.#closers.pop())
      try {
        await close();
      } catch (error) {
        say(`停止时出错 / while stopping: ${(error as Error).message}`);
      }
  }

  /** npm cannot pass on SIGKILL; a server that it started would stay behind and hold the port. */
  #watchNpm(): void {
    if (process.env['npm_lifecycle_event'] === undefined) return;
    const parent = process.ppid;
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      this.#stop('启动它的 npm 已结束，正在停止 / the npm that started this has ended; stopping');
    }, PARENT_CHECK_MS);
    timer.unref();
  }
}
