import { call, type Reply } from '../api/call.ts';
import type { paths } from '../api/schema.d.ts';
import { signedByOwner } from '../owner/sign-act.ts';
import type { AssemblyPath } from '../public/assembly-api.ts';

const OF = '/api/estates/{estate}/assemblies/{assembly}';
const ONE = `${OF}/proxies/{power}` as const;

export type Powers = Reply<`${typeof OF}/proxies`, 'get'>;
export type Power = Powers['powers'][number];
export type PowerDraft = Reply<`${typeof OF}/proxies`, 'post'>;

export type NewPower = paths[`${typeof OF}/proxies`]['post']['requestBody']['content']['application/json'];

const named = ({ estate, assembly }: AssemblyPath) => ({ estate, assembly });

export const loadPowers = (path: AssemblyPath): Promise<Powers> => call('get', `${OF}/proxies`, { path: named(path) });

/** After the close. */
export const proxyRooms = async (path: AssemblyPath): Promise<readonly string[]> =>
  (await call('get', `${OF}/proxy-rooms`, { path: named(path) })).rooms;

export const draftPower = (path: AssemblyPath, body: NewPower): Promise<PowerDraft> =>
  call('post', `${OF}/proxies`, { path: named(path), body });

export const acceptPower = (path: AssemblyPath, power: string) =>
  call('post', `${ONE}/acceptance`, { path: { ...named(path), power } });
export const declinePower = (path: AssemblyPath, power: string) =>
  call('post', `${ONE}/refusal`, { path: { ...named(path), power } });
export const withdrawOffer = (path: AssemblyPath, power: string) =>
  call('delete', ONE, { path: { ...named(path), power } });

/** Signs the power with this device's key for the voter, which is bound first where it is not, and has the agent asked. */
export async function offerPower(path: AssemblyPath, { id, fields }: PowerDraft): Promise<void> {
  const body = await signedByOwner(path, { voter: fields.voter }, 'proxy-granted', fields);
  await call('post', `${ONE}/offer`, { path: { ...named(path), power: id }, body });
}

export async function revokePower(path: AssemblyPath, { id, voter, seq }: Power, reason: string): Promise<void> {
  const body = await signedByOwner(path, { voter }, 'proxy-revoked', { granted: seq, reason });
  await call('post', `${ONE}/revocation`, { path: { ...named(path), power: id }, body: { ...body, reason } });
}
