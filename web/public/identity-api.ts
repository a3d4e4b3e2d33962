import { request } from '../api/request.ts';
import type { SignInForm } from './sign-in.ts';

export function startChallenge(form: SignInForm): Promise<{ challenge: string }> {
  const phone = form.phone.trim();
  if (form.staff) return request('POST', '/api/identity/staff-challenges', { phone });
  const { estate, idType } = form;
  const body = { estate, name: form.name.trim(), idType, idNo: form.idNo.trim(), phone };
  return request('POST', '/api/identity/challenges', body);
}

export const answerChallenge = (challenge: string, code: string): Promise<{ accessToken: string }> =>
  request('POST', `/api/identity/challenges/${challenge}/answer`, { code });

/** A person of the demonstration, with everything that its sign-in form asks for. */
export interface DemoPerson {
  readonly label: { readonly zh: string; readonly en: string };
  readonly form: Partial<SignInForm> & Pick<SignInForm, 'staff' | 'phone'>;
}

/** Null outside the demonstration, where there is no such address. */
export const demoPeople = (): Promise<readonly DemoPerson[] | null> =>
  request<{ people: readonly DemoPerson[] }>('GET', '/api/demo/accounts').then(
    ({ people }) => people,
    () => null,
  );

/** The code in the newest message to a number. */
export async function demoCode(phone: string): Promise<string | null> {
  const messages = await request<readonly { text: string }[]>(
    'GET',
    `/api/demo/outbox?limit=1&to=${encodeURIComponent(phone)}`,
  );
  return /(?:^|\D)(\d{6})(?:\D|$)/.exec(messages[0]?.text ?? '')?.[1] ?? null;
}
