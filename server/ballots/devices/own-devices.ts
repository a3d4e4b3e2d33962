import type { JsonObject } from '../../../crypto/canonical.ts';
import type { Body } from '../../../crypto/entries/bodies.ts';
import { activeDevice } from '../../../crypto/replay/key-rules.ts';
import type { DeviceKey, LogState } from '../../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { logWriter, stateOf } from '../../log/log-service.ts';
import type { LogRefusal } from '../../log/problems.ts';
import { signatureVerdict } from '../../log/signature-verdict.ts';
import { votingRights, type Voting } from '../voting-right.ts';
import { deviceView, type DeviceView } from './device-views.ts';
import { signOutOfDevice, tellOfEnd } from './end-device.ts';

/** The device that votes for one of the actor's voters now. */
export interface OwnDevice extends DeviceView {
  readonly voter: string;
  readonly person: string;
  readonly rooms: readonly string[];
  /** What the device signs to end itself. */
  readonly fields: JsonObject;
}

export type DeviceRefusal = LogRefusal | { readonly code: 'DEVICE_NOT_ACTIVE' | 'DEVICE_SIGNATURE_WRONG' };

export async function ownDevices(voting: Voting): Promise<Result<readonly OwnDevice[], LogRefusal>> {
  const { deps, log } = voting;
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const found = (await ownKeys(voting, reading.value)).map(async ({ device, rooms }): Promise<OwnDevice> => {
    const { voter, person } = device;
    return { ...(await deviceView(deps, log, device)), voter, person, rooms, fields: fieldsFor(device) };
  });
  return ok(await Promise.all(found));
}

export interface SignedEnd {
  readonly nonce: string;
  readonly jws: string;
}

/** By the log's rules only a device of the same person signs; and his newest is his only one, so it ends itself. */
export async function endOwnDevice(
  voting: Voting,
  kid: string,
  signed: SignedEnd,
): Promise<Result<null, DeviceRefusal>> {
  const { deps, log } = voting;
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const own = (await ownKeys(voting, reading.value)).find(({ device }) => device.kid === kid);
  if (!own) return err({ code: 'DEVICE_NOT_ACTIVE' });
  const { voter, person } = own.device;
  const body = { ...fieldsFor(own.device), ...signed } as unknown as Body<'unbind'>;
  const verdict = await signatureVerdict(deps, reading.value, 'unbind', body);
  if (!verdict.ok) return err({ code: 'DEVICE_SIGNATURE_WRONG' });
  const appended = await logWriter(deps).append(log, {
    ...{ type: 'unbind', body, verified: verdict.value },
    within: (tx, entry) => signOutOfDevice(tx, log, kid, entry),
  });
  if (!appended.ok) return appended;
  deps.afterReply.start('tell of an ended device', () => tellOfEnd(deps, log, { voter, person }, appended.value));
  return ok(null);
}

const fieldsFor = ({ kid, voter }: DeviceKey): JsonObject => ({
  ...{ by: 'owner', kid, reason: '本人在自己的设备上停用', voter },
});

/** An agent's device is his own affair: he gives the power back, or the owner takes it. */
async function ownKeys(voting: Voting, state: LogState) {
  return (await votingRights(voting)).flatMap(({ voter, leaf, people, represented }) =>
    represented
      .filter(({ person }) => people.some((each) => each.person === person))
      .flatMap(({ person }) => {
        const device = activeDevice(state, voter, person);
        return device ? [{ device, rooms: leaf.units.map(({ address }) => address) }] : [];
      }),
  );
}
