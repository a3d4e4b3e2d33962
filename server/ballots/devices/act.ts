import { Type } from 'typebox';
import { kid as kidShape } from '../../../crypto/entries/fields.ts';
import { broken } from '../../../crypto/replay/broken.ts';
import { err, ok } from '../../../crypto/result.ts';
import { defineAct, type ActContext } from '../../assemblies/acts/act-definition.ts';
import { entryRefused } from '../../log/problems.ts';
import { signOutOfDevice, tellOfEnd } from './end-device.ts';
import { deviceProblems } from './problems.ts';

/** What the log says; one's own words could name somebody, and the log keeps them for good. */
const REASONS = {
  lost: '业主报失手机，在窗口停用',
  denied: '业主否认由这台设备提交的票',
  asked: '业主在窗口要求停用',
} as const;

/** A device that was lost, or that somebody else used: two of the staff who have seen the owner's document end it. */
export const endDevice = defineAct('unbind', {
  input: Type.Object(
    { kid: Type.Unsafe<string>(kidShape.schema), reason: Type.Enum(['lost', 'denied', 'asked']) },
    { additionalProperties: false },
  ),
  opening: null,
  problems: deviceProblems,
  prepare: async (context, { kid, reason }) => {
    const device = bound(context, kid);
    if (!device.ok) return device;
    return ok({ fields: { by: 'two-staff', kid, reason: REASONS[reason], voter: device.value.voter } });
  },
  finish: async (context, { fields }) => {
    const { deps, log } = context;
    const device = bound(context, String(fields['kid']));
    if (!device.ok) return device;
    const { kid, voter, person } = device.value;
    return ok({
      within: (tx, appended) => signOutOfDevice(tx, log, kid, appended),
      after: (appended) => tellOfEnd(deps, log, { voter, person }, appended),
    });
  },
});

function bound({ state }: ActContext, kid: string) {
  const device = state.devices.get(kid);
  if (!device?.active) return err({ code: 'DEVICE_NOT_ACTIVE' });
  return state.closed ? err(entryRefused(broken('closed'))) : ok(device);
}
