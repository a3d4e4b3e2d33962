import { ADMINISTRATOR, STAFF, TRY_AS_OWNERS } from './people.data.ts';
import { householdsOf } from './register-people.ts';

/** Who can be tried in the demonstration, with everything that the sign-in form asks for. */
export interface TryOwner {
  readonly name: string;
  readonly idType: string;
  readonly idNo: string;
  readonly phone: string;
  readonly noteZh: string;
  readonly noteEn: string;
}

export function ownersToTry(registry: Uint8Array): TryOwner[] {
  const households = householdsOf(registry);
  return TRY_AS_OWNERS.flatMap(({ idNo, noteZh, noteEn }) => {
    const facts = households.find((household) => household.facts.idNo === idNo)?.facts;
    return facts ? [{ ...facts, noteZh, noteEn }] : [];
  });
}

/** The lines that the terminal prints: everybody signs in with a code that appears on the page itself. */
export function signInSheet(registry: Uint8Array): string[] {
  const owners = ownersToTry(registry).map(
    ({ name, idNo, phone, noteZh, noteEn }) => `  业主 owner       ${name}  ${idNo}  ${phone}  ${noteZh} (${noteEn})`,
  );
  const staff = [...STAFF, ADMINISTRATOR].map(
    ({ name, phone, titleZh, titleEn }) => `  ${name}  ${phone}  ${titleZh} (${titleEn})`,
  );
  return [
    '登录 Sign in：验证码会显示在登录页上 (the code appears on the sign-in page)',
    ...owners,
    '工作人员 staff, by phone number:',
    ...staff,
  ];
}
