import { readFile } from 'node:fs/promises';
import { buildApp } from '../app.ts';
import type { Deps } from '../deps.ts';
import { appointFirstAdministrator } from '../identity/accounts.ts';
import { addMs } from '../../crypto/time.ts';
import { chanceFrom } from './chance.ts';
import { convene, member } from './convene.ts';
import { EARLIER_MOTIONS, FENGLIN_MOTIONS } from './fenglin-motions.data.ts';
import { FENGLIN } from './files.ts';
import { certifyAndArchive, endOfVoting, startOfVoting, tallyAndDeclare } from './finish.ts';
import { ADMINISTRATOR, DEMO_AREA, DEMO_ESTATE, TRY_AS_OWNERS } from './people.data.ts';
import { injectHttp, type Http } from './players/http.ts';
import { householdsOf, type Household } from './register-people.ts';
import { keepRoleKeys } from './role-keys.ts';
import { giveOfficePhone, importRoster, setUpEstate, signInEverybody, waitUntil, type Desk } from './set-up-estate.ts';
import { signInSheet } from './sign-in-sheet.ts';
import { voteTogether } from './vote-online.ts';

const SEED = 2026;
const FIRST_EVENING = 180;
/** Owners that the sign-in sheet names have not voted yet, so that a newcomer can. */
const LEFT_TO_NEWCOMERS = new Set(TRY_AS_OWNERS.map(({ idNo }) => idNo));

/**
 * What `npm start` shows a newcomer: an estate with one certified decision of a building and one vote that is open. It is
 * played through the routes of an application of its own, by the same players as `npm run demo`; done once a database.
 */
export async function prepareDemonstration(deps: Deps): Promise<readonly string[]> {
  await appointAdministrator(deps);
  if (!deps.config.demoEstate) return [];
  const registry = await readFile(FENGLIN.registry);
  const estate = await deps.db
    .selectFrom('estate')
    .select('estate_id')
    .where('estate_id', '=', DEMO_ESTATE)
    .executeTakeFirst();
  if (!estate) await playInto(deps, registry);
  return signInSheet(registry);
}

async function appointAdministrator(deps: Deps): Promise<void> {
  const { name, phone } = ADMINISTRATOR;
  const area = DEMO_AREA.slice(0, 6);
  const appointed = await appointFirstAdministrator(deps, { name, phone, area });
  if (!appointed.ok && appointed.error.code !== 'ADMINISTRATOR_EXISTS') throw new Error(appointed.error.code);
}

async function playInto(deps: Deps, registry: Uint8Array): Promise<void> {
  // The log writer goes with the handle of the database: closing this application must not close that of the one that will listen.
  const app = await buildApp({ ...deps, db: deps.db.withoutPlugins() });
  try {
    const http = injectHttp(app);
    await setUpEstate(http, registry);
    const desk = await signInEverybody(http);
    await giveOfficePhone(http, member(desk, 'officer-a'));
    await importRoster(http, member(desk, 'committee'), await readFile(FENGLIN.roster));
    const households = householdsOf(registry);
    await certifiedVote(http, desk, households);
    await openVote(http, desk, households);
    await keepRoleKeys(deps, DEMO_ESTATE, desk);
  } finally {
    await app.close();
  }
}

/** A vote of building 3 that is over: certified and archived. */
async function certifiedVote(http: Http, desk: Desk, households: readonly Household[]): Promise<void> {
  const log = await convene(http, desk, {
    title: '枫林花园3幢业主表决：更换单元门禁',
    introduction: '本次表决由3幢业主参加，决定是否使用维修资金更换单元门禁。',
    motions: EARLIER_MOTIONS,
  });
  await waitUntil(http, desk, await startOfVoting(http, log));
  const chance = chanceFrom(SEED);
  const plans = households
    .filter(({ buildings }) => buildings.has('3'))
    .filter(() => chance() < 0.9)
    .map(({ facts }) => ({ facts, mind: markWith(chance(), 0.8) }));
  await voteTogether(http, log, plans, () => undefined);
  await waitUntil(http, desk, addMs(await endOfVoting(http, log), 61_000));
  await tallyAndDeclare(http, log, desk);
  await certifyAndArchive(http, log, desk);
}

/** The vote that a newcomer finds open, on its first evening. */
async function openVote(http: Http, desk: Desk, households: readonly Household[]): Promise<void> {
  const log = await convene(http, desk, {
    title: '枫林花园2026年第二次业主大会会议',
    introduction: '本次会议以书面征求意见形式召开，可用手机表决，也可填写纸质表决票。三个事项分别计票，互不影响。',
    motions: FENGLIN_MOTIONS,
  });
  await waitUntil(http, desk, await startOfVoting(http, log));
  const chance = chanceFrom(SEED + 1);
  const plans = households
    .filter(({ facts }) => !LEFT_TO_NEWCOMERS.has(facts.idNo))
    .map((household) => ({ household, order: chance() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, FIRST_EVENING)
    .map(({ household: { facts } }) => ({ facts, mind: markWith(chance(), 0.7) }));
  await voteTogether(http, log, plans, () => undefined);
}

const markWith = (value: number, share: number) => () =>
  value < share ? ('for' as const) : value < share + 0.2 ? ('against' as const) : ('abstain' as const);
