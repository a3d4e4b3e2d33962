import { randomBytes, randomUUID } from 'node:crypto';
import type { AreaCm2, Heads, Hex32, Instant, UnitId, VoterId } from '../../crypto/brands.ts';
import { toBase64Url, toHex } from '../../crypto/bytes.ts';
import type { JsonObject } from '../../crypto/canonical.ts';
import type { Body, EntryType } from '../../crypto/entries/bodies.ts';
import type { FrozenRules, Motion } from '../../crypto/entries/notice.ts';
import type { KeyRole } from '../../crypto/entries/fields.ts';
import { RULE_KEYS } from '../../crypto/law/rule-catalogue.data.ts';
import { detach } from '../../crypto/jws.ts';
import { actPayload, actTyp, KEY_TYP } from '../../crypto/replay/acts.ts';
import { noticeClock, NOTICE_DAYS } from '../../crypto/law/clocks.ts';
import { addMs, instant } from '../../crypto/time.ts';
import { weightsOf } from '../../crypto/roll/electorate.ts';
import { leafBytes, type RollLeaf, type UnitUse } from '../../crypto/roll/leaf.ts';
import { rollOf, totalsOf } from '../../crypto/roll/roll.ts';
import type { EcPublicJwk } from '../../crypto/signatures.ts';
import { es256Key, type Es256Key } from '../../crypto/testing/keys.ts';
import { justSigned } from '../../crypto/testing/just-signed.ts';
import type { Deps } from '../deps.ts';
import type { Appended, LogRef } from '../log/log-ref.ts';
import { logWriter } from '../log/log-service.ts';
import { openLog, originOf } from '../log/open-log.ts';
import type { Proposal } from '../log/proposal.ts';
import { inTransaction } from '../platform/database.ts';
import type { WitnessPlan } from '../platform/witness-plan.ts';
import type { TestClock } from './clock.ts';

/** One voter of a test's roll with the people who may vote for him. */
export interface TestVoter {
  readonly voter: VoterId;
  readonly leaf: RollLeaf;
  readonly people: readonly { readonly accountId: string; readonly personId: string; readonly person: string }[];
}

export interface RoleHolder {
  readonly person: string;
  readonly key: Es256Key;
}

export interface TestAssembly {
  readonly log: LogRef;
  readonly origin: string;
  readonly vkey: string;
  readonly voters: readonly TestVoter[];
  /** Leaf hash of the notice. */
  readonly notice: Hex32;
  readonly opens: Instant;
  readonly ends: Instant;
  readonly officers: readonly [RoleHolder, RoleHolder];
  readonly convener: RoleHolder;
  readonly clerks: readonly [RoleHolder, RoleHolder];
  /** The same unsent. */
  propose(type: EntryType, fields: object, ...signers: readonly RoleHolder[]): Proposal;
  /** Signs and appends an act, as the writer's own caller would. Throws if it is refused. */
  act<T extends EntryType>(type: T, fields: object, ...signers: readonly RoleHolder[]): Promise<Appended>;
  append(proposal: Proposal): Promise<Appended>;
}

export interface VoterPlan {
  readonly building: string;
  readonly areaCm2: number;
  readonly use?: UnitUse;
  /** Co-owners; one unless said otherwise. */
  readonly people?: number;
  /** People of the register who own it, instead of as many invented ones. */
  readonly personIds?: readonly string[];
}

export interface AssemblyPlan {
  readonly estate?: string;
  readonly voters?: readonly VoterPlan[];
  readonly rules?: Partial<FrozenRules>;
  readonly motions?: readonly Motion[];
  /** Stops before the notice: nobody may vote yet. */
  readonly upTo?: 'roll-frozen' | 'notice';
  /** When voting ends; a week after it opens unless said otherwise. */
  readonly ends?: Instant;
}

