import { Type } from 'typebox';
import { LOOK_KINDS } from './look-kinds.ts';

const closed = { additionalProperties: false } as const;
export const EstateId = Type.String({ pattern: '^[a-z0-9-]{2,40}$' });
export const EstateParams = Type.Object({ estate: EstateId });
const Nullable = <T extends ReturnType<typeof Type.String>>(schema: T) => Type.Union([schema, Type.Null()]);
export const Instant = Type.String({ format: 'date-time' });
export const Reason = Type.String({
  minLength: 4,
  maxLength: 200,
  pattern: '^[^\\u0000-\\u001f\\u007f]+$',
  description: 'Why, in words; kept sealed and shown to the street office.',
});

export const ShownUnitSchema = Type.Object(
  {
    unit: Type.String(),
    address: Type.String(),
    use: Type.String(),
    areaCm2: Type.Integer(),
    owners: Type.Array(
      Type.Object({ name: Type.String(), idNo: Nullable(Type.String()), phones: Type.Array(Type.String()) }),
    ),
  },
  { $id: 'ShownUnit' },
);
export const LookUpBody = Type.Object({ unit: Type.String({ minLength: 1, maxLength: 40 }), reason: Reason }, closed);
export const ExportBody = Type.Object(
  { building: Nullable(Type.String({ minLength: 1, maxLength: 40 })), unmasked: Type.Boolean(), reason: Reason },
  closed,
);

export const LookViewSchema = Type.Object(
  {
    at: Instant,
    by: Type.String({ format: 'uuid' }),
    name: Nullable(Type.String()),
    kind: Type.Enum(LOOK_KINDS),
    isExport: Type.Boolean(),
    isUnmasked: Type.Boolean(),
    assembly: Nullable(Type.String()),
    subject: Nullable(Type.String()),
    people: Type.Integer(),
    reason: Type.String(),
    mark: Nullable(Type.String()),
  },
  { $id: 'LookView' },
);
export const LooksQuery = Type.Object({ before: Type.Optional(Instant) }, closed);
export const LooksReply = Type.Object({
  looks: Type.Array(Type.Ref('LookView')),
  alarms: Type.Array(
    Type.Object({
      day: Type.String(),
      account: Type.String({ format: 'uuid' }),
      name: Nullable(Type.String()),
      at: Instant,
      people: Type.Integer(),
      settled: Type.Union([
        Type.Object({ at: Instant, name: Nullable(Type.String()), note: Type.String() }),
        Type.Null(),
      ]),
    }),
  ),
});
export const AlarmParams = Type.Object({
  estate: EstateId,
  day: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  account: Type.String({ format: 'uuid' }),
});
export const MarksBody = Type.Object({ text: Type.String({ minLength: 8, maxLength: 20_000 }) }, closed);
export const OwnLooksReply = Type.Array(
  Type.Object({ at: Instant, kind: Type.Enum(LOOK_KINDS), isExport: Type.Boolean(), isUnmasked: Type.Boolean() }),
);
