import { randomBytes, randomUUID } from 'node:crypto';
import { areaCm2, type LocalDay, type UnitId } from '../../crypto/brands.ts';
import type { EntryType } from '../../crypto/entries/bodies.ts';
import type { KeyRole } from '../../crypto/entries/fields.ts';
import { canonicalize, type Json, type JsonObject } from '../../crypto/canonical.ts';
import { KEY_TYP } from '../../crypto/replay/acts.ts';
import { es256Key, type Es256Key } from '../../crypto/testing/keys.ts';
import type { Deps } from '../deps.ts';
import { importRegistry } from '../estates/import-registry.ts';
import { logWriter } from '../log/log-service.ts';
import type { Actor, Grant, Role } from '../platform/authorize.ts';
import type { RegistryUnit } from '../registry/registry-unit.ts';
import { assemblyChanges } from './assembly-store.ts';
import { emptyDraft, type Draft } from './drafts/draft-schema.ts';
import { testDraft } from './testing-draft.ts';
import { actor, as, testSessions } from '../testing/sessions.ts';
import { start, type TestApp, type TestOptions } from '../testing/start.ts';

export const ESTATE = 'fenglin';
const AREA = '999001001';

/** Somebody of the staff with his signing key on his own device. */
export interface Member {
  readonly actor: Actor;
  readonly key: Es256Key;
}

export const member = (role: Role, scopeId: string = role === 'officer' ? AREA : ESTATE): Member => {
  const grant: Grant = { role, scope: role === 'officer' ? 'area' : 'estate', scopeId };
  return { actor: actor(randomUUID(), [grant]), key: es256Key() };
};

/** An application with one estate whose register is known. */
export async function startWithEstate(
  options: TestOptions & { readonly units?: readonly RegistryUnit[] } = {},
): Promise<TestApp> {
  const test = await start({
    sessions: testSessions,
    areaOf: async (estate) => (estate === ESTATE ? AREA : null),
    ...options,
  });
  await addEstate(test.deps, options.units ?? REGISTER);
  return test;
}

export async function addEstate(deps: Deps, units: readonly RegistryUnit[], estate = ESTATE): Promise<void> {
  await deps.db
    .insertInto('estate')
    .values({
      estate_id: estate,
      name: '枫林花园',
      address: '枫桥市枫林路1号',
      area_code: AREA,
      pack: 'CN',
      created_at: deps.clock.now(),
      created_by: randomUUID(),
    })
    .execute();
  await feed(deps, units, estate);
}

/** Imports the register again, as it stands now. */
export async function feed(deps: Deps, units: readonly RegistryUnit[], estate = ESTATE): Promise<void> {
  const request = { estate, file: new Uint8Array(1), by: randomUUID(), mayLoseUnits: true };
  const imported = await importRegistry(deps, {
    ...request,
    feed: { asOf: '2026-02-28' as LocalDay, notes: [], units },
  });
  if (!imported.ok) throw new Error(imported.error.code);
}

export interface UnitPlan {
  readonly building: string;
  readonly room: string;
  readonly m2: number;
  readonly use?: RegistryUnit['use'];
  /** Numbers of owners; the same number is the same person. */
  readonly owners: readonly number[];
  readonly source?: RegistryUnit['areaSource'];
}

export const registryUnit = (
  { building, room, m2, use = '住宅', owners, source = 'register' }: UnitPlan,
  index: number,
): RegistryUnit => ({
  unitCode: `999001001001GB00001F${String(index + 1).padStart(8, '0')}` as UnitId,
  address: `枫林花园${building}幢${room}`,
  building,
  entrance: null,
  room,
  floor: 1,
  use,
  areaSource: source,
  grossArea: areaCm2(Math.round(m2 * 10_000)),
  innerArea: null,
  sharedArea: null,
  certificateNo: null,
  seized: false,
  mortgaged: false,
  delivered: true,
  tenure: owners.length > 1 ? '共同共有' : '单独所有',
  registeredAt: '2025-01-01' as LocalDay,
  owners: owners.map((owner) => ({
    kind: 'person',
    name: `业主${owner}`,
    idType: '居民身份证',
    idNo: `99900119800101${String(owner).padStart(3, '0')}X`,
    phone: null,
  })),
});

