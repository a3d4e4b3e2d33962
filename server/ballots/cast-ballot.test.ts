import { sql } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { shortCode } from '../../crypto/ballot/short-code.ts';
import { utf8 } from '../../crypto/bytes.ts';
import { leafHash } from '../../crypto/log/merkle.ts';
import { verifyTlogProof } from '../../crypto/log/proof.ts';
import { es256Key, nodeChecks } from '../../crypto/testing/keys.ts';
import { logReader } from '../log/log-reader.ts';
import { logWriter } from '../log/log-service.ts';
import type { Db } from '../platform/database.ts';
import { assemblyInVoting, type AssemblyPlan, type TestAssembly } from '../testing/assembly.ts';
import { testSessions } from '../testing/sessions.ts';
import { start } from '../testing/start.ts';
import { sessionStandings } from './standing.ts';
import { sessionOf, voterDevice, type VoterDevice } from '../testing/voter-device.ts';
import { keepDraft, readDraft } from './drafts.ts';
import { readOpenings } from './openings.ts';

const FOR_ALL = { m1: 'for', m2: { c1: 'for', c2: 'against', c3: 'for' }, m3: 'against' };
const FOR_BUILDING_2 = { m1: 'for' };

async function voting(plan: AssemblyPlan = {}) {
  const test = await start({ sessions: testSessions, standings: sessionStandings });
  const assembly = await assemblyInVoting(test.deps, test.clock, plan);
  const session = (device: VoterDevice) => sessionOf(test.app, assembly, device.actor);
  const bound = async (voter: number, person = 0): Promise<VoterDevice> => {
    const device = voterDevice(assembly, assembly.voters[voter]!, person);
    const reply = await session(device).post('bindings', device.bindingRequest());
    expect(reply.statusCode, reply.body).toBe(201);
    return device;
  };
  return { ...test, assembly, session, bound };
}

/** Everything that a refused ballot must leave as it was. */
async function everything(db: Db, { log }: TestAssembly) {
  const count = async (table: string) =>
    (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db)).rows[0]!.n;
  const tables = ['log_entry', 'log_checkpoint', 'ballot', 'binding', 'opening'];
  return { head: await logReader(db).head(log), rows: await Promise.all(tables.map(count)) };
}

test('a ballot is answered with a receipt that verifies by itself and shows nothing of the choice', async () => {
  const { assembly, session, bound } = await voting();
  const device = await bound(0);
  const ballot = device.sign(FOR_ALL);
  const reply = await session(device).post('ballots', ballot);
  expect(reply.statusCode).toBe(201);
  const receipt = reply.json() as Record<'entry' | 'receipt' | 'vkey' | 'code' | 'at' | 'received', string>;
  const leaf = leafHash(utf8(receipt.entry));
  expect(await verifyTlogProof(receipt.receipt, leaf, assembly.vkey, nodeChecks)).toMatchObject({ ok: true });
  expect(receipt.vkey).toBe(assembly.vkey);
  expect(receipt.code).toBe(shortCode(leaf));
  expect(receipt.received <= receipt.at).toBe(true);
  expect(reply.body).not.toMatch(/against|marks/);
  expect(reply.body).not.toContain(ballot.opening.salt);
  const { jws } = (JSON.parse(receipt.entry) as { body: { jws: string } }).body;
  const signed = JSON.parse(Buffer.from(jws.split('.')[1]!, 'base64url').toString('utf8')) as object;
  expect(Object.keys(signed).join()).toBe('aud,channel,commitment,n,nonce,notice,scheme,voter');
  expect(Object.keys(receipt).sort()).toEqual(['at', 'code', 'entry', 'receipt', 'received', 'seq', 'vkey']);
});

