import type { Me } from '../../state/session.svelte.ts';
import { loadAssemblies, loadEstates, type AssemblySummary, type EstateSummary } from '../../public/assembly-api.ts';
import { ask } from '../http.ts';

export type Role = Me['grants'][number]['role'];

/** Estates that a person's grants in one of the roles cover; an area grant covers divisions that start with its code. */
export async function estatesOf(me: Me, roles: readonly Role[]): Promise<readonly EstateSummary[]> {
  const grants = me.grants.filter(({ role }) => roles.includes(role));
  const all = await loadEstates();
  return all.filter(({ estate, areaCode }) =>
    grants.some(({ scope, scopeId }) => (scope === 'estate' ? scopeId === estate : areaCode.startsWith(scopeId))),
  );
}

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
export const createEstate = (estate: NewEstate) => ask<EstateSummary>('POST', '/api/estates', estate);

export const createAccount = (name: string, phone: string) =>
  ask<{ readonly account: string }>('POST', '/api/accounts', { name, phone });

export const grantRole = (account: string, grant: { role: string; scope: string; scopeId: string }) =>
  ask<{ readonly grant: string }>('POST', `/api/accounts/${account}/grants`, grant);

export interface DeskClaim {
  name: string;
  idType: string;
  idNo: string;
  phone: string;
  documentSeen: string;
}
export const verifyAtDesk = (estate: string, claim: DeskClaim) =>
  ask<{ readonly verification: string }>('POST', `/api/estates/${estate}/desk-verifications`, claim);
