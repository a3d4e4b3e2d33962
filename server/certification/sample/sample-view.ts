import type { VoterId } from '../../../crypto/brands.ts';
import { ok, type Result } from '../../../crypto/result.ts';
import { sampleSize } from '../../../crypto/count/sample.ts';
import { sampledBallots } from '../../../crypto/count/sampled-ballots.ts';
import { maskPhone } from '../../accountability/masking.ts';
import { recordLook } from '../../accountability/record-look.ts';
import type { Deps } from '../../deps.ts';
import { namesOf, phonesOf } from '../../estates/owners.ts';
import { maskName } from '../../identity/mask-name.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { stateOf, type StateRefusal } from '../../log/log-service.ts';
import { peopleOf } from '../../log/roll-people.ts';
import { officeName } from '../../print/sender.ts';
import { rollReader } from '../../log/roll-reader.ts';

import { allOf, outcomesOf, sampleSums, type SampleSums } from './sample.ts';
import { sampleStore, type CallOutcome } from './sample-store.ts';

/** A household to call: which rooms, who lives there as far as a stranger may read it, and what it answered. */
export interface SampledBallot {
  readonly seq: number;
  /** Whether it was drawn, or came from a browser with many voters. */
  readonly drawn: boolean;
  readonly channel: string;
  readonly rooms: readonly string[];
  readonly names: readonly string[];
  readonly phones: readonly string[];
  readonly outcome: CallOutcome | null;
  readonly calls: number;
}

export interface SampleView {
  /** In whose name people are called; null until the office has entered it. */
  readonly office: string | null;
  /** Of the seed; null before an officer has published it. */
  readonly commitment: string | null;
  /** When it was published, or when the seed was opened. */
  readonly statedAt: string | null;
  readonly seed: string | null;
  readonly root: string | null;
  readonly isClosed: boolean;
  readonly origin: string;
  /** How many the first draw would have. */
  readonly planned: number | null;
  readonly sums: SampleSums | null;
  readonly ballots: readonly SampledBallot[];
}

/** The sample as the officers work on it. Says whether somebody took part, never how. */
export async function sampleOf(deps: Deps, log: LogRef): Promise<Result<SampleView, StateRefusal>> {
  const store = sampleStore(deps.db, log);
  const [draws, calls, sums] = await Promise.all([store.draws(), store.calls(), sampleSums(deps, log)]);
  const office = await officeName(deps.db, log.estate);
  const last = draws.at(-1);
  const current = await stateOf(deps, log);
  if (!current.ok) return current;
  const { sampleSeed, closed, origin, ballots } = current.value;
  const planned = closed ? sampleSize(sampledBallots(current.value).length, 1) : null;
  const wanted = (last ? allOf(last) : []).map((seq) => ballots.get(seq)!);
  const outcomes = outcomesOf(last ? allOf(last) : [], calls);
  const households = await householdsOf(
    deps,
    log,
    wanted.map(({ voter }) => voter),
  );
  return ok({
    office,
    ...{ commitment: sampleSeed?.body.commitment ?? null, statedAt: sampleSeed?.at ?? null },
    ...{ seed: sampleSeed?.body.seed ?? null, root: closed?.head.root ?? null, isClosed: closed !== null, origin },
    ...{ planned, sums },
    ballots: wanted.map(({ seq, voter, channel }) => ({
      ...{ seq, channel, drawn: last!.ballots.includes(seq), ...households.get(voter)! },
      outcome: outcomes.get(seq) ?? null,
      calls: calls.filter((call) => call.seq === seq).length,
    })),
  });
}

type Household = Pick<SampledBallot, 'rooms' | 'names' | 'phones'>;

async function householdsOf(
  { db, keys }: Deps,
  log: LogRef,
  voters: readonly VoterId[],
): Promise<ReadonlyMap<VoterId, Household>> {
  const people = await peopleOf(db, log, voters);
  const ids = [...people.values()].flat().map(({ personId }) => personId);
  const [names, phones] = await Promise.all([namesOf(db, keys, log.estate, ids), phonesOf(db, keys, log.estate, ids)]);
  const households = new Map<VoterId, Household>();
  for (const voter of new Set(voters)) {
    const own = people.get(voter) ?? [];
    const held = await rollReader(db).voter(log, voter);
    households.set(voter, {
      rooms: held?.leaf.units.map(({ address }) => address) ?? [],
      names: own.map(({ personId }) => maskName(names.get(personId) ?? '')),
      phones: [...new Set(own.flatMap(({ personId }) => phones.get(personId) ?? []))].map(maskPhone),
    });
  }
  return households;
}

/** The numbers behind a sampled ballot in full, to be dialled; the look is kept. Null where the ballot was not drawn. */
export async function numbersToCall(
  deps: Deps,
  log: LogRef,
  { seq, by }: { readonly seq: number; readonly by: string },
): Promise<readonly string[] | null> {
  const last = (await sampleStore(deps.db, log).draws()).at(-1);
  const current = await stateOf(deps, log);
  if (!last || !current.ok || !allOf(last).includes(seq)) return null;
  const { voter } = current.value.ballots.get(seq)!;
  const people = await peopleOf(deps.db, log, [voter]);
  const persons = [...people.values()].flat().map(({ personId }) => personId);
  return deps.db.transaction().execute(async (tx) => {
    const phones = await phonesOf(tx, deps.keys, log.estate, persons);
    const look = { estate: log.estate, assembly: log.assembly, by, persons, subject: String(seq) };
    const reason = '抽样回访：拨打电话核实是否参加表决';
    await recordLook(deps, tx, { ...look, kind: 'owner', reason, isUnmasked: true, isRoutine: true });
    return [...new Set([...phones.values()].flat())];
  });
}
