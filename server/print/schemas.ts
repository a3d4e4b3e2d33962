import { Type } from 'typebox';
import { AssemblyParams } from '../assemblies/schemas.ts';
import { EstateParams } from '../estates/schemas.ts';

export { EstateParams };

export const PetitionParams = Type.Object({ ...EstateParams.properties, petition: Type.String({ format: 'uuid' }) });
export const BuildingQuery = Type.Object({ building: Type.Optional(Type.String({ maxLength: 40 })) });
export const BatchParams = Type.Object({
  ...AssemblyParams.properties,
  batch: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
});
export const PosterParams = Type.Object({
  ...AssemblyParams.properties,
  number: Type.String({ minLength: 8, maxLength: 12, pattern: '^[0-9A-Za-z -]+$' }),
});
export const SlipQuery = Type.Object({ code: Type.String({ minLength: 8, maxLength: 20 }) });

export const MAX_BATCH = 2_000;
export const NewBatch = Type.Object(
  {
    serials: Type.Array(Type.String({ pattern: '^[0-9]{6}-[0-9]$' }), {
      ...{ minItems: 1, maxItems: MAX_BATCH, uniqueItems: true },
      description: 'Papers that are out, in the order in which they are to be printed',
    }),
  },
  { additionalProperties: false },
);

export const Batch = Type.Object({
  batch: Type.Integer(),
  printedAt: Type.String(),
  first: Type.String(),
  last: Type.String(),
  papers: Type.Integer(),
});
export const BatchList = Type.Object({
  batches: Type.Array(Batch),
  printed: Type.Array(Type.String(), { description: 'Serials that were printed at least once' }),
});

export const KnownPoster = Type.Object({
  number: Type.String(),
  building: Type.String(),
  officePhone: Type.Union([Type.String(), Type.Null()]),
});

export const OfficePhone = Type.Object({
  officePhone: Type.Union([Type.String(), Type.Null()]),
  sender: Type.Union([Type.String(), Type.Null()]),
});
export const NewOfficePhone = Type.Object(
  {
    officePhone: Type.String({ minLength: 3, maxLength: 30, pattern: '^[0-9+() -]+$' }),
    sender: Type.Optional(
      Type.String({
        ...{ minLength: 2, maxLength: 12, pattern: '^[\\p{L}\\p{N}]+$' },
        description: 'The name under which messages to owners come: 枫林街道.',
      }),
    ),
  },
  { additionalProperties: false },
);
