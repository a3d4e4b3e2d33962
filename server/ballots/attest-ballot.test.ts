import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Instant } from '../../crypto/brands.ts';
import { toBase64Url, utf8 } from '../../crypto/bytes.ts';
import { leafHash } from '../../crypto/log/merkle.ts';
import { verifyTlogProof } from '../../crypto/log/proof.ts';
import { addMs } from '../../crypto/time.ts';
import { nodeChecks } from '../../crypto/testing/keys.ts';
import { ownRequest } from '../assemblies/keys/service-request.ts';
import { logWriter } from '../log/log-service.ts';
import { serviceKey } from '../log/service-key.ts';
import { assemblyInVoting, type AssemblyPlan } from '../testing/assembly.ts';
import { actor } from '../testing/sessions.ts';
import { startDeps } from '../testing/start.ts';
import { attestBallot } from './attest-ballot.ts';
import { consentStore } from '../accountability/consents/consent-store.ts';
import { dropDraftsOf, keepDraft, readDraft } from './drafts.ts';
import { readOpenings } from './openings.ts';
import { sessionStandings } from './standing.ts';
import type { Voting } from './voting-right.ts';

const MARKS = { m1: 'for', m2: { c1: 'for', c2: 'against', c3: 'for' }, m3: 'against' };
const nonce = (n: number): string => toBase64Url(new Uint8Array(16).fill(n));

async function plain(plan: AssemblyPlan = {}, isEnrolled = true) {
  const test = await startDeps();
  const { deps, clock } = test;
  const assembly = await assemblyInVoting(deps, clock, plan);
  const { log, voters, officers } = assembly;
  const key = (await serviceKey(deps, log))!;
  const request = await ownRequest(deps, log, key.kid);
  const { jwk, person, pop, role } = request!;
  if (isEnrolled) await assembly.act('enrol', { jwk, person, pop, role }, officers[0]);
  const people = voters[1]!.people;
  const votingAs = (index: number): Voting => {
    const { accountId, personId } = people[index] ?? voters[0]!.people[0]!;
    return { deps, log, actor: actor(accountId, [], { fenglin: personId }), standings: sessionStandings };
  };
  const cast = (over: object = {}, index = 0, received: Instant = assembly.opens) =>
    attestBallot(
      votingAs(index),
      { voter: voters[1]!.voter, person: people[index]?.person ?? '', nonce: nonce(1), marks: MARKS, ...over },
      received,
    );
  return { ...test, assembly, key, cast, people, voter: voters[1]!.voter };
}

test('the service signs for a signed-in owner: an assisted ballot whose receipt verifies and whose opening opens it', async () => {
  const { assembly, cast, deps, key, people } = await plain({ voters: TWO });
  const reply = await cast();
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  const { entry, receipt, seq } = reply.value;
  expect(await verifyTlogProof(receipt, leafHash(utf8(entry)), assembly.vkey, nodeChecks)).toMatchObject({ ok: true });
  expect(entry).not.toMatch(/against|marks/);
  const state = (await logWriter(deps).state(assembly.log))!;
  expect(state.ballots.get(seq)).toMatchObject({ channel: 'assisted', person: people[0]!.person });
  expect((await readOpenings(deps, assembly.log, state)).get(seq)?.marks).toEqual(MARKS);
  expect(JSON.parse(entry)).toMatchObject({ body: { jws: expect.stringContaining('..') } });
  expect(key.kid).toHaveLength(43);
});

const TWO = [
  { building: '1', areaCm2: 1_000_000 },
  { building: '1', areaCm2: 895_000, people: 2 },
];