test('the opening is kept encrypted, opens the commitment, and is in no log line', async () => {
  const { assembly, session, bound, deps, db } = await voting();
  const device = await bound(0);
  const ballot = device.sign(FOR_ALL);
  const { seq } = (await session(device).post('ballots', ballot)).json() as { seq: number };
  const { rows } = await sql<{ sealed: Buffer }>`select sealed from opening`.execute(db);
  expect(rows).toHaveLength(1);
  for (const secret of ['against', ballot.opening.salt])
    expect(rows[0]!.sealed.toString('latin1')).not.toContain(secret);
  const state = (await logWriter(deps).state(assembly.log))!;
  const openings = await readOpenings(deps, assembly.log, state);
  expect(openings.get(seq)).toEqual(ballot.opening);
});

test('with a ballot the draft of whoever cast it goes, and his neighbour’s stays; a refused one leaves it', async () => {
  const { assembly, session, bound, deps } = await voting();
  const [device, neighbour] = [await bound(0), await bound(1)];
  const nameOf = ({ voter }: VoterDevice) => ({
    ...{ log: assembly.log, voter: voter.voter, person: voter.people[0]!.person },
  });
  for (const each of [device, neighbour]) await keepDraft(deps, nameOf(each), { m1: 'for' });
  const ballot = device.sign(FOR_ALL);
  const unopened = { ...ballot, opening: { ...ballot.opening, salt: '0'.repeat(64) } };
  expect((await session(device).post('ballots', unopened)).statusCode).toBe(400);
  expect(await readDraft(deps, nameOf(device))).not.toBeNull();
  expect((await session(device).post('ballots', ballot)).statusCode).toBe(201);
  expect(await readDraft(deps, nameOf(device))).toBeNull();
  expect(await readDraft(deps, nameOf(neighbour))).not.toBeNull();
});

test('the same ballot sent again gets the first receipt to the byte, at once and after the close', async () => {
  const { assembly, session, bound, db, clock } = await voting();
  const device = await bound(0);
  const ballot = device.sign(FOR_ALL);
  const [first, twin] = await Promise.all([
    session(device).post('ballots', ballot),
    session(device).post('ballots', ballot),
  ]);
  expect([first.statusCode, twin.statusCode].sort()).toEqual([200, 201]);
  expect(twin.json()).toEqual(first.json());
  const other = await bound(2);
  await session(other).post('ballots', other.sign(FOR_BUILDING_2));
  const before = await everything(db, assembly);
  const again = await session(device).post('ballots', ballot);
  expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
  expect(await everything(db, assembly)).toEqual(before);
  clock.set(new Date(Date.parse(assembly.ends) + 60_000));
  await assembly.act('close', {});
  const late = await session(device).post('ballots', ballot);
  expect([late.statusCode, late.json()]).toEqual([200, first.json()]);
});

interface Refused {
  readonly status: number;
  readonly code: string;
}

/** What may be wrong with a ballot, and what the voter is told. Each leaves head and tables as they were. */
const REFUSALS: Record<
  string,
  [
    Refused,
    (world: Awaited<ReturnType<typeof voting>>) => Promise<{ statusCode: number; json(): unknown; body: string }>,
  ]
