import type { VoterId } from '../brands.ts';
import type { DeviceKey, LogState } from './state.ts';

type OwnVoters = Map<string, VoterId | null>;

/** What follows from the devices of a state, for whoever asks more than once: most logs never ask, and pay nothing. */
const found = new WeakMap<LogState['devices'], OwnVoters>();

/**
 * The one voter for whom a person has devices, as himself; null where he has them for another too, or as somebody's agent;
 * undefined without a device. Looks through all devices at most once in a log.
 */
export function ownVoter({ devices }: LogState, person: string): VoterId | null | undefined {
  const known = found.get(devices) ?? gathered(devices);
  found.set(devices, known);
  return known.get(person);
}

/** A device was bound. */
export function noteDevice({ devices }: LogState, device: DeviceKey): void {
  const known = found.get(devices);
  if (known) add(known, device);
}

function gathered(devices: LogState['devices']): OwnVoters {
  const voters: OwnVoters = new Map();
  for (const device of devices.values()) add(voters, device);
  return voters;
}

function add(voters: OwnVoters, { person, voter, capacity }: DeviceKey): void {
  const before = voters.get(person);
  const isOwn = capacity !== 'authorised' && (before === undefined || before === voter);
  voters.set(person, isOwn ? voter : null);
}
