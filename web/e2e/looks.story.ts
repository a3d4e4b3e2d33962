/** Everything that the staff can ask for, read as each of them: no owner is shown in full without a look that is kept. */
import { afterAll, beforeAll, expect } from 'vitest';
import { ADMINISTRATOR } from '../../server/demo/people.data.ts';
import { moveClockBy } from '../../server/demo/demo-clock.ts';
import { signInStaff } from '../../server/demo/players/staff.ts';
import { signInEverybody, type Desk } from '../../server/demo/set-up-estate.ts';
import { ROUTE_LOOKS } from '../../server/accountability/route-looks.ts';
import { ACCESS_TABLE } from '../../server/identity/access-table.ts';
import { leaksIn, privateWords } from './private-words.ts';
import { whenReady } from './product.ts';
import { http, openVote } from './staff.ts';
import { closeBrowser, fact, hasBrowser, theProduct } from './visit.ts';
import { addressesOf, get, type Values } from './walk.ts';

const words = privateWords();
const PATIENCE_MS = 180_000;

beforeAll(() => (hasBrowser ? whenReady(theProduct()) : undefined), 300_000);
afterAll(closeBrowser);

/** Of the vote that is open; what the demonstration has none of stands here with an id of nobody. */
async function deskValues(desk: Desk): Promise<Values> {
  const { estate, assembly } = await openVote();
  const own = async (path: string): Promise<unknown> => {
    const { texts } = await get(`/api/estates/${estate}/assemblies/${assembly}/${path}`, 'GET', token(desk, 'clerk-a'));
    return JSON.parse(texts[1]!);
  };
  const { papers } = (await own('papers')) as { papers: { serial: string }[] };
  const { voters } = (await own('paper-voters')) as { voters: { voter: string }[] };
  const nobody = ['33333333-3333-4333-8333-333333333333'];
  const absent = [':petition', ':nomination', ':evidence', ':round', ':attended', ':batch', ':representation'];
  return {
    ...{ ':estate': [estate], ':assembly': [assembly], ':sha256': ['0'.repeat(64)], ':seq': ['1'] },
    ...{ ':serial': [papers[0]?.serial ?? '000001-6'], ':voter': [voters[0]!.voter] },
    ...Object.fromEntries(absent.map((name) => [name, nobody])),
  };
}

const token = (desk: Desk, id: string): string => desk.get(id)!.token;

const ASSEMBLY = '/api/estates/:estate/assemblies/:assembly';
/** What the demonstration has none of, and what names rooms, serials or sums and nobody: tested where it is made. */
const NAMES_NOBODY: ReadonlySet<string> = new Set([
  'GET /api/estates/:estate/follow-up-documents/:sha256',
  ...['log-opening', 'ceremony', 'papers/:serial/review-terms', 'rounds/:round', 'attended/:attended/terms'].map(
    (part) => `GET ${ASSEMBLY}/${part}`,
  ),
  ...['count-sheet.pdf', 'receipt-slip.pdf', 'batches/:batch/ballots.pdf', 'batch-record.pdf'].map(
    (part) => `GET ${ASSEMBLY}/print/${part}`,
  ),
]);

fact(
  'whoever of the staff is shown an owner’s full name, number or phone has left a look',
  async () => {
    // Pages that a story before this one has shown to the same people count as the same look for ten minutes.
    await moveClockBy(http(), 11 * 60);
    const desk = await signInEverybody(http());
    const { token: administrator } = await signInStaff(http(), ADMINISTRATOR);
    const tokens: Readonly<Record<string, string>> = {
      ...{ committee: token(desk, 'committee'), community: token(desk, 'clerk-a') },
      ...{ officer: token(desk, 'officer-a'), administrator },
    };
    const looks = async () => (await get('/api/estates/fenglin/looks', 'GET', tokens['officer'])).texts[1]!;
    const values = await deskValues(desk);
    const unseen: string[] = [];
    const answered = new Set<string>();
    let shown = 0;
    const routes: string[] = [];
    for (const [route, access] of Object.entries(ACCESS_TABLE)) {
      if (!route.startsWith('GET ') || typeof access === 'string') continue;
      if (!access.roles.some((role) => tokens[role] !== undefined)) continue;
      routes.push(route);
      const path = route.slice(4);
      for (const role of access.roles.filter((each) => tokens[each] !== undefined))
        for (const address of addressesOf(path, values)) {
          const before = await looks();
          const { status, texts } = await get(address, 'GET', tokens[role]);
          if (status < 400) answered.add(route);
          if (texts.every((text) => leaksIn(text, words).length === 0)) continue;
          shown += 1;
          if ((await looks()) === before) unseen.push(`${role}: ${route}`);
        }
    }
    expect(unseen).toEqual([]);
    // What could not be read here leaves a look whatever it shows, or it is known what it is.
    const unread = routes.filter((route) => !answered.has(route) && !(route in ROUTE_LOOKS));
    expect(unread.filter((route) => !NAMES_NOBODY.has(route))).toEqual([]);
    expect(shown).toBeGreaterThan(0);
  },
  PATIENCE_MS,
);