> = {
  'a ballot after the end of the window': [
    { status: 409, code: 'VOTING_CLOSED' },
    async ({ session, bound, clock, assembly }) => {
      const device = await bound(0);
      clock.set(assembly.ends);
      return session(device).post('ballots', device.sign(FOR_ALL));
    },
  ],
  'a ballot after the close': [
    { status: 409, code: 'VOTING_CLOSED' },
    async ({ session, bound, clock, assembly }) => {
      const device = await bound(0);
      clock.set(new Date(Date.parse(assembly.ends) + 60_000));
      await assembly.act('close', {});
      return session(device).post('ballots', device.sign(FOR_ALL));
    },
  ],
  "somebody else's voter": [
    { status: 403, code: 'NOT_YOUR_VOTE' },
    async ({ session, bound }) => {
      const [mine, theirs] = [await bound(0), await bound(2)];
      return session(mine).post('ballots', theirs.sign(FOR_BUILDING_2));
    },
  ],
  "a co-owner's key in another co-owner's session": [
    { status: 403, code: 'NOT_YOUR_VOTE' },
    async ({ session, bound }) => {
      const [mine, theirs] = [await bound(1, 0), await bound(1, 1)];
      return session(mine).post('ballots', theirs.sign(FOR_ALL));
    },
  ],
  'a voter who is on no roll': [
    { status: 403, code: 'NOT_YOUR_VOTE' },
    async ({ session, bound }) => {
      const device = await bound(0);
      return session(device).post('ballots', device.sign(FOR_ALL, { voter: '0'.repeat(32) as never }));
    },
  ],
  'a key that nobody bound': [
    { status: 409, code: 'DEVICE_NOT_BOUND' },
    async ({ session, assembly }) => {
      const device = voterDevice(assembly, assembly.voters[0]!);
      return session(device).post('ballots', device.sign(FOR_ALL));
    },
  ],
  'a key that a newer device replaced': [
    { status: 409, code: 'DEVICE_NOT_BOUND' },
    async ({ session, bound }) => {
      const old = await bound(0);
      await bound(0);
      return session(old).post('ballots', old.sign(FOR_ALL));
    },
  ],
  'a signature by another key under this name': [
    { status: 403, code: 'BALLOT_SIGNATURE_WRONG' },
    async ({ session, bound }) => {
      const device = await bound(0);
      const ballot = device.sign(FOR_ALL);
      const [header, payload] = ballot.jws.split('.');
      const forged = es256Key().jws('ballot+jws', {}).split('.')[2];
      return session(device).post('ballots', { ...ballot, jws: `${header}.${payload}.${forged}` });
    },
  ],
  'a signature with a high s': [
    { status: 400, code: 'BALLOT_MALFORMED' },
    async ({ session, bound }) => {
      const device = await bound(0);
      const ballot = device.sign(FOR_ALL);
      return session(device).post('ballots', { ...ballot, jws: highS(ballot.jws) });
    },
  ],
  'the payload of a bind': [
    { status: 400, code: 'BALLOT_MALFORMED' },
    async ({ session, bound }) => {
      const device = await bound(0);
      return session(device).post('ballots', { ...device.sign(FOR_ALL), jws: device.bindingRequest().bind });
    },
  ],
  'a payload with a field too many': [
    { status: 400, code: 'BALLOT_MALFORMED' },
    async ({ session, bound }) => {
      const device = await bound(0);
      return session(device).post('ballots', device.sign(FOR_ALL, { weight: 2 } as never));
    },
  ],
  'a body with a field too many': [
    { status: 400, code: 'REQUEST_INVALID' },
    async ({ session, bound }) => {
      const device = await bound(0);
      return session(device).post('ballots', { ...device.sign(FOR_ALL), weight: 2 });
    },
  ],
  'a ballot for another assembly': [
    { status: 409, code: 'NOTICE_DIFFERS' },
    async ({ session, bound }) => {
      const device = await bound(0);
      return session(device).post('ballots', device.sign(FOR_ALL, { aud: 'localhost:3000/log/0000000000000000' }));
    },
  ],
  'a ballot on another notice': [
    { status: 409, code: 'NOTICE_DIFFERS' },
    async ({ session, bound }) => {
      const device = await bound(0);
      return session(device).post('ballots', device.sign(FOR_ALL, { notice: 'a'.repeat(64) as never }));
    },
  ],
  'marks that do not open the commitment': [
    { status: 400, code: 'CHOICE_DIFFERS' },
    async ({ session, bound }) => {
      const device = await bound(0);
      const ballot = device.sign(FOR_ALL);
      return session(device).post('ballots', { ...ballot, opening: { ...ballot.opening, marks: { m1: 'against' } } });
    },
  ],
  'more candidates than seats': [
    { status: 422, code: 'CHOICE_UNFIT' },
    async ({ session, bound }) => {
      const device = await bound(0);
      return session(device).post('ballots', device.sign({ m2: { c1: 'for', c2: 'for', c3: 'for' } }));
    },
  ],
  'a motion of another building': [
    { status: 422, code: 'CHOICE_UNFIT' },
    async ({ session, bound }) => {
      const device = await bound(2);
      return session(device).post('ballots', device.sign({ m3: 'for' }));
    },
  ],
  'a parking space alone, which has no vote': [
    { status: 422, code: 'CHOICE_UNFIT' },
    async ({ session, bound }) => {
      const device = await bound(3);
      return session(device).post('ballots', device.sign({ m1: 'for' }));
    },
  ],
  'a second ballot where the notice allows no change': [
    { status: 409, code: 'ALREADY_VOTED' },
    async ({ session, bound }) => {
      const device = await bound(0);
      await session(device).post('ballots', device.sign(FOR_ALL));
      return session(device).post('ballots', device.sign({ m1: 'against' }));
    },
  ],
  'a second ballot from a newly bound device': [
    { status: 409, code: 'ALREADY_VOTED' },
    async ({ session, bound }) => {
      const device = await bound(0);
      await session(device).post('ballots', device.sign(FOR_ALL));
      const another = await bound(0);
      return session(another).post('ballots', another.sign({ m1: 'against' }));
    },
  ],
  "a co-owner's ballot after another co-owner's": [
    { status: 409, code: 'CO_OWNER_VOTED' },
    async ({ session, bound }) => {
      const [first, second] = [await bound(1, 0), await bound(1, 1)];
      await session(first).post('ballots', first.sign(FOR_ALL));
      return session(second).post('ballots', second.sign(FOR_ALL));
    },
  ],
  'other bytes under a nonce that was used': [
    { status: 409, code: 'BALLOT_DIFFERS' },
    async ({ session, bound }) => {
      const device = await bound(0);
      const nonce = 'AAAAAAAAAAAAAAAAAAAAAA';
      await session(device).post('ballots', device.sign(FOR_ALL, { nonce }));
      return session(device).post('ballots', device.sign({ m1: 'against' }, { nonce }));
    },
  ],
};

