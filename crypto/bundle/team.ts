import type { SignatureChecks } from '../signatures.ts';
import { jobDesk } from './job-desk.ts';
import { doJob, type JobKind, type Jobs } from './jobs.ts';

/** Who does the jobs: worker threads, Web Workers, or the thread that asks. */
export interface Team {
  /** How many work at once, at least one. */
  readonly size: number;
  do<K extends JobKind>(kind: K, give: Jobs[K]['give']): Promise<Jobs[K]['get']>;
}

/** Everything on this thread. */
export function localTeam(checks: SignatureChecks): Team {
  const desk = jobDesk(checks);
  return { size: 1, do: (kind, give) => doJob(kind, give, desk) };
}

/** Enough for each of the team to go on with while whoever reads the answers is busy with something else for a while. */
const AHEAD_EACH = 2;

/**
 * Works on items ahead of whoever reads the answers, a few at a time for each of the team, and gives item and answer in
 * the order of the items. The team begins at once, not only when somebody reads.
 */
export function inOrder<I, O>(
  items: AsyncIterable<I>,
  team: Team,
  work: (item: I) => Promise<O>,
): AsyncIterable<readonly [item: I, answer: O]> {
  const answers = answersOf(items, team, work);
  const first = answers.next();
  // Whoever never reads has been told elsewhere why not; who reads is told here.
  first.catch(() => undefined);
  return (async function* () {
    try {
      const { done, value } = await first;
      if (done !== true) yield value;
      yield* answers;
    } finally {
      await answers.return();
    }
  })();
}

async function* answersOf<I, O>(
  items: AsyncIterable<I>,
  { size }: Team,
  work: (item: I) => Promise<O>,
): AsyncGenerator<readonly [item: I, answer: O], void> {
  const ahead: { readonly item: I; readonly answer: Promise<O> }[] = [];
  for await (const item of items) {
    const answer = work(item);
    // Whoever stops early leaves the rest unread; the one that is read still throws.
    answer.catch(() => undefined);
    ahead.push({ item, answer });
    const first = ahead.length > AHEAD_EACH * size ? ahead.shift() : undefined;
    if (first) yield [first.item, await first.answer];
  }
  for (const { item, answer } of ahead) yield [item, await answer];
}

/** The values of lines that were found to be JSON: parsed in one go, which is cheaper than line by line. */
export function parseLines<T>(bytes: Uint8Array): readonly T[] {
  const text = decoder.decode(bytes);
  return JSON.parse(`[${(text.endsWith('\n') ? text.slice(0, -1) : text).replaceAll('\n', ',')}]`) as readonly T[];
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
