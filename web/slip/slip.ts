import { call } from '../api/call.ts';

/** What a paper slip's link says: a vote, and a unit that only the service can name. */
export interface Slip {
  readonly estate: string;
  readonly assembly: string;
  readonly code: string;
}

const LINK = /^\/e\/([a-z0-9-]{2,40})\/a\/([0-9a-f]{16})\/[a-z]*\?unit=([0-9A-Za-z%-]{8,20})$/;

/** The slip with whose link somebody came, from the address that he will go on to; null for who came without one. */
export function slipIn(next: string | null): Slip | null {
  const [, estate, assembly, code] = LINK.exec(next ?? '') ?? [];
  return estate && assembly && code ? { estate, assembly, code: decodeURIComponent(code) } : null;
}

export const startFromSlip = (slip: Slip, idTail: string): Promise<{ challenge: string; phoneTail: string }> =>
  call('post', '/api/identity/slip-challenges', { body: { ...slip, idTail } });

/** The address of the slip's unit; null where the code names none. */
export async function unitOf({ estate, assembly, code }: Slip): Promise<string | null> {
  const path = '/api/estates/{estate}/assemblies/{assembly}/unit-links/{code}';
  const unit = await call('get', path, { path: { estate, assembly, code } }).catch(() => null);
  return unit?.address ?? null;
}
