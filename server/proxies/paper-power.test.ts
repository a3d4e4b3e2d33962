import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Hex32 } from '../../crypto/brands.ts';
import { utf8 } from '../../crypto/bytes.ts';
import { detach } from '../../crypto/jws.ts';
import { actTyp } from '../../crypto/replay/acts.ts';
import { es256Key } from '../../crypto/testing/keys.ts';
import { keepDocument } from '../assemblies/documents/keep-document.ts';
import { act, ESTATE, prepare, stateOf, succeed } from '../assemblies/testing.ts';
import { documentIndex } from '../estates/personal-index.ts';
import { deskOf } from '../paper/testing-desk.ts';
import { startVoting, type VotingTest } from '../paper/testing.ts';
import { powerStore } from './power-store.ts';

/** An owner of the test estate, by his number in its register, who has proved who he is. */
async function verified({ app }: VotingTest, owner: number) {
  const { db, deps } = app;
  const agent = {
    name: `业主${owner}`,
    idType: '居民身份证',
    idNo: `99900119800101${String(owner).padStart(3, '0')}X`,
  };
  const identity = documentIndex(deps.keys, 'resident-id', agent.idNo);
  const account = randomUUID();
  const at = deps.clock.now();
  const { person_id } = await db
    .selectFrom('person')
    .select('person_id')
    .where('identity_index', '=', identity)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('account')
    .values({ account_id: account, kind: 'owner', identity_index: identity, created_at: at })
    .execute();
  const proof = { phone_index: randomBytes(32), source: 'registry', verified_at: at };
  await db
    .insertInto('verification')
    .values({ estate_id: ESTATE, person_id, account_id: account, ...proof })
    .execute();
  return { agent, account };
}

const scanOf = async ({ app, log, clerks }: VotingTest) => {
  const by = clerks[0].actor.accountId;
  const content = utf8(`power ${randomUUID()}`);
  return (await keepDocument(app.deps, log, { content, type: 'image/png', by })).sha256;
};

/** Signed by a key that the log does not know as anybody's device. */
async function lapsedOffer({ app, log }: VotingTest, voter: string, account: string): Promise<string> {
  const store = powerStore(app.db, log);
  const id = randomUUID();
  const person = randomUUID();
  const document = { bytes: 1, sha256: '0'.repeat(64) as Hex32, type: 'text/plain' };
  const parties = { voter, grantor: { account, person }, agent: { account, person } };
  await store.add({ id, ...parties, document, scope: {}, sealed: utf8('sealed'), madeAt: app.deps.clock.now() });
  const jws = detach(es256Key().jws(actTyp('proxy-granted'), {}));
  await store.move(id, 'draft', 'offered', { signed: { nonce: 'n', jws } });
  return id;
}