/** Building 1 with four rooms, building 2 with three; one owner of two rooms, one couple, a parking space, a public room. */
export const REGISTER: readonly RegistryUnit[] = (
  [
    { building: '1', room: '101', m2: 90, owners: [1] },
    { building: '1', room: '102', m2: 88.5, owners: [2, 3] },
    { building: '1', room: '201', m2: 120.25, owners: [4], source: 'survey' },
    { building: '1', room: '202', m2: 75, owners: [1] },
    { building: '2', room: '101', m2: 100, owners: [5] },
    { building: '2', room: '102', m2: 100, owners: [6], source: 'contract' },
    { building: '2', room: '201', m2: 101.01, owners: [7] },
    { building: '地下', room: 'B001', m2: 12.5, use: '车位', owners: [7] },
    { building: '1', room: '架空层', m2: 60, use: '公建配套', owners: [] },
  ] satisfies readonly UnitPlan[]
).map(registryUnit);

/** Sends a request as somebody; `expectStatus` fails loudly, so that a story test needs no assertion a line. */
export async function send(
  { app }: Pick<TestApp, 'app'>,
  who: Pick<Member, 'actor'> | null,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: unknown,
  headers: Readonly<Record<string, string>> = {},
) {
  const reply = await app.inject({
    method,
    url,
    headers: { ...(who ? as(who.actor) : {}), ...headers },
    ...(payload === undefined ? {} : { payload: payload as object }),
  });
  const isJson = String(reply.headers['content-type']).includes('json');
  return { status: reply.statusCode, headers: reply.headers, text: reply.body, body: isJson ? reply.json() : null };
}

export type Reply = Awaited<ReturnType<typeof send>>;

/** The reply's body, if the request succeeded. */
export async function succeed(reply: Promise<Reply>) {
  const { status, body, text } = await reply;
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}

export const pathOf = (assembly: string, rest = '', estate = ESTATE): string =>
  `/api/estates/${estate}/assemblies/${assembly}${rest}`;

/** Opens the log of a submitted assembly with this officer's key. */
export async function openLogBy(test: TestApp, assembly: string, officer: Member) {
  const { aud, nonce, person, role } = await succeed(send(test, officer, 'GET', pathOf(assembly, '/log-opening')));
  const pop = officer.key.jws(KEY_TYP, { aud, nonce, person, role });
  return succeed(send(test, officer, 'POST', pathOf(assembly, '/log'), { jwk: officer.key.jwk, pop }));
}

export async function askForKey(test: TestApp, assembly: string, who: Member, role: KeyRole) {
  const { aud, nonce, person } = await succeed(send(test, who, 'GET', pathOf(assembly, '/key-request-terms')));
  const pop = who.key.jws(KEY_TYP, { aud, nonce, person, role });
  return send(test, who, 'POST', pathOf(assembly, '/key-requests'), { jwk: who.key.jwk, pop, role });
}

/** Asks for a key and has the officer enrol it. */
export async function enrolBy(test: TestApp, assembly: string, officer: Member, who: Member, role: KeyRole) {
  const { kid } = await succeed(askForKey(test, assembly, who, role));
  return succeed(act(test, assembly, 'enrol', { kid }, officer));
}

export const prepare = (test: TestApp, assembly: string, type: EntryType, input: unknown, who: Member) =>
  send(test, who, 'POST', pathOf(assembly, '/acts'), { type, input });

interface Prepared {
  readonly act: string;
  readonly typ: string;
  readonly payload: string;
}

export const signatureOf = ({ typ, payload }: Prepared, { key }: Member): string =>
  key.jws(typ, JSON.parse(payload) as JsonObject);

