import { expect, test } from 'vitest';
import { assemblyInVoting } from '../testing/assembly.ts';
import { startDeps } from '../testing/start.ts';
import { actor } from '../testing/sessions.ts';
import { ballotTerms } from './ballot-terms.ts';
import { sessionStandings } from './standing.ts';

test("an owner's share of a cost follows his area within the motion's electorate, to the nearest fen", async () => {
  const { deps, clock } = await startDeps();
  const assembly = await assemblyInVoting(deps, clock);
  const { accountId, personId } = assembly.voters[0]!.people[0]!;
  const owner = actor(accountId, [], { [assembly.log.estate]: personId });
  // Building 1 has 1,895,000 cm², of which the owner holds 1,000,000.
  const costs = async () => new Map([['m3', 90_000_000_000_001]]);
  const terms = await ballotTerms({ deps, log: assembly.log, actor: owner, standings: sessionStandings }, costs);
  if (!terms.ok) throw new Error(terms.error.code);
  const exact = (2n * 90_000_000_000_001n * 1_000_000n + 1_895_000n) / (2n * 1_895_000n);
  expect(terms.value.voters[0]!.shares).toEqual([{ motion: 'm3', fen: Number(exact) }]);
});

test('who owns nothing here has nothing to vote on', async () => {
  const { deps, clock } = await startDeps();
  const assembly = await assemblyInVoting(deps, clock);
  const stranger = actor('5a1f5c9e-0000-4000-8000-000000000000', [], {});
  const terms = await ballotTerms(
    { deps, log: assembly.log, actor: stranger, standings: sessionStandings },
    async () => new Map(),
  );
  expect(terms).toMatchObject({ ok: true, value: { voters: [] } });
});
