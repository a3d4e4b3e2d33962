import { addressOf, call, type Reply } from '../api/call.ts';
import { authorisation, fetchRefreshing, read } from '../api/client.ts';
import type { AssemblyPath } from '../public/assembly-api.ts';

const OF = '/api/estates/{estate}/assemblies/{assembly}';
const named = ({ estate, assembly }: AssemblyPath) => ({ estate, assembly });

export type PaperRequest = Reply<`${typeof OF}/paper-requests/mine`, 'get'>['requests'][number];
export type DeskRequest = Reply<`${typeof OF}/paper-requests`, 'get'>['requests'][number];
export type Transfer = Reply<`${typeof OF}/transfers`, 'get'>['transfers'][number];
export type NewRequest = Pick<PaperRequest, 'voter' | 'way' | 'day' | 'part'>;

export const ownPaperRequests = async (path: AssemblyPath): Promise<readonly PaperRequest[]> =>
  (await call('get', `${OF}/paper-requests/mine`, { path: named(path) })).requests;
export const deskPaperRequests = async (path: AssemblyPath): Promise<readonly DeskRequest[]> =>
  (await call('get', `${OF}/paper-requests`, { path: named(path) })).requests;
export const askForPaper = (path: AssemblyPath, body: NewRequest) =>
  call('post', `${OF}/paper-requests`, { path: named(path), body });
export const withdrawPaper = (path: AssemblyPath, request: string) =>
  call('delete', `${OF}/paper-requests/{request}`, { path: { ...named(path), request } });
export const loadTransfers = async (path: AssemblyPath): Promise<readonly Transfer[]> =>
  (await call('get', `${OF}/transfers`, { path: named(path) })).transfers;

export type Objection = Reply<`${typeof OF}/objections`, 'get'>['objections'][number];
export type RollObjection = Reply<`${typeof OF}/roll/objections`, 'get'>['objections'][number];
export type Evidence = Reply<`${typeof OF}/objection-evidence`, 'get'>['evidence'][number];
export type ObjectionKind = Objection['kind'];
export type RollKind = RollObjection['kind'];

export const loadEvidence = async (path: AssemblyPath): Promise<readonly Evidence[]> =>
  (await call('get', `${OF}/objection-evidence`, { path: named(path) })).evidence;

export async function ownObjections(path: AssemblyPath) {
  const at = { path: named(path) };
  const [{ objections }, roll, evidence] = await Promise.all([
    call('get', `${OF}/objections`, at),
    call('get', `${OF}/roll/objections`, at),
    loadEvidence(path),
  ]);
  return {
    vote: objections.filter(({ mine }) => mine),
    roll: roll.objections.filter(({ mine }) => mine),
    evidence,
  };
}
export const objectToVote = (path: AssemblyPath, body: { kind: ObjectionKind; about: null; statement: string }) =>
  call('post', `${OF}/objections`, { path: named(path), body });
export const objectToRoll = (path: AssemblyPath, body: { kind: RollKind; address: string | null; statement: string }) =>
  call('post', `${OF}/roll/objections`, { path: named(path), body });

export async function addEvidence(path: AssemblyPath, objection: string, file: File): Promise<void> {
  const form = new FormData();
  form.append('file', file, 'evidence');
  const address = addressOf(`${OF}/objections/${objection}/evidence`, path);
  await read(await fetchRefreshing(new Request(address, { method: 'POST', headers: authorisation(), body: form })));
}

const PETITIONS = '/api/estates/{estate}/petitions';
export type PetitionPage = Reply<typeof PETITIONS, 'get'>;
export type Petition = PetitionPage['petitions'][number];
export type PetitionList = Reply<`${typeof PETITIONS}/{petition}/owners`, 'get'>;

export const loadPetitions = (estate: string): Promise<PetitionPage> => call('get', PETITIONS, { path: { estate } });
export const startPetition = (estate: string, body: { title: string; text: string }) =>
  call('post', PETITIONS, { path: { estate }, body });
export const joinPetition = (estate: string, petition: string) =>
  call('post', `${PETITIONS}/{petition}/signature`, { path: { estate, petition } });
export const leavePetition = (estate: string, petition: string) =>
  call('delete', `${PETITIONS}/{petition}/signature`, { path: { estate, petition } });
export const endPetition = (estate: string, petition: string) =>
  call('post', `${PETITIONS}/{petition}/end`, { path: { estate, petition } });
export const petitionOwners = (estate: string, petition: string): Promise<PetitionList> =>
  call('get', `${PETITIONS}/{petition}/owners`, { path: { estate, petition } });
