import { randomBytes, randomUUID } from 'node:crypto';
import type { Hex32, Instant, MotionId, VoterId } from '../../crypto/brands.ts';
import { commit, type Opening } from '../../crypto/ballot/commitment.ts';
import { toBase64Url, toHex, utf8 } from '../../crypto/bytes.ts';
import type { JsonObject } from '../../crypto/canonical.ts';
import type { EntryType } from '../../crypto/entries/bodies.ts';
import type { Channel } from '../../crypto/entries/fields.ts';
import type { FrozenRules, Motion } from '../../crypto/entries/notice.ts';
import { noticeClock, NOTICE_DAYS } from '../../crypto/law/clocks.ts';
import { RULE_KEYS } from '../../crypto/law/rule-catalogue.data.ts';
import { detach } from '../../crypto/jws.ts';
import { actPayload, actTyp } from '../../crypto/replay/acts.ts';
import { weightsOf } from '../../crypto/roll/electorate.ts';
import { leafBytes, ownerHash, type RollLeaf } from '../../crypto/roll/leaf.ts';
import { rollOf, totalsOf } from '../../crypto/roll/roll.ts';
import { ok } from '../../crypto/result.ts';
import { es256Key, type Es256Key } from '../../crypto/testing/keys.ts';
import { justSigned } from '../../crypto/testing/just-signed.ts';
import { addMs, instant } from '../../crypto/time.ts';
import { assemblyChanges } from '../assemblies/assembly-store.ts';
import { keepDocument } from '../assemblies/documents/keep-document.ts';
import { publishedRows } from '../assemblies/documents/published.ts';
import { emptyDraft } from '../assemblies/drafts/draft-schema.ts';
import {
  enrolBy,
  ESTATE,
  member,
  openLogBy,
  pathOf,
  send,
  startWithEstate,
  type Member,
} from '../assemblies/testing.ts';
import { openingInsert } from '../ballots/openings.ts';
import type { Standings } from '../ballots/standing.ts';
import { addDeskContact } from '../estates/owners.ts';
import { unitsForRoll } from '../estates/units-for-roll.ts';
import type { Appended, LogRef } from '../log/log-ref.ts';
import { logWriter } from '../log/log-service.ts';
import type { Proposal } from '../log/proposal.ts';
import { inTransaction } from '../platform/database.ts';
import type { TestApp } from '../testing/start.ts';

/** An assembly in which people may vote, with everybody who signs something about it. */
export interface VotingTest {
  readonly app: TestApp;
  readonly log: LogRef;
  readonly origin: string;
  readonly vkey: string;
  readonly officers: readonly [Member, Member];
  readonly convener: Member;
  readonly clerks: readonly [Member, Member, Member];
  /** In ascending order of their rooms. */
  readonly voters: readonly TestVoter[];
  readonly notice: Hex32;
  readonly opens: Instant;
  readonly ends: Instant;
  append(proposal: Proposal): Promise<Appended>;
  /** An online ballot, as the ballots' own service would append it. */
  vote(voter: TestVoter, marks: JsonObject): Promise<Appended>;
  /** Somebody says that a ballot is not his, and a clerk records it. */
  dispute(ballot: number, clerk: Member): Promise<Appended>;
  object(clerk: Member): Promise<Appended>;
  answer(objection: number, convener: Member): Promise<Appended>;
  /** A request under this assembly's path. */
  send(
    who: Pick<Member, 'actor'> | null,
    method: 'GET' | 'POST',
    rest: string,
    payload?: unknown,
  ): ReturnType<typeof send>;
  /** A community worker has seen the document of the voter's first person and registered this telephone. */
  knowPhone(voter: TestVoter, phone: string): Promise<void>;
  /** Moves to 60 s after the window and closes. */
  close(): Promise<void>;
}

export interface TestVoter {
  readonly voter: VoterId;
  readonly leaf: RollLeaf;
  readonly person: string;
  readonly device: Es256Key;
}

export const TEST_RULES: FrozenRules = {
  ...{ blankItem: 'not-participating', changePolicy: 'final', coOwners: 'first', collision: 'first' },
  ...{ disclosure: 'rooms', extension: 'none', followMajority: 'off', headcountRule: 'owner' },
  ...{
    invalidItem: 'not-participating',
    objectionDays: 7,
    outageHours: 0,
    outageMinutes: 0,
    overvote: 'item',
    parking: 'excluded',
  },
  ...{ proxyLimit: 0, silent: 'not-counted', tieBreak: 'run-off' },
};

export const testNonce = () => toBase64Url(randomBytes(16));
const HOUR_MS = 3_600_000;

