import { Type } from 'typebox';
import { detachedJws, kid, nonce } from '../../../crypto/entries/fields.ts';
import { AssemblyParams, closed } from '../../assemblies/schemas.ts';

const Kid = Type.Unsafe<string>(kid.schema);
const Voter = Type.String({ pattern: '^[0-9a-f]{32}$' });
const Device = {
  ...{ kid: Kid, since: Type.String({ format: 'date-time' }) },
  hasVoted: Type.Boolean({ description: 'Whether a ballot came from it; never what it says.' }),
};
const Rooms = Type.Array(Type.String());

export const VoterParams = Type.Object({ ...AssemblyParams.properties, voter: Voter });
export const DeviceParams = Type.Object({ ...AssemblyParams.properties, kid: Kid });
export const DeskDevices = Type.Object({
  rooms: Rooms,
  devices: Type.Array(
    Type.Object({ ...Device, name: Type.Union([Type.String({ description: 'Masked.' }), Type.Null()]) }),
  ),
});
export const OwnDevices = Type.Object({
  devices: Type.Array(
    Type.Object({
      ...{ ...Device, voter: Voter, person: Type.String(), rooms: Rooms },
      fields: Type.Object({
        ...{ by: Type.Literal('owner'), kid: Kid, reason: Type.String(), voter: Voter },
      }),
    }),
  ),
});
export const SignedEndBody = Type.Object(
  { jws: Type.Unsafe<string>(detachedJws.schema), nonce: Type.Unsafe<string>(nonce.schema) },
  closed,
);
