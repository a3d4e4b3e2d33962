import { readFile } from 'node:fs/promises';
import { inject } from 'vitest';
import type { UnitId } from '../../crypto/brands.ts';
import { addMs } from '../../crypto/time.ts';
import { unitLink } from '../../server/assemblies/unit-links/unit-link.ts';
import { convene, type Agenda, type Convened } from '../../server/demo/convene.ts';
import { FENGLIN } from '../../server/demo/files.ts';
import { endOfVoting, startOfVoting } from '../../server/demo/finish.ts';
import { ADMINISTRATOR, DEMO_ESTATE } from '../../server/demo/people.data.ts';
import { asked, fetchHttp, type Http } from '../../server/demo/players/http.ts';
import type { OwnerFacts } from '../../server/demo/players/owner.ts';
import { signInStaff } from '../../server/demo/players/staff.ts';
import { setUpEstate, signInEverybody, waitUntil, type Desk } from '../../server/demo/set-up-estate.ts';
import { demoKeys } from '../../server/platform/keys.ts';
import { signInBehind } from './as-owner.ts';
import { startProduct, whenReady, type RunningProduct } from './product.ts';
import { PHONE, visit, type Visit } from './visit.ts';

type RegistryUnit = Readonly<Record<string, unknown>> & {
  readonly building: string;
  readonly room: string;
  readonly address: string;
  readonly unitCode: UnitId;
  owners: (OwnerFacts & { readonly kind: string })[];
};

/** The demonstration's estate with a few buildings only, in a product of its own: its clock may be moved as a story needs. */
export interface SmallEstate {
  readonly base: string;
  readonly http: Http;
  readonly desk: Desk;
  readonly units: readonly RegistryUnit[];
  /** From a draft to the first minute of voting. */
  open(agenda: Agenda): Promise<Convened>;
  /** To the first second after voting, or past the minute in which the service closes the log. */
  end(log: Convened, after?: 'at-once' | 'closed'): Promise<void>;
  /** The register as the office feeds it after a change of owners. */
  feed(units: readonly RegistryUnit[]): Promise<void>;
  facts(room: string, owner?: number): OwnerFacts;
  /** Where the QR on a paper of this flat leads. */
  linkOf(log: Convened, room: string): Promise<string>;
  /** Texts of messages to a phone, newest first. */
  messagesTo(phone: string): Promise<readonly string[]>;
  /** Somebody's phone, signed in. */
  phone(facts: OwnerFacts): Promise<Visit>;
  stop(): Promise<void>;
}

const ONE_BUILDING = ['6'];

/** `buildings`: of Fenglin; null for all of it. `env`: what the product is started with besides. */
export async function startSmallEstate(
  buildings: readonly string[] | null = ONE_BUILDING,
  env: Readonly<Record<string, string>> = {},
): Promise<SmallEstate> {
  if (!inject('screens')) throw new Error('there is no browser');
  const product = await startProduct({ DEMO_ESTATE: 'none', ...env });
  try {
    return await smallEstate(product, buildings);
  } catch (failure) {
    await product.stop();
    throw failure;
  }
}

async function smallEstate(product: RunningProduct, buildings: readonly string[] | null): Promise<SmallEstate> {
  await whenReady(product);
  const http = fetchHttp(product.base);
  const register = JSON.parse(await readFile(FENGLIN.registry, 'utf8')) as { units: RegistryUnit[] };
  const units = register.units.filter(({ building }) => buildings === null || buildings.includes(building));
  const fileOf = (some: readonly RegistryUnit[]) =>
    new TextEncoder().encode(JSON.stringify({ ...register, units: some }));
  await setUpEstate(http, fileOf(units));
  const desk = await signInEverybody(http);
  return {
    ...{ base: product.base, http, desk, units, stop: product.stop },
    async open(agenda) {
      const log = await convene(http, desk, agenda);
      await waitUntil(http, desk, await startOfVoting(http, log));
      return log;
    },
    async end(log, after = 'closed') {
      await waitUntil(http, desk, addMs(await endOfVoting(http, log), after === 'closed' ? 61_000 : 1_000));
    },
    async feed(some) {
      const { token } = await signInStaff(http, ADMINISTRATOR);
      const file = { name: 'registry.json', type: 'application/json', content: fileOf(some) };
      await asked(http, { method: 'POST', path: `/api/estates/${DEMO_ESTATE}/registry`, token, files: [file] });
    },
    facts(room, owner = 0) {
      const { name, idType, idNo, phone } = units.find((unit) => unit.room === room)!.owners[owner]!;
      return { name, idType, idNo, phone };
    },
    async linkOf(log, room) {
      const { unitCode } = units.find((unit) => unit.room === room)!;
      const config = { mode: 'demo', publicHost: new URL(product.base).host } as const;
      return unitLink({ keys: await demoKeys(product.folder), config } as never, log, unitCode);
    },
    async messagesTo(phone) {
      const path = `/api/demo/outbox?limit=50&to=${encodeURIComponent(phone)}`;
      return (await asked<{ text: string }[]>(http, { method: 'GET', path })).map(({ text }) => text);
    },
    async phone(facts) {
      const made = await visit(PHONE, { baseURL: product.base });
      await signInBehind(made.page, http, product.base, DEMO_ESTATE, facts);
      return made;
    },
  };
}
