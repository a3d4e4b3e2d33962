import { ADMINISTRATOR, DEMO_AREA, DEMO_ESTATE, STAFF, type StaffPerson } from './people.data.ts';
import { asked, type Http } from './players/http.ts';
import { signInStaff, type Staff } from './players/staff.ts';

/** The files that a committee and a registry really hand over. */
export interface EstateFiles {
  readonly registry: Uint8Array;
  readonly roster: Uint8Array;
}

export interface Reconciled {
  readonly totals: { readonly units: number; readonly heads: number; readonly areaCm2: number };
  readonly doubts: number;
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

/** The committee lays its own roster beside the register. */
export const importRoster = (http: Http, committee: Staff, roster: Uint8Array): Promise<unknown> =>
  asked(http, {
    method: 'POST',
    path: `/api/estates/${DEMO_ESTATE}/roster`,
    token: committee.token,
    files: [
      {
        name: 'roster.xlsx',
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        content: roster,
      },
    ],
  });
