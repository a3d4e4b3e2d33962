import type { WaitingAct } from '../desk-api.ts';

/** Whose device an act would end; null for any other act. */
export const endedBy = ({ type, payload }: WaitingAct): { readonly kid: string; readonly voter: string } | null =>
  type === 'unbind' ? (JSON.parse(payload) as { kid: string; voter: string }) : null;
