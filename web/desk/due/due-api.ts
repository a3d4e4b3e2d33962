import { call, type Reply } from '../../api/call.ts';
import { upload } from '../http.ts';

const OF = '/api/estates/{estate}/follow-ups';

export type FollowUpList = Reply<typeof OF, 'get'>;
export type FollowUp = FollowUpList['followUps'][number];
export type DueStep = FollowUp['steps'][number];
export type Kind = FollowUp['kind'];
export type EventName = FollowUp['events'][number]['event'];

/** When something happened, and what proves it. */
export interface Proof {
  readonly on: string;
  readonly document: string | null;
  readonly note: string | null;
}

export const loadFollowUps = (estate: string) => call('get', OF, { path: { estate } });
export const loadOfficeDue = () => call('get', '/api/office/follow-ups');
export const beginFollowUp = (estate: string, kind: Kind, proof: Proof) =>
  call('post', OF, { path: { estate }, body: { kind, ...proof } });
export const recordEvent = (estate: string, followUp: string, event: EventName, proof: Proof) =>
  call('post', `${OF}/{followUp}/events`, { path: { estate, followUp }, body: { event, ...proof } });
export const withdrawEvent = (estate: string, followUp: string, event: string) =>
  call('delete', `${OF}/{followUp}/events/{event}`, { path: { estate, followUp, event } });
export const uploadProof = (estate: string, file: File) =>
  upload<{ readonly sha256: string }>(`/api/estates/${estate}/follow-up-documents`, file);
export const dueAddress = (estate: string): string => `/e/${estate}/desk/due`;