test.each(Object.entries(REFUSALS))(
  '%s is refused and leaves head and tables untouched',
  async (_what, [expected, attempt]) => {
    const world = await voting();
    const { session } = world;
    let before: unknown = null;
    const watched = {
      ...world,
      session: (device: VoterDevice) => {
        const inner = session(device);
        return {
          ...inner,
          post: async (path: string, payload: object) => {
            before = await everything(world.db, world.assembly);
            return inner.post(path, payload);
          },
        };
      },
    };
    const reply = await attempt(watched);
    expect({ status: reply.statusCode, code: (reply.json() as { code: string }).code }).toEqual(expected);
    expect(reply.body).not.toMatch(/"(for|against)"|salt|marks":/);
    expect(await everything(world.db, world.assembly)).toEqual(before);
  },
);

test('before the window opens the voter is told when it does', async () => {
  const { app, deps, clock, db } = await start({ sessions: testSessions, standings: sessionStandings });
  const assembly = await assemblyInVoting(deps, clock, { upTo: 'notice' });
  const device = voterDevice(assembly, assembly.voters[0]!);
  const session = sessionOf(app, assembly, device.actor);
  expect((await session.post('bindings', device.bindingRequest())).statusCode).toBe(201);
  const before = await everything(db, assembly);
  const reply = await session.post('ballots', device.sign(FOR_ALL));
  expect(reply.json()).toMatchObject({ status: 409, code: 'VOTING_NOT_OPEN', opensAt: assembly.opens });
  expect((reply.json() as { detail: string }).detail).toContain('没有被记录');
  expect(await everything(db, assembly)).toEqual(before);
});

test('before the notice nobody can bind or vote', async () => {
  const { app, deps, clock } = await start({ sessions: testSessions, standings: sessionStandings });
  const assembly = await assemblyInVoting(deps, clock, { upTo: 'roll-frozen' });
  const device = voterDevice(assembly, assembly.voters[0]!);
  const session = sessionOf(app, assembly, device.actor);
  expect((await session.post('bindings', device.bindingRequest())).json()).toMatchObject({ code: 'VOTING_NOT_READY' });
  expect(
    (await session.post('ballots', device.sign(FOR_ALL, { notice: '0'.repeat(64) as never }))).json(),
  ).toMatchObject({ code: 'VOTING_NOT_READY' });
  expect((await session.get('progress')).statusCode).toBe(404);
});

test('a second vote is told channel, time and receipt number of the first, and never the choice', async () => {
  const { session, bound } = await voting();
  const device = await bound(0);
  const first = (await session(device).post('ballots', device.sign(FOR_ALL))).json() as {
    code: string;
    received: string;
  };
  const second = await session(device).post('ballots', device.sign({ m1: 'against' }));
  expect(second.json()).toMatchObject({ channel: 'online', at: first.received, receiptCode: first.code });
  expect((second.json() as { detail: string }).detail).toMatch(/已于\d+月\d+日\d\d:\d\d收到一张线上表决票/);
});

test('where the notice allows one change the second ballot counts and the third is refused', async () => {
  const { session, bound, deps, assembly } = await voting({ rules: { changePolicy: 'once' } });
  const device = await bound(0);
  const statuses = [];
  for (const mark of ['for', 'against', 'abstain'])
    statuses.push((await session(device).post('ballots', device.sign({ m1: mark }))).statusCode);
  expect(statuses).toEqual([201, 201, 409]);
  const state = (await logWriter(deps).state(assembly.log))!;
  const openings = await readOpenings(deps, assembly.log, state);
  expect([...openings.values()].map(({ marks }) => marks)).toEqual([{ m1: 'against' }]);
});

test('a held-back ballot with a lower counter than one that came first is refused', async () => {
  const { session, bound } = await voting({ rules: { changePolicy: 'until-close' } });
  const device = await bound(0);
  const [held, sent] = [device.sign({ m1: 'for' }), device.sign({ m1: 'against' })];
  expect((await session(device).post('ballots', sent)).statusCode).toBe(201);
  expect((await session(device).post('ballots', held)).json()).toMatchObject({ code: 'BALLOT_OUT_OF_ORDER', nextN: 2 });
});

test('when the same owner votes twice at the same moment exactly one ballot is recorded', async () => {
  const { session, bound, db } = await voting();
  const device = await bound(0);
  const replies = await Promise.all([1, 2, 3].map(() => session(device).post('ballots', device.sign(FOR_ALL))));
  expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409]);
  const { rows } = await sql<{ n: number }>`select count(*) as n from ballot`.execute(db);
  expect(rows[0]!.n).toBe(1);
});

