import type { VoterId } from '../../../crypto/brands.ts';
import { fromHex } from '../../../crypto/bytes.ts';
import { drawSample, needsWiderSample, sampleSize } from '../../../crypto/count/sample.ts';
import { sampledBallots } from '../../../crypto/count/sampled-ballots.ts';
import type { LogState } from '../../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { busyBrowsers } from '../../ballots/busy-browsers.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { stateOf, type StateRefusal } from '../../log/log-service.ts';
import type { Actor } from '../../platform/authorize.ts';
import { sampleStore, type CallOutcome, type Draw } from './sample-store.ts';

export type SampleRefusal = {
  readonly code: 'SAMPLE_SEED_CLOSED' | 'SAMPLE_COMPLETE' | 'SAMPLE_DRAWN_ALREADY' | 'SAMPLE_BALLOT_UNKNOWN';
};

/** How a sample stands, by numbers alone. */
export interface SampleSums {
  /** Ballots that it was drawn from, and how many were drawn. */
  readonly population: number;
  readonly drawn: number;
  readonly draws: number;
  readonly outcomes: Readonly<Record<CallOutcome, number>>;
  /** Nobody has called there yet. */
  readonly waiting: number;
  readonly needsWider: boolean;
}

/** Newest outcome of each ballot of a sample; null where nobody has called. */
export const outcomesOf = (
  ballots: readonly number[],
  calls: readonly { readonly seq: number; readonly outcome: CallOutcome }[],
): ReadonlyMap<number, CallOutcome | null> => {
  const newest = new Map(calls.map(({ seq, outcome }) => [seq, outcome]));
  return new Map(ballots.map((seq) => [seq, newest.get(seq) ?? null]));
};

/** Null before the first draw. Ballots of busy browsers are called besides, and counted with the rest. */
export async function sampleSums({ db }: Pick<Deps, 'db'>, log: LogRef): Promise<SampleSums | null> {
  const store = sampleStore(db, log);
  const [draws, calls] = await Promise.all([store.draws(), store.calls()]);
  const last = draws.at(-1);
  if (!last) return null;
  const outcomes = { yes: 0, no: 0, unclear: 0, unreachable: 0 };
  let waiting = 0;
  for (const outcome of outcomesOf(allOf(last), calls).values())
    if (outcome === null) waiting += 1;
    else outcomes[outcome] += 1;
  const { population } = last;
  const drawn = allOf(last).length;
  const needsWider = needsWiderSample(outcomes) && last.ballots.length < population;
  return { population, drawn, draws: draws.length, outcomes, waiting, needsWider };
}

export const allOf = ({ ballots, flagged }: Pick<Draw, 'ballots' | 'flagged'>): readonly number[] => [
  ...new Set([...ballots, ...flagged]),
];

/** The most that are called of voters who came from one browser. */
const FLAGGED = 10;

/** Draws the sample, or the next wider one: the seed in the log, the root of the close and the number of the draw decide it. */
export async function draw(
  deps: Deps,
  log: LogRef,
  actor: Actor,
): Promise<Result<{ readonly number: number }, SampleRefusal | StateRefusal>> {
  const store = sampleStore(deps.db, log);
  const before = await store.draws();
  const browsers = await busyBrowsers(deps.db, log);
  const at = await deps.clock.inTransaction(deps.db);
  const current = await stateOf(deps, log);
  if (!current.ok) return current;
  const { sampleSeed, closed: end } = current.value;
  const seed = sampleSeed?.body.seed;
  if (!seed || !end) return err({ code: 'SAMPLE_SEED_CLOSED' });
  const last = before.at(-1);
  const ballots = sampledBallots(current.value);
  if (last && last.ballots.length >= last.population) return err({ code: 'SAMPLE_COMPLETE' });
  const number = before.length + 1;
  const root = fromHex(end.head.root)!;
  const drawn = drawSample(seed, root, ballots, sampleSize(ballots.length, number));
  const odd = flaggedOf(current.value, ballots, browsers);
  const made = {
    number,
    population: ballots.length,
    ballots: drawn,
    flagged: drawSample(seed, root, odd, FLAGGED),
    at,
  };
  return (await store.addDraw(made, actor.accountId)) ? ok({ number }) : err({ code: 'SAMPLE_DRAWN_ALREADY' });
}

function flaggedOf(
  { ballots }: LogState,
  from: readonly number[],
  browsers: readonly ReadonlySet<VoterId>[],
): readonly number[] {
  return from.filter((seq) => browsers.some((voters) => voters.has(ballots.get(seq)!.voter)));
}

/** Writes down what a household answered. Only of a ballot that was drawn. */
export async function recordCall(
  deps: Deps,
  log: LogRef,
  actor: Actor,
  { seq, outcome }: { readonly seq: number; readonly outcome: CallOutcome },
): Promise<Result<null, SampleRefusal>> {
  const store = sampleStore(deps.db, log);
  const last = (await store.draws()).at(-1);
  if (!last || !allOf(last).includes(seq)) return err({ code: 'SAMPLE_BALLOT_UNKNOWN' });
  await store.addCall({ seq, outcome, at: await deps.clock.inTransaction(deps.db), by: actor.accountId });
  return ok(null);
}