/** Estate, log, keys, roll and notice on the real database, and the clock at the opening of the window. */
export async function startVoting({
  rules = {},
  standings,
  env = {},
  channels = ['online', 'paper'],
}: {
  readonly rules?: Partial<FrozenRules>;
  /** For whom accounts may vote over HTTP. */
  readonly standings?: Standings;
  readonly env?: Readonly<Record<string, string>>;
  /** That the notice offers, all with one window. */
  readonly channels?: readonly Channel[];
} = {}): Promise<VotingTest> {
  const app = await startWithEstate({ env, ...(standings && { standings }) });
  const log: LogRef = { estate: ESTATE, assembly: randomBytes(8).toString('hex') };
  const changes = assemblyChanges(app.db, { by: randomUUID(), at: app.clock.now() });
  await changes.create(log, emptyDraft('临时会议', '业主委员会'));
  await changes.submit(log);
  const officers = [member('officer'), member('officer')] as const;
  const convener = member('committee');
  const clerks = [member('community'), member('community'), member('community')] as const;
  const { origin, vkey } = await openLogBy(app, log.assembly, officers[0]);
  await enrolBy(app, log.assembly, officers[0], officers[1], 'officer');
  await enrolBy(app, log.assembly, officers[0], convener, 'convener');
  for (const clerk of clerks) await enrolBy(app, log.assembly, officers[0], clerk, 'clerk');
  const append = (proposal: Proposal) => appendOrThrow(app, log, proposal);
  const voters = await seedRoll(app, log);
  const act = actor(log, origin, append);
  const { notice, opens, ends } = await prepareVote({
    app,
    log,
    voters,
    rules: { ...TEST_RULES, ...rules },
    channels,
    act,
    vkey,
    convener,
    officer: officers[0],
  });
  app.clock.set(opens);
  const counters = new Map<VoterId, number>();
  return {
    ...{ app, log, origin, vkey, officers, convener, clerks, voters, notice, opens, ends, append },
    vote: (voter, marks) => castOnline({ app, log, origin, notice, append, counters }, voter, marks),
    object: async (clerk) => {
      const document = await textDocument(app, log, '程序有问题');
      return act('objection', { about: null, document: { ...document }, kind: 'procedure' }, clerk);
    },
    answer: async (objection, who) => {
      const document = await textDocument(app, log, '答复');
      return act('objection-answered', { document: { ...document }, objection }, who);
    },
    dispute: async (ballot, clerk) => {
      const document = await textDocument(app, log, '本人没有投过此票');
      return act('dispute', { ballot, document: { ...document }, reason: 'not-mine' }, clerk);
    },
    send: (who, method, rest, payload) => send(app, who, method, pathOf(log.assembly, rest), payload),
    knowPhone: ({ person }, phone) => knowPhone(app, log, person, phone),
    close: async () => {
      app.clock.set(addMs(ends, 60_000));
      await append({ type: 'close', body: {}, verified: [] });
    },
  };
}

async function knowPhone({ deps, db }: TestApp, log: LogRef, named: string, phone: string): Promise<void> {
  const { person_id: person } = await db
    .selectFrom('voter_person')
    .select('person_id')
    .where('assembly_id', '=', log.assembly)
    .where('person', '=', named)
    .executeTakeFirstOrThrow();
  const contact = { estate: log.estate, person, phone, by: randomUUID(), at: deps.clock.now() };
  await inTransaction(db, async (tx) => ok(await addDeskContact(tx, deps.keys, contact)));
}

type Append = VotingTest['append'];
type Act = (type: EntryType, fields: JsonObject, signer: Member) => Promise<Appended>;

async function appendOrThrow({ deps }: TestApp, log: LogRef, proposal: Proposal): Promise<Appended> {
  const result = await logWriter(deps).append(log, proposal);
  if (!result.ok) throw new Error(`${proposal.type}: ${JSON.stringify(result.error)}`);
  return result.value;
}

const actor =
  (log: LogRef, aud: string, append: Append): Act =>
  (type, fields, { key }) => {
    const signed = { ...fields, nonce: testNonce() };
    const jws = detach(key.jws(actTyp(type), actPayload(signed, aud)));
    const inserts = publishedRows(log, type, fields);
    const body = { ...signed, jws };
    const verified = justSigned({ type, body, log: aud }, key.jwk);
    return append({ type, body, verified, inserts } as unknown as Proposal);
  };

async function seedRoll({ deps, db }: TestApp, log: LogRef): Promise<readonly TestVoter[]> {
  const source = await unitsForRoll(deps.db, deps.keys, ESTATE);
  const voters: TestVoter[] = [];
  for (const group of source.groups) {
    if (group.people.length === 0) continue;
    const units = source.units.filter(({ id }) => group.units.includes(id));
    const voter = randomBytes(16).toString('hex') as VoterId;
    const salt = new Uint8Array(randomBytes(32));
    const known = group.people.flatMap((person) => source.people.get(person) ?? []);
    const owners = known.map(({ idNo, name }) => ({ idNo: idNo ?? '', name }));
    const leaf: RollLeaf = {
      owner: ownerHash(salt, owners),
      units: units
        .map(({ delivered: _d, owners: _o, group: _g, ...unit }) => unit)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
      voter,
    };
    const here = { estate_id: log.estate, assembly_id: log.assembly, voter };
    await db
      .insertInto('roll_voter')
      .values({ ...here, leaf: Buffer.from(leafBytes(leaf)).toString('utf8'), owner_salt: Buffer.from(salt) })
      .execute();
    const people = group.people.map((personId) => ({ personId, person: randomBytes(16).toString('hex') }));
    await db
      .insertInto('voter_person')
      .values(people.map(({ personId, person }) => ({ ...here, person_id: personId, person })))
      .execute();
    voters.push({ voter, leaf, person: people[0]!.person, device: es256Key() });
  }
  return voters.sort((a, b) => (a.leaf.units[0]!.address < b.leaf.units[0]!.address ? -1 : 1));
}

