import { call, type Reply } from '../../api/call.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';

const OF = '/api/estates/{estate}/assemblies/{assembly}';

export type AttendedNow = Reply<`${typeof OF}/attended`, 'get'>;
export type OpenVote = AttendedNow['open'][number];
export type AttendedTerms = Reply<`${typeof OF}/attended/{attended}/terms`, 'get'>;
export type PeopleOfVoter = Reply<`${typeof OF}/attended-voters/{voter}`, 'get'>;
export type AttendedChannel = OpenVote['channel'];
export const ATTENDED_CHANNELS: readonly AttendedChannel[] = ['assisted', 'phone', 'video'];
export const DOCUMENTS = ['resident-id', 'passport', 'hk-macau-permit', 'taiwan-permit', 'other'] as const;
export type SeenDocument = (typeof DOCUMENTS)[number];

export type Begin = { readonly voter: string; readonly person: string } & (
  | { readonly channel: 'assisted'; readonly document: SeenDocument; readonly end: string }
  | { readonly channel: 'phone' | 'video'; readonly dialled: string; readonly recording: string }
);

const named = ({ estate, assembly }: AssemblyPath) => ({ estate, assembly });
const one = (path: AssemblyPath, attended: string) => ({ path: { ...named(path), attended } });

export const attendedNow = (path: AssemblyPath) => call('get', `${OF}/attended`, { path: named(path) });
export const peopleOfVoter = (path: AssemblyPath, voter: string) =>
  call('get', `${OF}/attended-voters/{voter}`, { path: { ...named(path), voter } });
export const beginAttended = (path: AssemblyPath, begin: Begin) =>
  call('post', `${OF}/attended`, { path: named(path), body: begin });
export const confirmPresence = (path: AssemblyPath, id: string) =>
  call('post', `${OF}/attended/{attended}/presence`, one(path, id));
export const attendedTerms = (path: AssemblyPath, id: string) =>
  call('get', `${OF}/attended/{attended}/terms`, one(path, id));
export const giveUp = (path: AssemblyPath, id: string) => call('delete', `${OF}/attended/{attended}`, one(path, id));
export const sendReceipt = (path: AssemblyPath, id: string, phone: string) =>
  call('post', `${OF}/attended/{attended}/receipt-message`, { ...one(path, id), body: { phone } });
