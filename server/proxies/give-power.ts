import { randomUUID } from 'node:crypto';
import type { Instant } from '../../crypto/brands.ts';
import type { Body } from '../../crypto/entries/bodies.ts';
import type { Motion } from '../../crypto/entries/notice.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import { namesOf } from '../estates/owners.ts';
import { verifiedOwner, type NamedPerson } from '../identity/verified-owner.ts';
import { stateOf } from '../log/log-service.ts';
import type { LogRefusal } from '../log/problems.ts';
import { signatureVerdict } from '../log/signature-verdict.ts';
import { isDuplicate } from '../platform/database.ts';
import { seal } from '../platform/sealed.ts';
import { statementDocument } from '../assemblies/objections/statement.ts';
import { timeZh } from '../ballots/local-time.ts';
import { ownMotions } from '../ballots/own-motions.ts';
import { votingRight, type Represented, type Voting, type VotingRight } from '../ballots/voting-right.ts';
import { endLapsedOffer } from './lapsed-offer.ts';
import { grantFault, type PowerRefusal } from './power-faults.ts';
import { entryScope, inScope, scopeIn } from './power-scope.ts';
import { agentName } from './agent-name.ts';
import { powerStore, type Power, type PowerScope, type SignedPower } from './power-store.ts';
import { powerText, type Opinion } from './power-text.ts';
import { tellOffered, tellParties } from './tell.ts';

export interface PowerRequest {
  readonly voter: string;
  readonly agent: NamedPerson;
  /** By motion; a motion that is not his to vote on, or no question of yes or no, is left out. */
  readonly opinions?: Readonly<Record<string, Opinion>>;
  /** Which of his motions; all where it is missing. */
  readonly motions?: readonly string[];
  /** Its last day, in Shanghai; until voting ends where it is missing. */
  readonly lastDay?: string;
}

/** What the owner reads and his device signs, as `proxy-granted` of the log. */
export interface PowerDraft {
  readonly id: string;
  readonly text: string;
  readonly fields: Pick<Body<'proxy-granted'>, 'document' | 'person' | 'voter' | 'motions' | 'until'>;
}

export type Refusal = PowerRefusal | LogRefusal | { readonly code: 'NOT_YOUR_VOTE' };

/** Writes the power that an owner wants to give; nothing is in force before his device signs and the agent accepts. */
export async function draftPower(voting: Voting, request: PowerRequest): Promise<Result<PowerDraft, Refusal>> {
  const { deps, log, actor } = voting;
  const right = await votingRight(voting, request.voter);
  const grantor = right?.represented[0];
  if (!right || !grantor) return err({ code: 'NOT_YOUR_VOTE' });
  if (grantor.capacity === 'authorised') return err({ code: 'PROXY_BY_PROXY' });
  const agent = await verifiedOwner(deps, log.estate, request.agent);
  if (!agent.ok) return err({ code: 'PROXY_AGENT_UNKNOWN' });
  const isParty = right.people.some(({ personId }) => personId === agent.value.person);
  if (isParty || agent.value.account === actor.accountId) return err({ code: 'PROXY_AGENT_IS_PARTY' });
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const person = await agentName(deps.db, log, agent.value.account);
  const fault = grantFault(reading.value, request.voter, person);
  if (fault) return err(fault);
  const own = ownMotions(reading.value.notice!.body, right.leaf);
  const scope = scopeIn(reading.value, own, request, voting.deps.clock.now());
  if (!scope.ok) return scope;
  const text = await textOf(voting, reading.value, {
    ...{ right, grantor, agent: agent.value.person, scope: scope.value },
    ...{ motions: inScope(own, scope.value), opinions: request.opinions ?? {} },
  });
  const { content, document } = statementDocument(text);
  const id = randomUUID();
  await powerStore(deps.db, log).add({
    ...{ id, voter: right.voter, document, scope: scope.value, agent: agent.value, madeAt: deps.clock.now() },
    grantor: { account: actor.accountId, person: grantor.personId },
    sealed: seal(deps.keys.dataKey, { estate: log.estate, subject: id, field: 'proxy-power' }, content),
  });
  return ok({ id, text, fields: { document, person, voter: right.voter, ...entryScope(scope.value) } });
}

interface Parties {
  readonly right: VotingRight;
  readonly grantor: Represented;
  /** In the register. */
  readonly agent: string;
  readonly scope: PowerScope;
  /** Those that the power covers. */
  readonly motions: readonly Motion[];
  readonly opinions: Readonly<Record<string, Opinion>>;
}

async function textOf(
  { deps, log }: Voting,
  state: LogState,
  { right, grantor, agent, scope, motions, opinions }: Parties,
): Promise<string> {
  const names = await namesOf(deps.db, deps.keys, log.estate, [grantor.personId, agent]);
  return powerText({
    ...{ grantor: names.get(grantor.personId) ?? '', agent: names.get(agent) ?? '', leaf: right.leaf },
    title: state.notice!.body.title,
    matters: scope.motions ? motions.map(({ title }) => title) : null,
    until: {
      at: timeZh((scope.until ?? state.windows.get('online')!.to) as Instant),
      isEarlier: scope.until !== undefined,
    },
    opinions: motions
      .filter(({ kind }) => kind === 'decide')
      .flatMap(({ id, title }) => {
        const opinion = opinions[id];
        return opinion ? [{ title, opinion }] : [];
      }),
  });
}

/** The owner's device has signed: the agent is asked. */
export async function offerPower(voting: Voting, id: string, signed: SignedPower): Promise<Result<null, Refusal>> {
  const { deps, log, actor } = voting;
  const power = await powerStore(deps.db, log).find(id);
  if (power?.grantor?.account !== actor.accountId) return err({ code: 'PROXY_NOT_FOUND' });
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const body = await bodyOf(voting, power, signed);
  const fault =
    (await signatureFault(voting, reading.value, body)) ?? grantFault(reading.value, power.voter, body.person);
  if (fault) return err(fault);
  await endLapsedOffer(deps, log, reading.value, power.voter);
  try {
    if (!(await powerStore(deps.db, log).move(id, 'draft', 'offered', { signed })))
      return err({ code: 'PROXY_SETTLED' });
  } catch (error) {
    if (isDuplicate(error, 'proxy_power_standing')) return err({ code: 'PROXY_STANDS' });
    throw error;
  }
  voting.deps.afterReply.start('tell of a power', () => tellParties(voting, power, tellOffered, 'agent'));
  return ok(null);
}

export async function bodyOf(
  { deps, log }: Voting,
  power: Power,
  { nonce, jws }: SignedPower,
): Promise<Body<'proxy-granted'>> {
  const person = await agentName(deps.db, log, power.agent.account);
  return { document: power.document, jws, nonce, person, voter: power.voter, ...power.scope } as Body<'proxy-granted'>;
}

async function signatureFault({ deps }: Voting, state: LogState, body: Body<'proxy-granted'>): Promise<Refusal | null> {
  const verdict = await signatureVerdict(deps, state, 'proxy-granted', body);
  if (verdict.ok) return null;
  return verdict.error.code === 'proxy-by-proxy' ? { code: 'PROXY_BY_PROXY' } : { code: 'PROXY_SIGNATURE_WRONG' };
}