test('a clerk records a paper power with its scan, and takes it back when the owner stands at the desk', async () => {
  const play = await startVoting({ rules: { proxyLimit: 1 } });
  const { app, log, clerks, voters } = play;
  const { agent, account } = await verified(play, 6);
  const [first, second] = voters.filter(
    ({ leaf }) => !leaf.units.some(({ room, building }) => building === '2' && room === '102'),
  );
  const record = async (voter: string, over: object = {}) =>
    act(app, log.assembly, 'proxy-granted', { agent, scan: await scanOf(play), voter, ...over }, clerks[0]);
  // The owner's own offer, by a device that he has no more, does not stand in the way.
  const lapsed = await lapsedOffer(play, first!.voter, account);
  await succeed(record(first!.voter, { motions: ['m1'] }));
  const [power] = [...(await stateOf(app, log.assembly)).proxies.values()];
  expect(power).toMatchObject({ voter: first!.voter, motions: new Set(['m1']), isOverLimit: false, revoked: false });
  expect(await powerStore(app.db, log).find(lapsed)).toMatchObject({ state: 'withdrawn' });
  const refused = async (input: object) =>
    (await prepare(app, log.assembly, 'proxy-granted', input, clerks[0])).body.code;
  const scan = await scanOf(play);
  expect(await refused({ agent, scan, voter: first!.voter })).toBe('PROXY_STANDS');
  expect(await refused({ agent, scan, voter: second!.voter })).toBe('PROXY_LIMIT_REACHED');
  expect(await refused({ agent: { ...agent, name: '冒名者' }, scan, voter: second!.voter })).toBe(
    'PROXY_AGENT_UNKNOWN',
  );
  const beyond = { agent, confirmed: true, voter: second!.voter };
  expect(await refused({ ...beyond, scan: '0'.repeat(64) })).toBe('PROXY_SCAN_UNKNOWN');
  await succeed(record(second!.voter, { confirmed: true }));
  const standing = async () =>
    [...(await stateOf(app, log.assembly)).proxies.values()].map(({ isOverLimit, revoked }) => [isOverLimit, revoked]);
  expect(await standing()).toEqual([
    [false, false],
    [true, false],
  ]);
  await succeed(act(app, log.assembly, 'proxy-revoked', { reason: '委托人到场收回', voter: first!.voter }, clerks[0]));
  expect(await standing()).toEqual([
    [false, true],
    [true, false],
  ]);
  const again = await prepare(
    app,
    log.assembly,
    'proxy-revoked',
    { reason: '再次收回', voter: first!.voter },
    clerks[0],
  );
  expect(again.body.code).toBe('PROXY_NOT_FOUND');
});

test('whoever reads a paper is told who may sign it as agent, for which motions and how long, and sees the written power', async () => {
  const play = await startVoting({ rules: { proxyLimit: 1 } });
  const { app, log, clerks, voters } = play;
  const desk = deskOf(play);
  const { agent } = await verified(play, 6);
  const [first, second] = voters.filter(
    ({ leaf }) => leaf.units[0]!.building === '1' && !leaf.units.some(({ room }) => room === '102'),
  );
  const grant = async (voter: string, over: object = {}) =>
    succeed(act(app, log.assembly, 'proxy-granted', { agent, scan: await scanOf(play), voter, ...over }, clerks[0]));
  const powersOn = async (serial: string) => {
    const found = await succeed(play.send(clerks[1], 'GET', `/papers/${serial}`));
    return found.paper.powers as { seq: number; state: string }[];
  };
  const [one, other] = await desk.issue(first!, second!);
  expect(await powersOn(one!)).toEqual([]);
  await grant(first!.voter, { motions: ['m1'] });
  await desk.register(one!);
  await grant(second!.voter, { confirmed: true });
  await desk.register(other!);
  const [power] = await powersOn(one!);
  expect(power).toMatchObject({ agent: '业**', motions: ['m1'], until: null, state: 'stands', isScanned: true });
  expect(await powersOn(other!)).toMatchObject([{ motions: null, state: 'over-limit' }]);
  const scan = await play.send(clerks[1], 'GET', `/papers/${one}/powers/${power!.seq}/scan`);
  expect([scan.status, scan.text]).toEqual([200, expect.stringContaining('power ')]);
  // Another household's power is none of this paper's.
  expect((await play.send(clerks[1], 'GET', `/papers/${other}/powers/${power!.seq}/scan`)).status).toBe(404);
  app.clock.forward({ seconds: 1 });
  await succeed(act(app, log.assembly, 'proxy-revoked', { reason: '收回', voter: first!.voter }, clerks[0]));
  // The paper had come back before.
  expect(await powersOn(one!)).toMatchObject([{ state: 'stands' }]);
  await desk.seal(2);
  await succeed(desk.enter(one!, { m1: 'for', m2: 'unsigned' }));
  const terms = await succeed(play.send(clerks[1], 'GET', `/papers/${one}/review-terms`));
  expect(terms.powers).toMatchObject([{ seq: power!.seq, motions: ['m1'] }]);
  await succeed(desk.review(one!, { m1: 'for', m2: 'unsigned' }));
});
