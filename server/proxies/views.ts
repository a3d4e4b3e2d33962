import type { VoterId } from '../../crypto/brands.ts';
import { powerOf } from '../../crypto/replay/proxy-rules.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import { standingBallots } from '../../crypto/replay/statuses.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import { standingBallot } from '../ballots/admission.ts';
import { ownMotions } from '../ballots/own-motions.ts';
import { votingRights, type Voting } from '../ballots/voting-right.ts';
import { namesOf } from '../estates/owners.ts';
import { maskName } from '../identity/mask-name.ts';
import type { LogRefusal } from '../log/problems.ts';
import { stateOf } from '../log/log-service.ts';
import { rollReader } from '../log/roll-reader.ts';
import { isLapsed } from './lapsed-offer.ts';
import { powerStore, powerTexts, type Power, type PowerState } from './power-store.ts';

/** A power as one of its two sides sees it. Never how anybody voted. */
export interface PowerView {
  readonly id: string;
  readonly side: 'given' | 'received';
  readonly voter: string;
  readonly rooms: readonly string[];
  /** The other side, masked. */
  readonly other: string;
  /**
   * `lapsed`: the device that signed the offer is no longer the owner's; `used`: the agent has voted under it; `overtaken`: the
   * owner has voted himself; `ended`: its time is over.
   */
  readonly state: Exclude<PowerState, 'draft'> | 'lapsed' | 'used' | 'overtaken' | 'ended';
  /** Of its entry, which a revocation names. */
  readonly seq: number | null;
  /** False where it is beyond the frozen limit: a ballot under it would not count. */
  readonly withinLimit: boolean;
  readonly madeAt: string;
  /** As both sides read it; null where a clerk recorded a paper. */
  readonly text: string | null;
}

export interface Powers {
  /** Most principals of one agent, as the notice froze it; null before the notice. */
  readonly limit: number | null;
  /** Origin of the log: part of everything that a device signs. */
  readonly aud: string;
  /** Voters for whom the actor could give a power now. */
  readonly mayGive: readonly {
    readonly voter: string;
    readonly rooms: readonly string[];
    readonly motions: readonly string[];
  }[];
  readonly powers: readonly PowerView[];
}

/** What an owner has given and received, and for which of his units he could give a power. */
export async function powersFor(voting: Voting): Promise<Result<Powers, LogRefusal>> {
  const { deps, log, actor } = voting;
  const [rights, powers] = await Promise.all([
    votingRights(voting),
    powerStore(deps.db, log).ofAccount(actor.accountId),
  ]);
  const [facts, texts] = await Promise.all([
    factsOf(voting, powers),
    powerTexts(
      deps,
      log,
      powers.map(({ id }) => id),
    ),
  ]);
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const state = reading.value;
  const isTaken = (voter: string) =>
    powers.some((each) => each.voter === voter && isOpen(each) && !isLapsed(state, each));
  const own = rights.filter(({ represented }) => represented.some(({ capacity }) => capacity !== 'authorised'));
  return ok({
    limit: state.notice?.body.rules.proxyLimit ?? null,
    aud: state.origin,
    mayGive: own
      .filter(({ voter }) => !isTaken(voter) && !standingBallot(state, voter))
      .map(({ voter, leaf }) => ({
        ...{ voter, rooms: leaf.units.map(({ address }) => address) },
        motions: state.notice ? ownMotions(state.notice.body, leaf).map(({ id }) => id) : [],
      })),
    powers: powers.map((power) =>
      viewOf(state, power, { ...facts, texts, account: actor.accountId, now: deps.clock.now() }),
    ),
  });
}

const isOpen = ({ state }: Power): boolean => state === 'offered' || state === 'granted';

interface Facts {
  readonly now: Date;
  readonly account: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly rooms: ReadonlyMap<string, readonly string[]>;
  readonly names: ReadonlyMap<string, string>;
}

async function factsOf({ deps, log }: Voting, powers: readonly Power[]): Promise<Pick<Facts, 'rooms' | 'names'>> {
  const roll = rollReader(deps.db);
  const voters = await Promise.all(powers.map(({ voter }) => roll.voter(log, voter)));
  const people = powers.flatMap(({ agent, grantor }) => [agent.person, ...(grantor ? [grantor.person] : [])]);
  return {
    rooms: new Map(voters.flatMap((each) => (each ? [[each.voter, each.leaf.units.map((unit) => unit.address)]] : []))),
    names: await namesOf(deps.db, deps.keys, log.estate, [...new Set(people)]),
  };
}

function viewOf(state: LogState, power: Power, { account, now, rooms, names, texts }: Facts): PowerView {
  const { id, voter, grantor, agent, seq, madeAt } = power;
  const side = grantor?.account === account ? 'given' : 'received';
  const other = side === 'given' ? names.get(agent.person) : grantor && names.get(grantor.person);
  return {
    ...{ id, side, voter, seq, rooms: rooms.get(voter) ?? [], other: other ? maskName(other) : '' },
    state: stateNow(state, power, now),
    withinLimit: seq === null || state.proxies.get(seq)?.isOverLimit !== true,
    madeAt: madeAt.toISOString(),
    text: side === 'given' || isOpen(power) ? (texts.get(id) ?? null) : null,
  };
}

function stateNow(state: LogState, power: Power, now: Date): PowerView['state'] {
  const { state: kept, seq, voter, scope } = power;
  if (kept === 'draft') throw new Error('a draft is shown to nobody');
  if (isLapsed(state, power)) return 'lapsed';
  if (kept !== 'granted' || seq === null) return kept;
  const standing = standingBallots(state, voter as VoterId);
  if (standing.some(({ person }) => person === state.proxies.get(seq)?.person)) return 'used';
  if (standing.length > 0) return 'overtaken';
  return scope.until !== undefined && scope.until <= now.toISOString() ? 'ended' : kept;
}

/** After the close, for everybody: the rooms for which an agent's ballot stands. No names, and not who the agents are. */
export async function roomsByProxy({
  deps,
  log,
}: Pick<Voting, 'deps' | 'log'>): Promise<Result<readonly string[], LogRefusal | { readonly code: 'ENTRIES_SEALED' }>> {
  const leaves = await rollReader(deps.db).leaves(log);
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const state = reading.value;
  if (!state.closed) return err({ code: 'ENTRIES_SEALED' });
  const voters = new Set([...state.proxies.values()].map(({ voter }) => voter));
  return ok(
    leaves
      .filter(({ voter }) => voters.has(voter) && isCastByProxy(state, voter))
      .flatMap(({ units }) => units.map(({ address }) => address))
      .sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true })),
  );
}

const isCastByProxy = (state: LogState, voter: VoterId): boolean =>
  standingBallots(state, voter).some(({ person, seq }) => powerOf(state, voter, person, seq) !== null);
