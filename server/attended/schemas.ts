import { Type } from 'typebox';
import { closed, PlainText } from '../assemblies/schemas.ts';
import { ATTENDED_CHANNELS, DOCUMENTS } from './attended-store.ts';

const Count = Type.Integer({ minimum: 0 });
const Rooms = Type.Array(Type.String());
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const Voter = Type.String({ pattern: '^[0-9a-f]{32}$' });
export const Channel = Type.Enum([...ATTENDED_CHANNELS]);
export const PhoneInput = Type.String({ minLength: 5, maxLength: 24, pattern: '^[0-9+() -]+$' });

export const BeginInput = Type.Union([
  Type.Object(
    {
      ...{ channel: Type.Literal('assisted'), voter: Voter, person: Voter },
      document: Type.Enum([...DOCUMENTS]),
      end: Type.String({
        pattern: '^[0-9A-Za-z]{4,6}$',
        description: 'Last characters of the document; compared, not kept',
      }),
    },
    closed,
  ),
  Type.Object(
    {
      ...{ channel: Type.Enum(['phone', 'video']), voter: Voter, person: Voter },
      dialled: PhoneInput,
      recording: PlainText(80),
    },
    closed,
  ),
]);

export const PeopleOfVoter = Type.Object({
  rooms: Rooms,
  people: Type.Array(Type.Object({ person: Type.String(), name: Type.String({ description: 'Masked' }) })),
});

export const AttendedNow = Type.Object({
  limit: Count,
  open: Type.Array(
    Type.Object({
      ...{ id: Type.String(), channel: Channel, begunAt: Type.String(), rooms: Rooms },
      ...{ worker: Nullable(Type.String()), mine: Type.Boolean() },
      ...{ witness: Nullable(Type.String()), witnessed: Type.Boolean() },
    }),
  ),
  devices: Type.Array(
    Type.Object({
      ...{ kid: Type.String(), name: Nullable(Type.String()), mine: Type.Boolean() },
      ...{ total: Count, lastHour: Count, busiestHour: Count, isFlagged: Type.Boolean() },
    }),
  ),
});

export const AttendedTerms = Type.Object({
  ...{ aud: Type.String(), voter: Type.String(), channel: Channel },
  ...{ motions: Type.Array(Type.String()), rooms: Rooms },
});
