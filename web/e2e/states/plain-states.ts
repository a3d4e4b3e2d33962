import type { Page } from 'playwright-core';
import type { OwnerFacts } from '../../../server/demo/players/owner.ts';
import { ONLOOKER } from '../people.ts';
import type { Dress } from './dress.ts';
import type { Addresses } from './scene.ts';

/** Pages for browsers that run no scripts, by name; looked at in one that does, without which nothing can look at them. */
export interface PlainState {
  readonly name: string;
  /** `ballot`: the address of one's own ballot, for who is signed in. */
  readonly at: (addresses: Addresses, ballot: string) => string;
}

const plain = (part: string) => (addresses: Addresses) => `/plain${addresses.open}${part}`;
const mine = (part: string) => (_addresses: Addresses, ballot: string) => `${ballot}${part}`;

export const PLAIN_STATES: readonly PlainState[] = Object.entries({
  'plain-home': () => '/plain',
  'plain-start': plain(''),
  'plain-notice': plain('/notice'),
  'plain-progress': plain('/progress'),
  'plain-enquiry': plain('/check'),
  'plain-enquiry-nothing': plain('/check?code=7K4M92TD'),
  'plain-who': plain('/sign-in'),
  'plain-stale': plain('/stale'),
  'plain-failed': () => '/plain/failed',
  'plain-units': plain('/units'),
  'plain-none-sent': plain('/receipts'),
  'plain-denial': plain('/deny'),
  'plain-read': mine('/notice'),
  'plain-motion': mine('/m1'),
}).map(([name, at]) => ({ name, at }));

/** These pages keep language and size in the address; the colours are the phone's. */
export async function openPlain(page: Page, address: string, { language, version, colours }: Dress): Promise<void> {
  await page.emulateMedia({ colorScheme: colours });
  const dressed = new URL(address, 'http://plain.invalid');
  dressed.searchParams.set('lang', language);
  dressed.searchParams.set('size', version === 'elder' ? 'elder' : 'usual');
  await page.goto(dressed.pathname + dressed.search);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** Signs in with the code of a message, and returns the address of the ballot. */
export async function signInPlain(page: Page, base: string, { open }: Addresses): Promise<string> {
  const asked = async <T>(path: string) => (await (await fetch(`${base}${path}`)).json()) as T;
  const { owners } = await asked<{ owners: OwnerFacts[] }>('/api/demo/accounts');
  const { name, idNo, phone } = owners.find((owner) => owner.name === ONLOOKER)!;
  await page.goto(`/plain${open}/sign-in?lang=zh&size=usual`);
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('证件号码').fill(idNo);
  await page.getByLabel('手机号码').fill(phone);
  await page.getByRole('button', { name: '同意并发送验证码', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '输入短信验证码' }).waitFor();
  const [newest] = await asked<{ text: string }[]>(`/api/demo/outbox?to=${encodeURIComponent(phone)}`);
  await page.getByLabel('验证码（6位数字）').fill(/\d{6}/.exec(newest!.text)![0]);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '您的房屋' }).waitFor();
  const notice = await page.getByRole('link', { name: '先看公告，再表决' }).first().getAttribute('href');
  return notice!.replace(/\/notice$/, '');
}
