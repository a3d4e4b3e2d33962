import { fromUtf8 } from '../../../crypto/bytes.ts';
import type { Entry } from '../../../crypto/entries/bodies.ts';
import { voterOf, type DeviceKey, type LogState } from '../../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import type { Deps } from '../../deps.ts';
import { namesOf } from '../../estates/owners.ts';
import { maskName } from '../../identity/mask-name.ts';
import { logReader } from '../../log/log-reader.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { stateOf } from '../../log/log-service.ts';
import type { LogRefusal } from '../../log/problems.ts';
import { rollReader } from '../../log/roll-reader.ts';

/** A device that may sign ballots for a voter now. */
export interface DeviceView {
  readonly kid: string;
  /** When it was bound. */
  readonly since: string;
  /** Whether a ballot came from it. */
  readonly hasVoted: boolean;
}

export interface DeskDevice extends DeviceView {
  /** Whose it is, masked; null for an agent. */
  readonly name: string | null;
}

export interface VoterDevices {
  readonly rooms: readonly string[];
  readonly devices: readonly DeskDevice[];
}

export const activeDevices = (state: LogState, voter: DeviceKey['voter']): readonly DeviceKey[] =>
  voterOf(state, voter).devices.flatMap((kid) => {
    const device = state.devices.get(kid);
    return device?.active ? [device] : [];
  });

export async function deviceView({ db }: Deps, log: LogRef, { kid, seq, counter }: DeviceKey): Promise<DeviceView> {
  const row = await logReader(db).entry(log, seq);
  if (!row) throw new Error(`entry ${seq} is not in its log`);
  const { at: since } = JSON.parse(fromUtf8(row.entry)!) as Entry;
  return { kid, since, hasVoted: counter >= 0 };
}

/** The devices of one voter, for a worker before whom the owner stands. Names are masked, and no phone number is read. */
export async function devicesOfVoter(
  deps: Deps,
  log: LogRef,
  voter: string,
): Promise<Result<VoterDevices, LogRefusal | { readonly code: 'DEVICE_VOTER_UNKNOWN' }>> {
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const found = await rollReader(deps.db).voter(log, voter);
  if (!found) return err({ code: 'DEVICE_VOTER_UNKNOWN' });
  const ids = new Map(found.people.map(({ person, personId }) => [person, personId]));
  const names = await namesOf(deps.db, deps.keys, log.estate, [...ids.values()]);
  const devices = activeDevices(reading.value, found.voter).map(async (device): Promise<DeskDevice> => {
    const name = names.get(ids.get(device.person) ?? '');
    return { ...(await deviceView(deps, log, device)), name: name === undefined ? null : maskName(name) };
  });
  return ok({ rooms: found.leaf.units.map(({ address }) => address), devices: await Promise.all(devices) });
}
