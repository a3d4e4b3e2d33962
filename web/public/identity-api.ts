import { call } from '../api/call.ts';
import type { SignInForm } from './sign-in.ts';

export function startChallenge(form: SignInForm): Promise<{ challenge: string }> {
  const phone = form.phone.trim();
  if (form.staff) return call('post', '/api/identity/staff-challenges', { body: { phone } });
  const { estate, idType } = form;
  const body = { estate, name: form.name.trim(), idType, idNo: form.idNo.trim(), phone };
  return call('post', '/api/identity/challenges', { body });
}

export const answerChallenge = (challenge: string, code: string) =>
  call('post', '/api/identity/challenges/{challenge}/answer', { path: { challenge }, body: { code } });

/** A person of the demonstration, with everything that its sign-in form asks for. */
export interface DemoPerson {
  readonly label: { readonly zh: string; readonly en: string };
  readonly form: Partial<SignInForm> & Pick<SignInForm, 'staff' | 'phone'>;
}

/** Null outside the demonstration, where there is no such address. */
export async function demoPeople(): Promise<readonly DemoPerson[] | null> {
  const accounts = await call('get', '/api/demo/accounts').catch(() => null);
  if (!accounts) return null;
  const { estate, owners, staff } = accounts;
  return [
    ...owners.map(({ name, idType, idNo, phone, noteZh, noteEn }) => ({
      label: { zh: `${name} · ${noteZh}`, en: `${name} · ${noteEn}` },
      form: { staff: false, estate, name, idType: idType as SignInForm['idType'], idNo, phone },
    })),
    ...staff.map(({ name, phone, noteZh, noteEn }) => ({
      label: { zh: `${name} · ${noteZh}`, en: `${name} · ${noteEn}` },
      form: { staff: true, phone },
    })),
  ];
}

/** The code in the newest message to a number. */
export async function demoCode(phone: string): Promise<string | null> {
  const messages = await call('get', '/api/demo/outbox', { query: { to: phone, limit: 1 } });
  return /(?:^|\D)(\d{6})(?:\D|$)/.exec(messages[0]?.text ?? '')?.[1] ?? null;
}
