import { addressOf, call, type Reply } from '../api/call.ts';

const PACK = '/api/law/packs/{id}';

export type PackSummary = Reply<'/api/law/packs', 'get'>[number];
export type PackView = Reply<typeof PACK, 'get'>;
export type PackTopic = PackView['table'][number];
export type PackCell = PackTopic['rows'][number]['applies'];

export const loadPlaces = () => call('get', '/api/law/packs');
export const loadPack = (id: string, on: string | undefined) =>
  call('get', PACK, { path: { id }, query: on === undefined ? {} : { on } });
export const packHref = (id: string, on: string): string => addressOf(PACK, { id }, { on });