test('five times at once and once after the close: one ballot, one receipt', async () => {
  const { assembly, cast, clock, db } = await plain({ voters: TWO });
  const replies = await Promise.all([1, 2, 3, 4, 5].map(() => cast()));
  const codes = replies.map((reply) => (reply.ok ? reply.value.code : reply.error.code));
  expect(new Set(codes).size).toBe(1);
  expect(replies.filter((reply) => reply.ok && reply.value.isNew)).toHaveLength(1);
  clock.set(new Date(Date.parse(assembly.ends) + 60_000));
  await assembly.act('close', {});
  const late = await cast({}, 0, addMs(assembly.ends, 60_000));
  expect(late.ok && [late.value.code, late.value.isNew]).toEqual([codes[0], false]);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ballot`.execute(db);
  expect(rows[0]?.n).toBe(1);
});

test('the frozen rules hold as on a device: no second ballot, none of a co-owner, none after the end, none for others', async () => {
  const { assembly, cast } = await plain({ voters: TWO });
  expect((await cast()).ok).toBe(true);
  const refusals = await Promise.all([
    cast({ nonce: nonce(2) }),
    cast({ nonce: nonce(3) }, 1),
    cast({ nonce: nonce(4) }, 0, assembly.ends),
    cast({ nonce: nonce(5), voter: assembly.voters[0]!.voter }),
    cast({ nonce: nonce(6), person: 'f'.repeat(32) }),
  ]);
  const codes = refusals.map((reply) => (reply.ok ? 'recorded' : reply.error.code));
  expect(codes).toEqual(['ALREADY_VOTED', 'CO_OWNER_VOTED', 'VOTING_CLOSED', 'NOT_YOUR_VOTE', 'NOT_YOUR_VOTE']);
});

test('where the notice lets owners change their vote, the later ballot stands and the counter goes up', async () => {
  const { assembly, cast, deps, voter } = await plain({ voters: TWO, rules: { changePolicy: 'until-close' } });
  const first = await cast();
  const second = await cast({ nonce: nonce(2), marks: { ...MARKS, m1: 'against' } });
  expect([first.ok, second.ok]).toEqual([true, true]);
  const state = (await logWriter(deps).state(assembly.log))!;
  expect(state.voters.get(voter)?.ballots.map(({ counted }) => counted)).toEqual([true, true]);
});

test('marks that do not fit are refused without being repeated, and without an enrolled key nothing is taken', async () => {
  const { cast } = await plain({ voters: TWO });
  const unfit = await cast({ marks: { m1: 'perhaps' } });
  expect(unfit).toEqual({ ok: false, error: { code: 'CHOICE_UNFIT', motion: 'm1' } });
  const { cast: castWithout } = await plain({ voters: TWO }, false);
  expect(await castWithout()).toMatchObject({ error: { code: 'PLAIN_NOT_OFFERED' } });
});

test('how the owner was verified is kept outside the log, and says nothing of the choice', async () => {
  const { cast, db } = await plain({ voters: TWO });
  await cast();
  const { rows } = await sql<{ evidence: string }>`select evidence from attestation`.execute(db);
  expect(rows).toHaveLength(1);
  expect(rows[0]!.evidence).not.toMatch(/against|marks|salt/);
});

test('a draft is sealed, opens for its own person only, keeps its nonce, and goes with the ballot or the close', async () => {
  const { assembly, cast, db, deps, people, voter } = await plain({ voters: TWO });
  const name = { log: assembly.log, voter, person: people[0]!.person };
  await keepDraft(deps, name, { m1: 'against' });
  const first = (await readDraft(deps, name))!;
  await keepDraft(deps, name, MARKS);
  const second = (await readDraft(deps, name))!;
  expect([first.nonce, second.marks]).toEqual([second.nonce, MARKS]);
  expect(await readDraft(deps, { ...name, person: people[1]!.person })).toBeNull();
  const { rows } = await sql<{ sealed: Buffer }>`select sealed from ballot_draft`.execute(db);
  expect(rows[0]!.sealed.toString('latin1')).not.toContain('against');
  await sql`update ballot_draft set person = ${people[1]!.person}`.execute(db);
  await expect(readDraft(deps, { ...name, person: people[1]!.person })).rejects.toThrow();
  await sql`update ballot_draft set person = ${name.person}`.execute(db);
  await cast({ nonce: second.nonce, marks: second.marks });
  expect(await readDraft(deps, name)).toBeNull();
  await keepDraft(deps, name, MARKS);
  await dropDraftsOf(db, assembly.log);
  expect(await readDraft(deps, name)).toBeNull();
});

test('who took back the consent to vote electronically casts nothing on a page without scripts either', async () => {
  const { cast, people, db, assembly, clock } = await plain({ voters: TWO });
  const [{ personId: person, accountId: account }] = people as [(typeof people)[number]];
  const store = consentStore(db, assembly.log.estate);
  await store.give({ person, account }, 'electronic-voting', clock.now());
  await store.withdraw([person], 'electronic-voting', clock.now());
  const reply = await cast();
  expect(reply.ok ? 'recorded' : reply.error.code).toBe('CONSENT_WITHDRAWN');
});
