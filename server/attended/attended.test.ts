import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { voterStatuses } from '../../crypto/replay/statuses.ts';
import { stateOf, succeed } from '../assemblies/testing.ts';
import { evidenceHash } from '../ballots/evidence.ts';
import { startVoting, type TestVoter, type VotingTest } from '../paper/testing.ts';
import { countByDevice, MOST_AN_HOUR } from './busy-devices.ts';
import { MessageNotSent } from '../platform/messages.ts';
import { staffAccount } from '../testing/people.ts';
import { attendedBy, endOfDocument } from './testing.ts';

const inBuildingOne = (voting: VotingTest): TestVoter =>
  voting.voters.find(({ leaf }) => leaf.units.some(({ building, room }) => building === '1' && room === '201'))!;
const FOR = { m1: 'for', m2: 'for' };
const assisted = (voter: TestVoter) => ({ channel: 'assisted', document: 'resident-id', end: endOfDocument(voter) });
const withAssisted = () => startVoting({ channels: ['online', 'paper', 'assisted'] });

test('an owner taps on the worker’s device while a second worker is there: one ballot of the channel `assisted`, counted for the device', async () => {
  const voting = await withAssisted();
  const voter = inBuildingOne(voting);
  const desk = attendedBy(voting);
  const { id, reply } = await desk.wholeVote(voter, assisted(voter), FOR);
  expect(reply.status).toBe(200);
  const state = await stateOf(voting.app, voting.log.assembly);
  expect(voterStatuses(state, voter.voter)).toMatchObject([
    { status: 'effective', ballot: { channel: 'assisted', person: voter.person, seq: reply.body.seq } },
  ]);
  const { rows } = await voting.app.deps.pool.query<{ evidence: string; evidence_salt: Buffer; entry: string }>(
    `select a.evidence, a.evidence_salt, convert_from(e.entry, 'UTF8') as entry from attestation a
       join log_entry e on e.estate_id = a.estate_id and e.assembly_id = a.assembly_id and e.seq = a.seq`,
  );
  const [row] = rows;
  const known = JSON.parse(row!.evidence);
  expect(known).toMatchObject({ attended: id, channel: 'assisted', document: 'resident-id' });
  expect([known.worker, known.witness]).toEqual([voting.clerks[0].actor.accountId, voting.clerks[1].actor.accountId]);
  expect(JSON.parse(row!.entry).body.evidence).toBe(evidenceHash(new Uint8Array(row!.evidence_salt), row!.evidence));
  expect(row!.entry + row!.evidence).not.toMatch(/"for"|\d{3}X/);
  expect((await desk.begin(voter, assisted(voter))).body.code).toBe('ALREADY_VOTED');
  for (const who of [voting.clerks[0], voting.officers[0]]) {
    const { devices, limit } = (await voting.send(who, 'GET', '/attended')).body;
    expect(devices).toMatchObject([{ total: 1, lastHour: 1, busiestHour: 1, isFlagged: false }]);
    expect(limit).toBe(MOST_AN_HOUR);
  }
  expect((await voting.send(voting.convener, 'GET', '/attended')).status).toBe(403);
});

test('nothing is cast before a second account has confirmed, and the first cannot confirm for itself', async () => {
  const voting = await withAssisted();
  const voter = inBuildingOne(voting);
  const desk = attendedBy(voting);
  const { id } = await succeed(desk.begin(voter, assisted(voter)));
  expect((await desk.cast(id, FOR)).body.code).toBe('WITNESS_MISSING');
  expect((await desk.confirm(id, voting.clerks[0])).body.code).toBe('SAME_WORKER');
  expect((await desk.confirm(id)).status).toBe(204);
  expect((await desk.confirm(id)).status).toBe(204);
  expect((await desk.cast(id, FOR, voting.clerks[1])).body.code).toBe('ATTENDED_UNKNOWN');
  expect((await desk.cast(id, FOR, voting.clerks[0], { m1: 'against', m2: 'against' })).body.code).toBe(
    'OPENING_DIFFERS',
  );
  expect((await desk.cast(id, FOR)).status).toBe(200);
  expect((await desk.cast(id, FOR)).body.code).toBe('ATTENDED_UNKNOWN');
});

test('the end of the document is compared with the register; five wrong tries lock this worker for this person', async () => {
  const voting = await withAssisted();
  const voter = inBuildingOne(voting);
  const desk = attendedBy(voting);
  const wrong = () => desk.begin(voter, { ...assisted(voter), end: '9999' });
  for (let n = 0; n < 5; n++) expect((await wrong()).body.code).toBe('DOCUMENT_DIFFERS');
  expect((await wrong()).body.code).toBe('IDENTITY_LOCKED_HERE');
  expect((await desk.begin(voter, assisted(voter))).body.code).toBe('IDENTITY_LOCKED_HERE');
  voting.app.clock.forward({ seconds: 31 * 60 });
  expect((await desk.begin(voter, assisted(voter))).status).toBe(201);
});