interface Vote {
  readonly app: TestApp;
  readonly log: LogRef;
  readonly voters: readonly TestVoter[];
  readonly rules: FrozenRules;
  readonly channels: readonly Channel[];
  readonly act: Act;
  readonly vkey: string;
  readonly convener: Member;
  readonly officer: Member;
}

async function prepareVote(vote: Vote) {
  const { app, log, voters, act, vkey, convener, officer } = vote;
  const document = await textDocument(app, log, '名册公示');
  const totals = totalsOf(rollOf(voters.map(({ leaf }) => leaf)));
  await act('roll-published', { ...totals, asOf: '2026-02-28', document }, convener);
  await act('roll-frozen', { ...totals }, convener);
  await act('roll-countersigned', { root: totals.root, vkey }, officer);
  const opens = addMs(noticeClock(instant(app.clock.now().getTime()), NOTICE_DAYS).opensNotBefore, 8 * HOUR_MS);
  const ends = addMs(opens, 7 * 24 * HOUR_MS);
  const { leafHash } = await act('notice', await noticeFields(vote, totals.root, { from: opens, to: ends }), convener);
  return { notice: toHex(leafHash) as Hex32, opens, ends };
}

async function noticeFields(
  { app, log, voters, rules, channels }: Vote,
  root: Hex32,
  window: { readonly from: Instant; readonly to: Instant },
): Promise<JsonObject> {
  const text = await textDocument(app, log, '会议公告');
  const motion = async (id: string, electorate: string, title: string): Promise<Motion> => ({
    ...{ electorate, id: id as MotionId, item: 6, kind: 'decide', matter: 'M11' },
    ...{ text: await textDocument(app, log, title), title },
  });
  const motions = [await motion('m1', 'e1', '解聘物业服务人'), await motion('m2', 'e2', '使用1幢维修资金')];
  const definitions = { e1: { all: true as const }, e2: { buildings: ['1'] } };
  const leaves = voters.map(({ leaf }) => leaf);
  const electorates = Object.fromEntries(
    Object.entries(definitions).map(([id, definition]) => {
      const { total, units } = weightsOf(leaves, definition, rules);
      return [id, { ...total, definition, units }];
    }),
  );
  const basis = { clause: '议事规则第十二条', document: null, page: 3 };
  return {
    bases: Object.fromEntries(RULE_KEYS.map((key) => [key, basis])),
    channels: Object.fromEntries(channels.map((channel) => [channel, window])),
    convener: { evidence: [], group: null, kind: 'committee', name: '业主委员会', petition: null, termEndsOn: null },
    ...{ documents: [], electorates, firstAssembly: false, motions, root, rules, text, title: '临时会议' },
  } as unknown as JsonObject;
}

const textDocument = ({ deps }: TestApp, log: LogRef, text: string) =>
  keepDocument(deps, log, { content: utf8(`${text}\n`), type: 'text/plain', by: null });

interface Casting {
  readonly app: TestApp;
  readonly log: LogRef;
  readonly origin: string;
  readonly notice: Hex32;
  readonly append: Append;
  readonly counters: Map<VoterId, number>;
}

async function castOnline(
  { app, log, origin: aud, notice, append, counters }: Casting,
  { voter, person, device }: TestVoter,
  marks: JsonObject,
): Promise<Appended> {
  const n = counters.get(voter) ?? 0;
  if (n === 0) {
    const bind = device.jws('bind+jws', { aud, nonce: testNonce(), person, voter });
    const body = {
      bind,
      capacity: 'owner',
      evidence: '0'.repeat(64) as Hex32,
      jwk: device.jwk,
      method: 'registry-sms',
    };
    const bound = { type: 'bind', body: { ...body, person, verifier: 'service', voter } } as const;
    const verified = justSigned({ ...bound, body: bound.body as unknown as JsonObject, log: aud }, device.jwk);
    await append({ ...bound, verified } as unknown as Proposal);
  }
  counters.set(voter, n + 1);
  const salt = new Uint8Array(randomBytes(32));
  const commitment = commit(aud, voter, salt, marks);
  const terms = { aud, channel: 'online', commitment, n, nonce: testNonce(), notice, scheme: 'sha256-salted', voter };
  const opening: Opening = { marks, salt: toBase64Url(salt) };
  const body = { jws: device.jws('ballot+jws', terms), received: instant(app.clock.now().getTime()) };
  return append({
    ...{ type: 'ballot', body, verified: justSigned({ type: 'ballot', body, log: aud }, device.jwk) },
    inserts: [openingInsert(app.deps, log, { commitment, opening })],
  });
}