test('a ballot received in the last millisecond of the window is recorded, and one at its end is not', async () => {
  const { session, bound, clock, assembly } = await voting();
  const [first, second] = [await bound(0), await bound(2)];
  clock.set(new Date(Date.parse(assembly.ends) - 1));
  expect((await session(first).post('ballots', first.sign(FOR_ALL))).statusCode).toBe(201);
  clock.forward({ ms: 1 });
  const late = await session(second).post('ballots', second.sign(FOR_BUILDING_2));
  expect(late.json()).toMatchObject({ status: 409, code: 'VOTING_CLOSED', closedAt: assembly.ends });
  expect((late.json() as { detail: string }).detail).toContain('没有被记录');
});

test('a server that is stopping turns a ballot away with the time after which to send it again', async () => {
  const { session, bound, deps } = await voting();
  const device = await bound(0);
  await logWriter(deps).close();
  const reply = await session(device).post('ballots', device.sign(FOR_ALL));
  expect(reply.json()).toMatchObject({ status: 503, code: 'LOG_BUSY', retryAfterSeconds: 3 });
  expect(reply.headers['retry-after']).toBe('3');
});

test('ballots to a log that does not agree with its head are turned away, and nothing is written', async () => {
  const { bound, db, deps, assembly, database } = await voting();
  const device = await bound(0);
  await asOwner(database.ownerUrl, `update log_head set checkpoint = replace(checkpoint, 'localhost', 'localhosT')`);
  const restarted = await start({
    ...{ sessions: testSessions, standings: sessionStandings, database, deps: { keys: deps.keys, clock: deps.clock } },
  });
  const before = await everything(db, assembly);
  const reply = await sessionOf(restarted.app, assembly, device.actor).post('ballots', device.sign(FOR_ALL));
  expect(reply.json()).toMatchObject({ status: 503, code: 'LOG_DAMAGED' });
  expect(await everything(db, assembly)).toEqual(before);
});

