import type { RollLeaf } from '../../crypto/roll/leaf.ts';
import type { Voting } from '../ballots/voting-right.ts';
import { rollReader } from '../log/roll-reader.ts';
import type { Power } from './power-store.ts';
import { NOT_YOU, roomsZh, tellPeople } from '../ballots/tell-owner.ts';

type Needs = Parameters<typeof tellPeople>[0];

interface PowerNews {
  readonly estate: string;
  readonly personIds: readonly string[];
  readonly leaf: Pick<RollLeaf, 'units'>;
}

const telling =
  (kind: string, textOf: (rooms: string) => string) =>
  (needs: Needs, { estate, personIds, leaf }: PowerNews): Promise<void> =>
    tellPeople(needs, { estate, personIds, kind, text: `【议决】${textOf(roomsZh(leaf))}` });

/** To the agent: somebody wants him to vote for a flat. */
export const tellOffered = telling(
  'proxy-offered',
  (rooms) => `${rooms}的业主委托您在本次业主大会代为表决。请登录后接受或拒绝；不处理即不生效。`,
);
/** To the owners, by whichever way it was given. */
export const tellGranted = telling(
  'proxy-granted',
  (rooms) => `${rooms}的表决委托已生效，仅限本次会议。受托人投票前，您可以随时收回或亲自表决。${NOT_YOU}`,
);
export const tellDeclined = telling(
  'proxy-declined',
  (rooms) => `受托人没有接受${rooms}的表决委托，委托不生效。请亲自表决或改托他人。`,
);
/** To owners and agent. */
export const tellRevoked = telling(
  'proxy-revoked',
  (rooms) => `${rooms}的表决委托已收回，受托人不能再投票。收回前已收到的票仍然有效。`,
);

/** Tells agent, owners or both, at their phones on record; what cannot be told undoes nothing. */
export async function tellParties(
  { deps, log }: Pick<Voting, 'deps' | 'log'>,
  { voter: name, agent }: Pick<Power, 'voter' | 'agent'>,
  how: typeof tellOffered,
  whom: 'agent' | 'owners' | 'all',
): Promise<void> {
  const voter = await rollReader(deps.db).voter(log, name);
  if (!voter) return;
  const owners = whom === 'agent' ? [] : voter.people.map(({ personId }) => personId);
  const personIds = whom === 'owners' ? owners : [...owners, agent.person];
  await how(deps, { estate: log.estate, personIds, leaf: voter.leaf });
}
