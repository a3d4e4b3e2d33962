import { call, type Reply } from '../../api/call.ts';
import type { ID_TYPES } from '../home/home-api.ts';
import { download } from '../../api/download.ts';
import { downloadPosted, upload } from '../http.ts';

const ESTATE = '/api/estates/{estate}';
const at = (estate: string) => ({ path: { estate } });

export type ShownUnit = Reply<`${typeof ESTATE}/owner-look-ups`, 'post'>;
export const loadOwners = (estate: string) => call('get', `${ESTATE}/owners`, at(estate));
export const lookUp = (estate: string, unit: string, reason: string) =>
  call('post', `${ESTATE}/owner-look-ups`, { ...at(estate), body: { unit, reason } });
export const exportOwners = (estate: string, body: { building: string | null; unmasked: boolean; reason: string }) =>
  downloadPosted(`/api/estates/${encodeURIComponent(estate)}/owner-exports`, body);

export type Looks = Reply<`${typeof ESTATE}/looks`, 'get'>;
export type LookLine = Looks['looks'][number];
export const loadLooks = (estate: string, before?: string) =>
  call('get', `${ESTATE}/looks`, { ...at(estate), query: before === undefined ? {} : { before } });
export const settleAlarm = (estate: string, { day, account }: { day: string; account: string }, note: string) =>
  call('post', `${ESTATE}/look-alarms/{day}/{account}/settlement`, { path: { estate, day, account }, body: { note } });
export const traceExport = (estate: string, text: string) =>
  call('post', `${ESTATE}/export-marks`, { ...at(estate), body: { text } });

export type Erasures = Reply<`${typeof ESTATE}/erasures`, 'get'>;
export type Scope = Erasures['erasures'][number]['scope'];
export const loadErasures = (estate: string) => call('get', `${ESTATE}/erasures`, at(estate));
export const loadConsentTotals = (estate: string) => call('get', `${ESTATE}/consent-totals`, at(estate));
export const askErasure = (estate: string, body: { assembly: string | null; scope: Scope; reason: string }) =>
  call('post', `${ESTATE}/erasures`, { ...at(estate), body });
export const confirmErasure = (estate: string, erasure: string) =>
  call('post', `${ESTATE}/erasures/{erasure}/confirmation`, { path: { estate, erasure } });
export const withdrawErasure = (estate: string, erasure: string) =>
  call('delete', `${ESTATE}/erasures/{erasure}`, { path: { estate, erasure } });

export type MergeLine = Reply<`${typeof ESTATE}/merges`, 'get'>[number];
export const loadMerges = (estate: string) => call('get', `${ESTATE}/merges`, at(estate));
export const sayMerge = (
  estate: string,
  body: { person: string; other: string; verdict: 'same' | 'different'; note: string },
) => call('post', `${ESTATE}/merges`, { ...at(estate), body });
export const confirmMerge = (estate: string, merge: string) =>
  call('post', `${ESTATE}/merges/{merge}/confirmation`, { path: { estate, merge } });
export const withdrawMerge = (estate: string, merge: string) =>
  call('delete', `${ESTATE}/merges/{merge}`, { path: { estate, merge } });

export type ContactChange = Reply<`${typeof ESTATE}/contact-changes`, 'get'>[number];
export const loadContactChanges = (estate: string) => call('get', `${ESTATE}/contact-changes`, at(estate));
export const confirmContact = (estate: string, change: string) =>
  call('post', `${ESTATE}/contact-changes/{change}/confirmation`, { path: { estate, change } });
export const refuseContact = (estate: string, change: string) =>
  call('delete', `${ESTATE}/contact-changes/{change}`, { path: { estate, change } });

const REPRESENTATION = `${ESTATE}/representations/{representation}` as const;
interface OwnerNamed {
  name: string;
  idType: (typeof ID_TYPES)[number];
  idNo: string;
}
export interface NewRepresentation {
  owner: OwnerNamed;
  representative: OwnerNamed & { phone: string };
  capacity: 'authorised' | 'guardian' | 'heir';
  /** What was shown, in words. */
  evidence: string;
}
export const loadRepresentations = (estate: string) => call('get', `${ESTATE}/representations`, at(estate));
export const recordRepresentation = (estate: string, body: NewRepresentation) =>
  call('post', `${ESTATE}/representations`, { ...at(estate), body });
export const confirmRepresentation = (estate: string, representation: string) =>
  call('post', `${REPRESENTATION}/confirmation`, { path: { estate, representation } });
export const endRepresentation = (estate: string, representation: string) =>
  call('delete', REPRESENTATION, { path: { estate, representation } });
const photoAddress = (estate: string, representation: string) =>
  `/api/estates/${encodeURIComponent(estate)}/representations/${representation}/photo`;
export const addSealPhoto = (estate: string, representation: string, photo: File) =>
  upload<null>(photoAddress(estate, representation), photo);
export const loadSealPhoto = (estate: string, representation: string) => download(photoAddress(estate, representation));

export const privacyAddress = (estate: string): string => `/e/${encodeURIComponent(estate)}/desk/privacy`;
