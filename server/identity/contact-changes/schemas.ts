import { Type } from 'typebox';
import { detachedJws, nonce } from '../../../crypto/entries/fields.ts';
import { AssemblyParams, Hex32Schema } from '../../assemblies/schemas.ts';

const Uuid = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });

export const OwnContactChangeParams = Type.Object({ ...AssemblyParams.properties, change: Uuid });
export const OwnContactChangeList = Type.Object({
  changes: Type.Array(
    Type.Object({
      ...{ change: Uuid, voter: Type.String(), phone: Type.String({ description: 'Masked.' }), at: Instant },
      documentSeen: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
});
export const OwnContactDraft = Type.Object({
  entry: Uuid,
  fields: Type.Object({
    ...{ by: Type.Literal('owner'), evidence: Hex32Schema, newPhone: Hex32Schema, oldPhones: Type.Array(Hex32Schema) },
    ...{ person: Type.String(), voter: Type.String() },
  }),
});
export const SignedContactChange = Type.Object(
  { entry: Uuid, jws: Type.Unsafe<string>(detachedJws.schema), nonce: Type.Unsafe<string>(nonce.schema) },
  { additionalProperties: false },
);