test('ballots that wait together are appended under one signed head', async () => {
  const { session, bound, db, assembly } = await voting({
    voters: Array.from({ length: 20 }, () => ({ building: '1', areaCm2: 900_000 })),
  });
  const devices = [];
  for (let i = 0; i < 20; i++) devices.push(await bound(i));
  const heads = async () =>
    (
      await sql<{
        n: number;
      }>`select count(*) as n from log_checkpoint where assembly_id = ${assembly.log.assembly}`.execute(db)
    ).rows[0]!.n;
  const before = await heads();
  const replies = await Promise.all(devices.map((device) => session(device).post('ballots', device.sign(FOR_ALL))));
  expect(replies.every(({ statusCode }) => statusCode === 201)).toBe(true);
  expect((await heads()) - before).toBeLessThanOrEqual(4);
});

test('a ballot whose row the database refuses is refused with its reason, and those that waited with it are recorded', async () => {
  const { session, bound, db, assembly } = await voting({
    voters: Array.from({ length: 4 }, () => ({ building: '1', areaCm2: 900_000 })),
  });
  const devices = [];
  for (let i = 0; i < 4; i++) devices.push(await bound(i));
  const ballots = devices.map((device) => device.sign(FOR_ALL));
  const { nonce } = JSON.parse(Buffer.from(ballots[2]!.jws.split('.')[1]!, 'base64url').toString()) as {
    nonce: string;
  };
  const { estate, assembly: id } = assembly.log;
  await sql`insert into ballot (estate_id, assembly_id, kid, nonce, seq, voter, account_id) values
    (${estate}, ${id}, ${devices[2]!.key.kid}, ${nonce}, 0, ${devices[2]!.voter.voter}, gen_random_uuid())`.execute(db);
  const replies = await Promise.all(devices.map((device, i) => session(device).post('ballots', ballots[i]!)));
  expect(replies.map(({ statusCode }) => statusCode)).toEqual([201, 201, 409, 201]);
  expect(replies[2]!.json()).toMatchObject({ code: 'BALLOT_DIFFERS' });
});

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** The other signature that verifies: s replaced by n − s. */
function highS(jws: string): string {
  const [header, payload, signature] = jws.split('.') as [string, string, string];
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const bytes = Buffer.from(signature, 'base64url');
  const s = order - BigInt(`0x${bytes.subarray(32).toString('hex')}`);
  Buffer.from(s.toString(16).padStart(64, '0'), 'hex').copy(bytes, 32);
  return `${header}.${payload}.${bytes.toString('base64url')}`;
}

test('a ballot waits for a second code once the last is ten minutes old; sent again it gets its receipt without one', async () => {
  const { bound, db, assembly, app, clock } = await voting();
  const device = await bound(0);
  const opened = clock.now().getTime();
  const late = sessionOf(app, assembly, { ...device.actor, codes: { signIn: opened, again: null } });
  const ballot = device.sign(FOR_ALL);
  clock.forward({ seconds: 11 * 60 });
  const before = await everything(db, assembly);
  const refused = await late.post('ballots', ballot);
  expect(refused.json()).toMatchObject({ code: 'SECOND_CODE_NEEDED', status: 403 });
  expect(await everything(db, assembly)).toEqual(before);
  const now = clock.now().getTime();
  const confirmed = sessionOf(app, assembly, { ...device.actor, codes: { signIn: opened, again: now } });
  const first = await confirmed.post('ballots', ballot);
  expect(first.statusCode).toBe(201);
  const again = await late.post('ballots', ballot);
  expect([again.statusCode, again.json<{ receipt: string }>().receipt]).toEqual([
    200,
    first.json<{ receipt: string }>().receipt,
  ]);
});
