import type { t } from '../i18n/pages.ts';
import type { AssemblyPath } from './assembly-api.ts';

/** In the register's words. */
export const OTHER_DOCUMENTS = [
  '户口簿',
  '港澳居民来往内地通行证',
  '台湾居民来往大陆通行证',
  '外国人永久居留身份证',
  '护照',
  '军官证',
  '其他',
] as const;

export interface SignInForm {
  staff: boolean;
  estate: string;
  name: string;
  idType: '居民身份证' | '统一社会信用代码' | (typeof OTHER_DOCUMENTS)[number];
  idNo: string;
  phone: string;
}

export const emptySignIn = (estate: unknown, staff: boolean): SignInForm => ({
  staff,
  estate: typeof estate === 'string' ? estate : '',
  name: '',
  idType: '居民身份证',
  idNo: '',
  phone: '',
});

/** What is wrong with fields; said when it is shown, because the language may be changed meanwhile. */
export type Faults = Partial<Record<string, () => string>>;

/** Everything that is still empty, at once, each with its sentence. */
export function missingFields(form: SignInForm, text: typeof t): Faults {
  const needed = form.staff
    ? ([['phone', 'signIn.phone']] as const)
    : ([
        ['estate', 'signIn.estate'],
        ['name', 'signIn.name'],
        ['idNo', 'signIn.idNo'],
        ['phone', 'signIn.phone'],
      ] as const);
  return Object.fromEntries(
    needed
      .filter(([field]) => form[field].trim() === '')
      .map(([field, key]) => [field, () => text('signIn.required', { field: text(key) })]),
  );
}

/** Where to after signing in. Only addresses of this site: a forwarded link must not lead elsewhere. */
export const safeNext = (next: string | null, { staff, estate }: Pick<SignInForm, 'staff' | 'estate'>): string =>
  next !== null && /^\/(?![/\\])/.test(next) ? next : staff ? '/desk' : `/e/${estate}`;

/** The vote to which somebody goes on; null where he goes elsewhere. */
export function voteIn(next: string | null): AssemblyPath | null {
  const [, estate, assembly] = /^\/e\/([a-z0-9-]{2,40})\/a\/([0-9a-f]{16})(?=[/?]|$)/.exec(next ?? '') ?? [];
  return estate && assembly ? { estate, assembly } : null;
}
