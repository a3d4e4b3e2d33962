import { call, type Reply } from '../../api/call.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';

const DEVICES = '/api/estates/{estate}/assemblies/{assembly}/voters/{voter}/devices';

export type VoterDevice = Reply<typeof DEVICES, 'get'>['devices'][number];

/** Why a device is ended; each is one sentence in the log. */
export const END_REASONS = ['lost', 'denied', 'asked'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** The devices that vote for one voter, for a worker before whom the owner stands. */
export const devicesOfVoter = ({ estate, assembly }: AssemblyPath, voter: string) =>
  call('get', DEVICES, { path: { estate, assembly, voter } });
