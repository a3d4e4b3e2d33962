import { Type } from 'typebox';
import { detachedJws, nonce, shortText } from '../../crypto/entries/fields.ts';
import { AssemblyParams, Hex32Schema, SeqSchema } from '../assemblies/schemas.ts';
import { ID_TYPE_WORDS } from '../identity/claim.ts';

const closed = { additionalProperties: false } as const;
const voterId = Type.String({ pattern: '^[0-9a-f]{32}$' });
const rooms = Type.Array(Type.String());

/** 受托人姓名+证件 */
export const AgentSchema = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    idType: Type.Enum([...ID_TYPE_WORDS]),
    idNo: Type.String({ minLength: 4, maxLength: 40 }),
  },
  closed,
);

export const PowerParams = Type.Object({ ...AssemblyParams.properties, power: Type.String({ format: 'uuid' }) });
const motionIds = Type.Array(Type.String({ pattern: '^m[1-9][0-9]?$' }), { minItems: 1, maxItems: 50 });
/** 事项范围, 有效期 */
export const PowerScopeFields = {
  motions: Type.Optional(
    Type.Unsafe<string[]>({ ...motionIds, description: 'Which motions; all where it is missing' }),
  ),
  lastDay: Type.Optional(
    Type.String({ format: 'date', description: 'In Shanghai; until voting ends where it is missing' }),
  ),
};
export const NewPowerBody = Type.Object(
  {
    ...{ voter: voterId, agent: AgentSchema },
    ...PowerScopeFields,
    opinions: Type.Optional(
      Type.Record(Type.String({ pattern: '^m[1-9][0-9]?$' }), Type.Enum(['for', 'against']), {
        ...{ ...closed, maxProperties: 50 },
        description: 'What the owner wants chosen, where he says so; read by the two of them and nobody else.',
      }),
    ),
  },
  closed,
);
export const PowerDraftReply = Type.Object(
  {
    id: Type.String(),
    text: Type.String({ description: 'The power as both sides read it' }),
    fields: Type.Object({
      document: Type.Object({ bytes: Type.Integer(), sha256: Hex32Schema, type: Type.String() }),
      person: Type.String(),
      voter: voterId,
      motions: Type.Optional(motionIds),
      until: Type.Optional(Type.String()),
    }),
  },
  { $id: 'PowerDraft', description: 'Nothing is in force before the device signs `fields` and the agent accepts.' },
);

const signature = {
  nonce: Type.Unsafe<string>({ ...nonce.schema }),
  jws: Type.Unsafe<string>({ ...detachedJws.schema }),
};
export const SignedPowerBody = Type.Object(signature, closed);
export const RevocationBody = Type.Object(
  { ...signature, reason: Type.Unsafe<string>({ ...shortText(200).schema }) },
  closed,
);

export const PowersReply = Type.Object(
  {
    limit: Type.Union([Type.Integer(), Type.Null()]),
    aud: Type.String(),
    mayGive: Type.Array(Type.Object({ voter: voterId, rooms, motions: Type.Array(Type.String()) })),
    powers: Type.Array(
      Type.Object({
        id: Type.String(),
        side: Type.Enum(['given', 'received']),
        voter: voterId,
        rooms,
        other: Type.String({ description: 'The other side, masked' }),
        state: Type.Enum([
          ...['offered', 'lapsed', 'granted', 'declined', 'withdrawn', 'revoked', 'ended', 'used', 'overtaken'],
        ] as const),
        seq: Type.Union([SeqSchema, Type.Null()]),
        withinLimit: Type.Boolean(),
        madeAt: Type.String(),
        text: Type.Union([Type.String(), Type.Null()], {
          description: 'The power as both sides read it; null for a paper',
        }),
      }),
    ),
  },
  { $id: 'Powers' },
);

export const ProxyRooms = Type.Object({ rooms }, { $id: 'ProxyRooms' });
export const Nothing = Type.Object({}, closed);