export const RULES: FrozenRules = {
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

export const A_DOCUMENT = { bytes: 1, sha256: '0'.repeat(64) as Hex32, type: 'text/plain' };

const motion = { item: 6, matter: 'M11', text: A_DOCUMENT } as const;
/** A decision for all, an election for all with two seats, and a decision for building 1 alone. */
export const MOTIONS: readonly Motion[] = [
  { ...motion, electorate: 'e1', id: 'm1' as Motion['id'], kind: 'decide', title: '解聘物业服务人' },
  {
    ...motion,
    candidates: ['c1', 'c2', 'c3'],
    electorate: 'e1',
    id: 'm2' as Motion['id'],
    item: 3,
    kind: 'elect',
    matter: 'M03',
    seats: 2,
    title: '选举业主委员会',
  },
  { ...motion, electorate: 'e2', id: 'm3' as Motion['id'], kind: 'decide', title: '使用1幢维修资金' },
];

const HOUR_MS = 3_600_000;
const hex16 = () => randomBytes(16).toString('hex');
const nonce = () => toBase64Url(randomBytes(16));

/** Drives a real log to the point where votes are admissible, and puts the clock at the opening of the window. */
export async function assemblyInVoting(deps: Deps, clock: TestClock, plan: AssemblyPlan = {}): Promise<TestAssembly> {
  const estate = plan.estate ?? 'fenglin';
  const log: LogRef = { estate, assembly: randomBytes(8).toString('hex') };
  const holder = (): RoleHolder => ({ person: hex16(), key: es256Key() });
  const officers = [holder(), holder()] as const;
  const convener = holder();
  const clerks = [holder(), holder()] as const;
  const opened = await open(deps, log, officers[0]);
  const origin = `${deps.config.publicHost}/log/${log.assembly}`;

  const append = async (proposal: Proposal): Promise<Appended> => {
    const result = await logWriter(deps).append(log, proposal);
    if (!result.ok) throw new Error(`${proposal.type}: ${JSON.stringify(result.error)}`);
    return result.value;
  };
  const propose = (type: EntryType, fields: object, ...signers: readonly RoleHolder[]): Proposal => {
    const signed = { ...fields, ...(signers.length > 0 && { nonce: nonce() }) } as JsonObject;
    const [jws, jws2] = signers.map(({ key }) => detach(key.jws(actTyp(type), actPayload(signed, origin))));
    const body = { ...signed, ...(jws && { jws }), ...(jws2 && { jws2 }) } as JsonObject;
    const own = body['jwk'] as EcPublicJwk | undefined;
    const keys = [...signers.map(({ key }) => key.jwk), ...(own ? [own] : [])];
    return { type, body: body as unknown, verified: justSigned({ type, body, log: origin }, ...keys) } as Proposal;
  };
  const act = (type: EntryType, fields: object, ...signers: readonly RoleHolder[]): Promise<Appended> =>
    append(propose(type, fields, ...signers));
  const enrol = async ({ key, person }: RoleHolder, role: KeyRole) => {
    const pop = key.jws(KEY_TYP, { aud: origin, nonce: nonce(), person, role });
    await act('enrol', { jwk: key.jwk, person, pop, role }, officers[0]);
  };

  await enrol(officers[1], 'officer');
  await enrol(convener, 'convener');
  for (const clerk of clerks) await enrol(clerk, 'clerk');
  const voters = (plan.voters ?? SMALL_ESTATE).map(voterOf);
  await seedRoll(deps, log, voters);
  const roll = rollOf(voters.map(({ leaf }) => leaf));
  const totals = totalsOf(roll);
  await act('roll-published', { ...totals, asOf: '2026-03-01', document: A_DOCUMENT }, convener);
  await act('roll-frozen', { ...totals }, convener);
  await act('roll-countersigned', { root: totals.root, vkey: opened.vkey }, officers[0]);
  const rules = { ...RULES, ...plan.rules };
  const opens = addMs(noticeClock(instant(clock.now().getTime()), NOTICE_DAYS).opensNotBefore, 8 * HOUR_MS);
  const ends = plan.ends ?? addMs(opens, 7 * 24 * HOUR_MS);
  const fields = noticeFields(plan.motions ?? MOTIONS, voters, rules, {
    root: totals.root,
    window: { from: opens, to: ends },
  });
  const notice = plan.upTo === 'roll-frozen' ? null : await act('notice', fields, convener);
  if (plan.upTo === undefined) clock.set(opens);
  return {
    ...{ log, origin, vkey: opened.vkey, voters, officers, convener, clerks, append, propose, act },
    ...{ notice: (notice ? toHex(notice.leafHash) : '') as Hex32, opens, ends },
  };
}

const SMALL_ESTATE: readonly VoterPlan[] = [
  { building: '1', areaCm2: 1_000_000 },
  { building: '1', areaCm2: 895_000, people: 2 },
  { building: '2', areaCm2: 1_203_456 },
  { building: '2', areaCm2: 120_000, use: '车位' },
];

async function open(deps: Deps, log: LogRef, officer: RoleHolder): Promise<{ readonly vkey: string }> {
  let vkey = '';
  const proof = {
    ...{ aud: originOf(deps.config, log.assembly), nonce: nonce() },
    ...{ person: officer.person, role: 'officer' },
  };
  const pop = officer.key.jws(KEY_TYP, proof);
  const proven = { officer: { jwk: officer.key.jwk as never, pop } };
  const result = await inTransaction(deps.db, (tx) =>
    openLog(deps, tx, {
      log,
      body: (facts) => {
        vkey = facts.vkey;
        return openingBody(vkey, officer, pop, deps.config.witnesses);
      },
      verified: justSigned({ type: 'open-log', body: proven, log: proof.aud }, officer.key.jwk),
    }),
  );
  if (!result.ok) throw new Error(result.error.code);
  return { vkey };
}

const openingBody = (
  vkey: string,
  { key, person }: RoleHolder,
  pop: string,
  { parties, quorum }: WitnessPlan,
): Body<'open-log'> => ({
  ...{ officer: { jwk: key.jwk as never, person, pop }, pack: { document: A_DOCUMENT, id: 'CN' } },
  ...{ predecessor: null, quorum, rules: 1, suite: 'sha256-ed25519', vkey },
  witnesses: parties.map((party) => party.vkey),
});

function voterOf({ building, areaCm2, use = '住宅', people = 1, personIds }: VoterPlan, index: number): TestVoter {
  const voter = hex16() as VoterId;
  const room = String(101 + index);
  const unit = { address: `${building}幢${room}`, areaCm2, areaSource: 'register' as const, building, entrance: null };
  const id = `U${String(index).padStart(6, '0')}` as UnitId;
  const leaf = {
    owner: randomBytes(32).toString('hex') as Hex32,
    units: [{ ...unit, floor: 1, id, room, use }],
    voter,
  };
  const person = (personId: string) => ({ accountId: randomUUID(), personId, person: hex16() });
  const owners = personIds ?? Array.from({ length: people }, () => randomUUID());
  return { voter, leaf, people: owners.map(person) };
}

async function seedRoll({ db }: Deps, { estate, assembly }: LogRef, voters: readonly TestVoter[]): Promise<void> {
  const at = { estate_id: estate, assembly_id: assembly };
  const rows = voters.map(({ voter, leaf }) => ({ ...at, voter, leaf: Buffer.from(leafBytes(leaf)).toString('utf8') }));
  const people = voters.flatMap(({ voter, people }) =>
    people.map(({ personId, person }) => ({ ...at, voter, person_id: personId, person })),
  );
  const CHUNK = 5_000;
  for (let i = 0; i < rows.length; i += CHUNK)
    await db
      .insertInto('roll_voter')
      .values(rows.slice(i, i + CHUNK))
      .execute();
  for (let i = 0; i < people.length; i += CHUNK)
    await db
      .insertInto('voter_person')
      .values(people.slice(i, i + CHUNK))
      .execute();
}

interface NoticeFacts {
  readonly root: Hex32;
  readonly window: { readonly from: Instant; readonly to: Instant };
}

function noticeFields(
  motions: readonly Motion[],
  voters: readonly TestVoter[],
  rules: FrozenRules,
  { root, window }: NoticeFacts,
) {
  const used = new Set<string>(motions.map((each) => each.electorate));
  const leaves = voters.map(({ leaf }) => leaf);
  const definitions = { e1: { all: true as const }, e2: { buildings: ['1'] } };
  const electorates = Object.fromEntries(
    Object.entries(definitions)
      .filter(([id]) => used.has(id))
      .map(([id, definition]) => {
        const { total, units } = weightsOf(leaves, definition, rules);
        return [id, { areaCm2: total.areaCm2 as AreaCm2, definition, heads: total.heads as Heads, units }];
      }),
  );
  const basis = { clause: '议事规则第十二条', document: null, page: 3 };
  return {
    ...{
      bases: Object.fromEntries(RULE_KEYS.map((key) => [key, basis])),
      convener: { evidence: [], group: null, kind: 'committee', name: '业主委员会', petition: null, termEndsOn: null },
      documents: [],
      electorates,
      firstAssembly: false,
    },
    ...{
      channels: { online: window, paper: window, assisted: window },
      motions,
      root,
      rules,
      text: A_DOCUMENT,
      title: '临时会议',
    },
  };
}