export const sign = (test: TestApp, assembly: string, prepared: Prepared, who: Member, opening?: unknown) =>
  send(test, who, 'POST', pathOf(assembly, `/acts/${prepared.act}/signatures`), {
    jws: signatureOf(prepared, who),
    ...(opening === undefined ? {} : { opening }),
  });

/** Prepares an act as the first signer and signs it as each of them; the reply to the last signature, or the first refusal. */
export async function act(
  test: TestApp,
  assembly: string,
  type: EntryType,
  input: unknown,
  ...signers: readonly Member[]
): Promise<Reply> {
  const prepared = await prepare(test, assembly, type, input, signers[0]!);
  if (prepared.status !== 201) return prepared;
  let last = prepared;
  for (const signer of signers) {
    last = await sign(test, assembly, prepared.body as Prepared, signer);
    if (last.status >= 300) return last;
  }
  return last;
}

/** The state that the log gives, as the service holds it. */
export async function stateOf({ deps }: Pick<TestApp, 'deps'>, assembly: string, estate = ESTATE) {
  const state = await logWriter(deps).state({ estate, assembly });
  if (!state) throw new Error('the log is not open');
  return state;
}

/** Canonical, for comparing what was sent with what is kept. */
export const canonical = (value: unknown): string => canonicalize(value as Json);

/** An assembly that was handed in, without its draft being looked at. */
export async function submitted({ deps }: Pick<TestApp, 'deps'>): Promise<string> {
  const assembly = randomBytes(8).toString('hex');
  const changes = assemblyChanges(deps.db, { by: randomUUID(), at: deps.clock.now() });
  await changes.create({ estate: ESTATE, assembly }, emptyDraft('临时会议', '业主委员会'));
  await changes.submit({ estate: ESTATE, assembly });
  return assembly;
}

/** A log that is open, with a key for everybody whom an assembly needs. */
export async function opened(options: Parameters<typeof startWithEstate>[0] = {}) {
  const app = await startWithEstate(options);
  const assembly = await submitted(app);
  const officer = member('officer');
  const convener = member('committee');
  const log = await openLogBy(app, assembly, officer);
  await enrolBy(app, assembly, officer, convener, 'convener');
  return { app, assembly, officer, convener, log };
}

/** A whole assembly, begun and handed in over HTTP, with a draft that may be notified now. */
export async function begun(app: TestApp, convener: Member, over: Partial<Draft> = {}): Promise<string> {
  const created = await succeed(
    send(app, convener, 'POST', `/api/estates/${ESTATE}/assemblies`, { title: '临时会议' }),
  );
  const { assembly } = created as { assembly: string };
  const draft = testDraft(app.clock.now(), over);
  await succeed(send(app, convener, 'PUT', pathOf(assembly, '/draft'), draft, { 'if-match': '"1"' }));
  await succeed(send(app, convener, 'POST', pathOf(assembly, '/submission')));
  return assembly;
}

/** The same with the log open, a convener and a second officer enrolled, and the roll published. */
export async function withRoll(over: Partial<Draft> = {}) {
  const app = await startWithEstate();
  const [convener, officer, second] = [member('committee'), member('officer'), member('officer')];
  const assembly = await begun(app, convener, over);
  await openLogBy(app, assembly, officer);
  await enrolBy(app, assembly, officer, convener, 'convener');
  await enrolBy(app, assembly, officer, second, 'officer');
  await succeed(act(app, assembly, 'roll-published', {}, convener));
  return { app, assembly, convener, officers: [officer, second] as const };
}

/** The same, noticed, frozen and countersigned; the clock stands at the notice. */
export async function noticed(over: Partial<Draft> = {}) {
  const world = await withRoll(over);
  const { app, assembly, convener, officers } = world;
  await succeed(act(app, assembly, 'roll-frozen', {}, convener));
  await succeed(act(app, assembly, 'roll-countersigned', {}, officers[0]));
  await succeed(act(app, assembly, 'notice', {}, convener));
  return world;
}
