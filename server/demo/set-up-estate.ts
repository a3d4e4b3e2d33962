import { moveClockTo } from './demo-clock.ts';
import { ADMINISTRATOR, DEMO_AREA, DEMO_ESTATE, OFFICE_PHONE, STAFF, type StaffPerson } from './people.data.ts';
import { asked, UnexpectedAnswer, type Http } from './players/http.ts';
import { signInAgain, signInStaff, type Staff } from './players/staff.ts';

/** The files that a committee and a registry really hand over. */
export interface EstateFiles {
  readonly registry: Uint8Array;
  readonly roster: Uint8Array;
}

export type Desk = ReadonlyMap<string, Staff>;

/** The administrator appoints everybody, sets the estate up and imports its register. */
export async function setUpEstate(http: Http, registry: Uint8Array): Promise<void> {
  const { token } = await signInStaff(http, ADMINISTRATOR);
  await asked(http, {
    method: 'POST',
    path: '/api/estates',
    token,
    body: {
      estate: DEMO_ESTATE,
      name: '枫林花园',
      address: '枫桥市城东街道枫林路1号',
      areaCode: DEMO_AREA,
      pack: 'FJ-漳平',
    },
  });
  for (const person of STAFF) await appoint(http, token, person);
  await asked(http, {
    method: 'POST',
    path: `/api/estates/${DEMO_ESTATE}/registry`,
    token,
    files: [{ name: 'registry.json', type: 'application/json', content: registry }],
  });
}

async function appoint(http: Http, token: string, { name, phone, grants }: StaffPerson): Promise<void> {
  const { account } = await asked<{ account: string }>(http, {
    method: 'POST',
    path: '/api/accounts',
    token,
    body: { name, phone },
  });
  for (const grant of grants)
    await asked(http, { method: 'POST', path: `/api/accounts/${account}/grants`, token, body: grant });
}

/** Everybody of the staff signs in. */
export async function signInEverybody(http: Http): Promise<Desk> {
  const desk = new Map<string, Staff>();
  for (const person of STAFF) desk.set(person.id, await signInStaff(http, person));
  return desk;
}

/** The clock moves on and everybody at a desk signs in again, as they would on another day. */
export async function waitUntil(http: Http, desk: Desk, instant: string): Promise<void> {
  await moveClockTo(http, instant);
  for (const staff of desk.values()) await signInAgain(http, staff);
}

/** A finding of the reconciliation that somebody has to answer. */
interface Doubt {
  readonly position: number;
  readonly code: string;
}

/** Doubts that touch heads or area; the rest is about numbers and names, where the register stands anyway. */
const ABOUT_THE_ROLL = /^(AREA_|DUPLICATE_|TOTAL_|UNIT_)/;

/** The committee lays its own roster beside the register and answers what would keep the roll from being frozen. */
export async function importRoster(http: Http, { token }: Staff, roster: Uint8Array): Promise<void> {
  const { run, doubts } = await asked<{ run: string; doubts: readonly Doubt[] }>(http, {
    method: 'POST',
    path: `/api/estates/${DEMO_ESTATE}/roster`,
    token,
    files: [
      {
        name: 'roster.xlsx',
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        content: roster,
      },
    ],
  });
  for (const { position, code } of doubts)
    if (ABOUT_THE_ROLL.test(code)) await answer(http, token, position, { run, answer: 'registry-stands' });
}

const answer = (http: Http, token: string, position: number, body: object): Promise<void> =>
  put(http, token, `reconciliation/doubts/${position}`, body);

/** The street office says which number notices and posters may name: whoever doubts a poster calls there. */
export const giveOfficePhone = (http: Http, { token }: Staff): Promise<void> =>
  put(http, token, 'office-phone', { officePhone: OFFICE_PHONE, sender: '城东街道' });

/** The answer has no body. */
async function put(http: Http, token: string, what: string, body: object): Promise<void> {
  const path = `/api/estates/${DEMO_ESTATE}/${what}`;
  const reply = await http({ method: 'PUT', path, token, body });
  if (reply.status >= 300) throw new UnexpectedAnswer({ method: 'PUT', path }, reply);
}
