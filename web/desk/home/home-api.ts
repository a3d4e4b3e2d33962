import { call } from '../../api/call.ts';
import { isProblem } from '../../api/problem.ts';
import type { Me } from '../../state/session.svelte.ts';
import { loadAssemblies, loadEstates, type AssemblySummary, type EstateSummary } from '../../public/assembly-api.ts';

export type Role = Me['grants'][number]['role'];

/** Estates that a person's grants in one of the roles cover; an area grant covers divisions that start with its code. */
export async function estatesOf(me: Me, roles: readonly Role[]): Promise<readonly EstateSummary[]> {
  const grants = me.grants.filter(({ role }) => roles.includes(role));
  const all = await loadEstates();
  return all.filter(({ estate, areaCode }) =>
    grants.some(({ scope, scopeId }) => (scope === 'estate' ? scopeId === estate : areaCode.startsWith(scopeId))),
  );
}

/** Whether a person holds one of the roles in an estate, or in an area that covers it. */
export const holds = (
  me: Me,
  { estate, areaCode }: Pick<EstateSummary, 'estate' | 'areaCode'>,
  roles: readonly Role[],
): boolean =>
  me.grants.some(
    ({ role, scope, scopeId }) =>
      roles.includes(role) && (scope === 'estate' ? scopeId === estate : areaCode.startsWith(scopeId)),
  );

export interface EstateWithAssemblies {
  readonly estate: EstateSummary;
  readonly assemblies: readonly AssemblySummary[];
}

export const withAssemblies = (estates: readonly EstateSummary[]): Promise<readonly EstateWithAssemblies[]> =>
  Promise.all(
    estates.map(async (estate) => ({ estate, assemblies: (await loadAssemblies(estate.estate)).assemblies })),
  );

export interface NewEstate {
  estate: string;
  name: string;
  address: string;
  areaCode: string;
  pack: string;
}
export const createEstate = (estate: NewEstate) => call('post', '/api/estates', { body: estate });

/** The account of this phone, made if there is none: a person may hold posts in several places. */
export async function accountOf(name: string, phone: string): Promise<string> {
  try {
    return (await call('post', '/api/accounts', { body: { name, phone } })).account;
  } catch (problem) {
    const known = isProblem(problem) && problem.code === 'ACCOUNT_EXISTS' ? problem['account'] : null;
    if (typeof known === 'string') return known;
    throw problem;
  }
}

export type Grant = Me['grants'][number];
export const grantRole = (account: string, grant: Grant, reason: string) =>
  call('post', '/api/accounts/{account}/grants', { path: { account }, body: { ...grant, reason } });

export const ID_TYPES = [
  '居民身份证',
  '户口簿',
  '港澳居民来往内地通行证',
  '台湾居民来往大陆通行证',
  '护照',
  '统一社会信用代码',
] as const;

export interface DeskClaim {
  name: string;
  idType: (typeof ID_TYPES)[number];
  idNo: string;
  phone: string;
  documentSeen: string;
}
export const verifyAtDesk = (estate: string, claim: DeskClaim) =>
  call('post', '/api/estates/{estate}/desk-verifications', { path: { estate }, body: claim });
