import { Type } from 'typebox';
import { DOUBT_ANSWERS } from './finding-store.ts';

export const EstateId = Type.String({ pattern: '^[a-z0-9-]{2,40}$', description: 'Names the estate in addresses.' });
export const EstateParams = Type.Object({ estate: EstateId });
const AreaCode = Type.String({
  pattern: '^[0-9]{9}([0-9]{3})?$',
  description: 'Division code of the street (9 digits) or the community (12).',
});

export const NewEstate = Type.Object({
  estate: EstateId,
  name: Type.String({ minLength: 1, maxLength: 100 }),
  address: Type.String({ minLength: 1, maxLength: 200 }),
  areaCode: AreaCode,
  pack: Type.String({
    minLength: 2,
    maxLength: 40,
    description: 'Rule pack of the place, e.g. CN or FJ-漳平; see /api/law/packs.',
  }),
});

const estateFields = {
  estate: EstateId,
  name: Type.String(),
  address: Type.String(),
  areaCode: AreaCode,
  pack: Type.String(),
};
export const EstateSummary = Type.Object(estateFields, { $id: 'Estate' });

const UseTotals = Type.Object({ use: Type.String(), units: Type.Integer(), areaCm2: Type.Integer() });
export const EstateFacts = Type.Object(
  {
    ...estateFields,
    registryAsOf: Type.Union([Type.String({ format: 'date' }), Type.Null()], {
      description: 'Day of the newest registry data; null before the first import.',
    }),
    units: Type.Integer(),
    buildings: Type.Array(Type.String()),
    byUse: Type.Array(UseTotals),
  },
  { $id: 'EstateFacts' },
);

const Nullable = <T extends ReturnType<typeof Type.String> | ReturnType<typeof Type.Integer>>(schema: T) =>
  Type.Union([schema, Type.Null()]);

const UnitCodes = Type.Array(Type.String());
export const RegistryReportSchema = Type.Object(
  {
    run: Type.String({ format: 'uuid' }),
    units: Type.Integer(),
    persons: Type.Integer(),
    unitsAdded: UnitCodes,
    unitsChanged: Type.Array(Type.Object({ unit: Type.String(), fields: Type.Array(Type.String()) })),
    unitsWithdrawn: UnitCodes,
    ownersChanged: UnitCodes,
    personsAdded: Type.Integer(),
    personsRenamed: Type.Integer(),
    contactsAdded: Type.Integer(),
    contactsRemoved: Type.Integer(),
    notes: Type.Array(Type.Object({ code: Type.String(), unit: Nullable(Type.String()), field: Type.String() })),
  },
  { $id: 'RegistryReport' },
);

const findingFields = {
  position: Type.Integer(),
  sheet: Nullable(Type.String()),
  row: Nullable(Type.Integer()),
  unitCode: Nullable(Type.String()),
  code: Type.String(),
  field: Type.String(),
  raw: Nullable(Type.String({ description: 'The cell as the file shows it. May hold personal data.' })),
  parsed: Type.Union([Type.String(), Type.Integer(), Type.Null()]),
  answer: Type.Union([Type.Enum(DOUBT_ANSWERS), Type.Null()]),
};
const NoteSchema = Type.Object(findingFields);
const DoubtSchema = Type.Object({
  ...findingFields,
  address: Nullable(Type.String()),
  registered: Type.Union([Type.String(), Type.Integer(), Type.Null()], {
    description: 'What the register says of the same; cm² for areas.',
  }),
});

export const ReconciliationSchema = Type.Object(
  {
    run: Type.String({ format: 'uuid' }),
    at: Type.String({ format: 'date-time' }),
    totals: Type.Object({
      units: Type.Integer(),
      countedUnits: Type.Integer(),
      heads: Type.Integer(),
      areaCm2: Type.Integer(),
      byUse: Type.Record(Type.String(), Type.Object({ units: Type.Integer(), areaCm2: Type.Integer() })),
      byAreaSource: Type.Record(Type.String(), Type.Integer()),
      coOwnedUnits: Type.Integer(),
      developerUnits: Type.Integer(),
    }),
    rosterRows: Type.Integer(),
    contactsAdded: Type.Integer(),
    contactsRemoved: Type.Integer(),
    doubts: Type.Array(DoubtSchema),
    notes: Type.Array(NoteSchema),
  },
  { $id: 'Reconciliation' },
);

export const DoubtAnswerBody = Type.Object({
  run: Type.String({ format: 'uuid', description: 'The reconciliation that was read.' }),
  answer: Type.Enum(DOUBT_ANSWERS),
  remark: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
});
export const DoubtParams = Type.Object({
  estate: EstateId,
  position: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
});

export const ReconciliationLookBody = Type.Object(
  { reason: Type.String({ minLength: 4, maxLength: 200, pattern: '^[^\\u0000-\\u001f\\u007f]+$' }) },
  { additionalProperties: false },
);

const Room = { unit: Type.String(), address: Type.String() };
const Sums = Type.Object({ units: Type.Integer(), heads: Type.Integer(), areaCm2: Type.Integer() });
const RoomWithArea = Type.Array(Type.Object({ ...Room, areaCm2: Type.Integer() }));
export const RegistryPreviewSchema = Type.Object({
  asOf: Nullable(Type.String()),
  added: RoomWithArea,
  gone: RoomWithArea,
  areaChanged: Type.Array(Type.Object({ ...Room, fromCm2: Type.Integer(), toCm2: Type.Integer() })),
  sold: Type.Array(Type.Object(Room)),
  otherwiseChanged: Type.Integer(),
  before: Sums,
  after: Sums,
});
