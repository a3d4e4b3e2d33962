import { call, type Reply } from '../../api/call.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';
import { uploadDocument } from '../desk-api.ts';

const OF = '/api/estates/{estate}/assemblies/{assembly}/nominations';
const named = ({ estate, assembly }: AssemblyPath) => ({ estate, assembly });

export type Register = Reply<`${typeof OF}/register`, 'get'>;
export type Nomination = Register['nominations'][number];
export const WAYS = ['joint', 'self', 'residents-committee', 'party-organisation', 'street-office'] as const;
export interface Written {
  readonly way: (typeof WAYS)[number];
  readonly name: string;
  readonly profile: string;
  readonly proposedBy: string;
  readonly needs: { readonly percent: number; readonly clause: string } | null;
}

export const loadRegister = (path: AssemblyPath) => call('get', `${OF}/register`, { path: named(path) });
export const writeDown = (path: AssemblyPath, body: Written) =>
  call('post', `${OF}/register`, { path: named(path), body });
export const addRooms = (path: AssemblyPath, nomination: string, rooms: string) =>
  call('post', `${OF}/{nomination}/rooms`, { path: { ...named(path), nomination }, body: { rooms } });
export const vet = (path: AssemblyPath, nomination: string, body: { eligible: boolean; reason: string }) =>
  call('put', `${OF}/{nomination}/vetting`, { path: { ...named(path), nomination }, body });
export const withdrawNomination = (path: AssemblyPath, nomination: string) =>
  call('delete', `${OF}/{nomination}`, { path: { ...named(path), nomination } });

export async function addPaper(path: AssemblyPath, nomination: string, file: File): Promise<void> {
  const { sha256 } = await uploadDocument(path, file);
  const body = { title: file.name.slice(0, 80), sha256 };
  await call('post', `${OF}/{nomination}/papers`, { path: { ...named(path), nomination }, body });
}
