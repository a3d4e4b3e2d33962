import type { VoterId } from '../../crypto/brands.ts';
import type { Ballot, LogState, Proxy } from '../../crypto/replay/state.ts';
import { namesOf } from '../estates/owners.ts';
import type { Deps } from '../deps.ts';
import { maskName } from '../identity/mask-name.ts';
import type { LogRef } from '../log/log-ref.ts';
import { powerStore, type Power } from './power-store.ts';

/** `later`: given only after the paper had come back. The rest as it was when the paper came back, or as it is now. */
export type PowerOnPaper = 'stands' | 'over-limit' | 'ended' | 'revoked' | 'later';

/** A power of a voter, for whoever reads his paper: by whom it may be signed, and for which motions. */
export interface PaperPower {
  /** Of the entry that granted it. */
  readonly seq: number;
  /** Masked; the signature beside it is on the scan. */
  readonly agent: string;
  /** Motions for which the agent may sign; null for all. */
  readonly motions: readonly string[] | null;
  readonly until: string | null;
  readonly state: PowerOnPaper;
  /** Whether a clerk has seen it on paper, so that there is a scan of it. */
  readonly isScanned: boolean;
}

interface OnPaper {
  readonly voter: VoterId;
  readonly ballot: Pick<Ballot, 'seq' | 'received'> | null;
}

/** Every power of a voter that ever stood in the log, the newest first. */
export async function powersForPaper(
  { db, keys, clock }: Pick<Deps, 'db' | 'keys' | 'clock'>,
  log: LogRef,
  state: LogState,
  { voter, ballot }: OnPaper,
): Promise<readonly PaperPower[]> {
  const inLog = [...state.proxies.values()].filter((power) => power.voter === voter).reverse();
  // In nearly every assembly nobody gave one, which the log says without the database.
  if (inLog.length === 0) return [];
  const kept = new Map((await powerStore(db, log).ofVoter(voter)).map((power) => [power.seq, power]));
  const people = [...kept.values()].map(({ agent }) => agent.person);
  const names = await namesOf(db, keys, log.estate, people);
  return inLog.map((power) => {
    const row = kept.get(power.seq);
    return {
      ...{ seq: power.seq, until: power.until, motions: power.motions && [...power.motions] },
      agent: maskName((row && names.get(row.agent.person)) ?? ''),
      state: stateAt(power, row, ballot, clock.now()),
      isScanned: row?.grantor === null,
    };
  });
}

function stateAt(power: Proxy, row: Power | undefined, ballot: OnPaper['ballot'], now: Date): PowerOnPaper {
  const at = ballot?.received ?? now.toISOString();
  if (ballot && power.seq > ballot.seq) return 'later';
  if (power.isOverLimit) return 'over-limit';
  // What was handed in before the power was taken back stands, as any ballot under it does.
  if (power.revoked && !(row?.endedAt && row.endedAt.toISOString() > at)) return 'revoked';
  return power.until !== null && power.until <= at ? 'ended' : 'stands';
}

/** The scan of a written power of this voter; null for one given on a device, whose text is its two sides' own. */
export async function scanOfPower({ db }: Pick<Deps, 'db'>, log: LogRef, voter: VoterId, seq: number) {
  const power = await powerStore(db, log).bySeq(seq);
  return power?.voter === voter && power.grantor === null ? power.document : null;
}