test('by telephone only where the notice offers it, only to the number that is known, with a recording and two listeners', async () => {
  const silent = await withAssisted();
  const asked = attendedBy(silent).begin(inBuildingOne(silent), {
    ...{ channel: 'phone', dialled: '13800000000', recording: '录音 7' },
  });
  expect((await asked).body).toMatchObject({ code: 'CHANNEL_NOT_OFFERED', channelZh: '电话' });

  const voting = await startVoting({ channels: ['online', 'phone'] });
  const voter = inBuildingOne(voting);
  const desk = attendedBy(voting);
  await voting.knowPhone(voter, '13911112222');
  const call = (dialled: string) => ({ channel: 'phone', dialled, recording: '录音 2026-11-20-007' });
  expect((await desk.begin(voter, call('13911113333'))).body.code).toBe('NUMBER_NOT_KNOWN');
  const { reply } = await desk.wholeVote(voter, call('+86 139 1111 2222'), FOR);
  expect(reply.status).toBe(200);
  const state = await stateOf(voting.app, voting.log.assembly);
  expect(voterStatuses(state, voter.voter)).toMatchObject([{ status: 'effective', ballot: { channel: 'phone' } }]);
  const { rows } = await voting.app.deps.pool.query<{ evidence: string }>('select evidence from attestation');
  expect(JSON.parse(rows.at(-1)!.evidence)).toMatchObject({ channel: 'phone', recording: '录音 2026-11-20-007' });
  expect(rows.at(-1)!.evidence).not.toContain('1391111');
});

test('the receipt goes by message to a number that the owner names, without a choice, and the known number is told too', async () => {
  const voting = await withAssisted();
  const voter = inBuildingOne(voting);
  await voting.knowPhone(voter, '13911112222');
  const desk = attendedBy(voting);
  const { id } = await desk.wholeVote(voter, assisted(voter), FOR);
  const sent = await voting.send(voting.clerks[0], 'POST', `/attended/${id}/receipt-message`, { phone: '13722223333' });
  expect(sent.status).toBe(204);
  const messages = voting.app.letterbox.all;
  expect(messages.map(({ to, kind }) => [to, kind])).toEqual(
    expect.arrayContaining([
      ['13722223333', 'attended-receipt'],
      ['13911112222', 'ballot-attended'],
    ]),
  );
  for (const { text } of messages) expect(text).not.toMatch(/同意|反对|弃权/);
  const { rows } = await voting.app.deps.pool.query<{ row: string }>(
    'select row_to_json(a)::text as row from attended_vote a',
  );
  expect(rows[0]!.row).not.toMatch(/137222|1391111/);
});

test('10b-25: a device that helps with many ballots within an hour is flagged, and nothing is voided', () => {
  const start = Date.parse('2026-11-20T01:00:00Z');
  const casts = (every: number) =>
    Array.from({ length: MOST_AN_HOUR + 1 }, (_, n) => {
      return { device: 'kid', worker: 'w', at: new Date(start + n * every) };
    });
  const flagged = (every: number) => countByDevice(casts(every), new Date(start))[0]!.isFlagged;
  expect(flagged(60_000)).toBe(true);
  expect(flagged(3_600_000 / MOST_AN_HOUR)).toBe(false);
});

test('whoever is under guardianship, or has sold, casts nothing at the desk either', async () => {
  const voting = await withAssisted();
  const { db, deps, clock } = voting.app;
  const begin = async (voter: TestVoter) => (await attendedBy(voting).begin(voter, assisted(voter))).body.code;
  const personOf = async ({ person }: TestVoter) =>
    (await db.selectFrom('voter_person').select('person_id').where('person', '=', person).executeTakeFirstOrThrow())
      .person_id;
  const [ward, seller] = voting.voters.filter(({ leaf }) => leaf.units.some(({ building }) => building === '2'));
  const bytes = Buffer.alloc(32);
  await db
    .insertInto('representation')
    .values({
      ...{ estate_id: voting.log.estate, representation_id: randomUUID(), person_id: await personOf(ward!) },
      ...{ capacity: 'guardian', state: 'active', identity_index: bytes, name_index: bytes, phone_index: bytes },
      ...{ name_sealed: bytes, id_no_sealed: bytes, phone_sealed: bytes, evidence_sealed: bytes },
      ...{ registered_by: await staffAccount(deps, []), registered_at: clock.now() },
    })
    .execute();
  await db
    .deleteFrom('ownership')
    .where('person_id', '=', await personOf(seller!))
    .execute();
  expect([await begin(ward!), await begin(seller!)]).toEqual(['OWNER_ACTS_NOT', 'OWNER_ACTS_NOT']);
});

test('a receipt that the gateway does not take is no fault of the service: the worker is told', async () => {
  const voting = await withAssisted();
  const voter = inBuildingOne(voting);
  const { id } = await attendedBy(voting).wholeVote(voter, assisted(voter), FOR);
  vi.spyOn(voting.app.letterbox, 'send').mockRejectedValueOnce(new MessageNotSent('the gateway answered 503'));
  const sent = await voting.send(voting.clerks[0], 'POST', `/attended/${id}/receipt-message`, { phone: '13722223333' });
  expect(sent.body.code).toBe('RECEIPT_NOT_SENT');
});
