import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { restoreDeviceKey } from '../../server/demo/players/device-key.ts';
import { asked, fetchHttp, type Http } from '../../server/demo/players/http.ts';
import type { AssemblyPath, Staff } from '../../server/demo/players/staff.ts';
import { signInEverybody, type Desk } from '../../server/demo/set-up-estate.ts';
import { deskZh } from '../i18n/desk.zh-CN.ts';
import { secondCodeZh } from '../second-code/second-code.zh-CN.ts';
import { OPEN_VOTE } from './people.ts';
import { signInStaff } from './sign-in.ts';
import { DESK, theProduct, visit, type Visit } from './visit.ts';

/** The interface that the players use for what no screen is tried with. */
export const http = (): Http => fetchHttp(theProduct().base);

export async function openVote(): Promise<AssemblyPath> {
  const path = { method: 'GET', path: '/api/estates/fenglin/assemblies' } as const;
  const { assemblies } = await asked<{ assemblies: { assembly: string; title: string }[] }>(http(), path);
  const { assembly } = assemblies.find(({ title }) => title === OPEN_VOTE)!;
  return { estate: 'fenglin', assembly };
}

export const pathOf = ({ estate, assembly }: AssemblyPath): string => `/e/${estate}/a/${assembly}`;
export const deskOf = (log: AssemblyPath, step: string): string => `${pathOf(log)}/desk?step=${step}`;

/** Everybody of the staff over the interface, with the keys that the seed left to whoever plays them. */
export async function players(log: AssemblyPath): Promise<Desk> {
  const desk = await signInEverybody(http());
  for (const staff of desk.values()) await takeKey(staff, log);
  return desk;
}

async function takeKey(staff: Staff, { estate, assembly }: AssemblyPath): Promise<void> {
  const query = new URLSearchParams({ estate, assembly }).toString();
  const reply = await http()({ method: 'GET', path: `/api/demo/role-key?${query}`, token: staff.token });
  if (reply.status === 200) staff.keys.set(assembly, await restoreDeviceKey(reply.json<{ jwk: JsonWebKey }>().jwk));
}

/** Somebody at a desk of 1366 × 768, signed in and before this page. */
export async function sitsDown(name: string, address = '/desk'): Promise<Visit> {
  const made = await visit(DESK);
  await signInStaff(made.page, name, address);
  return made;
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
/** A button of a desk whose words are in the desks' catalogue. */
export const pressDesk = (page: Page, key: keyof typeof deskZh) => press(page, deskZh[key]);
export const tab = (page: Page, key: keyof typeof deskZh) =>
  page.getByRole('button', { name: new RegExp(`^${deskZh[key]}`) }).click();

/** Reads what is about to be signed, and signs it. */
export async function sign(page: Page): Promise<void> {
  await page.getByText(deskZh['sign.read']).waitFor();
  await pressDesk(page, 'sign.sign');
}

/** The same for what wants a code beside the key. */
export async function signWithCode(page: Page): Promise<void> {
  await sign(page);
  await answerCode(page);
}

export async function answerCode(page: Page): Promise<void> {
  await press(page, secondCodeZh['code.demo']);
  await press(page, secondCodeZh['sign.submit']);
}

/** The words after a signature that was the last one needed. */
export const isRecorded = (page: Page) =>
  page
    .getByText(/已签名，记入本次表决的记录第 [\d,]+ 位/)
    .first()
    .waitFor();

export const said = (page: Page): Promise<string> => page.getByRole('main').innerText();
export const expectNoFault = (...visits: Visit[]): void => {
  for (const { faults } of visits) expect(faults).toEqual([]);
};
