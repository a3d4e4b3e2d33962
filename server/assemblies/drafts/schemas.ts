import { Type } from 'typebox';
import { electorateDefinition, type ElectorateDefinition } from '../../../crypto/entries/notice.ts';

export const BilingualSchema = Type.Object({ zh: Type.String(), en: Type.String() });

export const FindingSchema = Type.Object({
  code: Type.String(),
  severity: Type.Enum(['error', 'warning', 'info']),
  subject: Type.Union([Type.String(), Type.Null()], { description: 'A motion, a rule, a channel; null for the whole' }),
  article: Type.String(),
  articleEn: Type.String(),
  zh: Type.String(),
  en: Type.String(),
  remedyZh: Type.String(),
  remedyEn: Type.String(),
});

/** The arithmetic of the fifteen full days, as data. */
export const NoticeClockSchema = Type.Object({
  posted: Type.String({ description: 'Day 0, not counted' }),
  days: Type.Integer(),
  firstFullDay: Type.String(),
  lastFullDay: Type.String(),
  opensNotBefore: Type.String(),
  articles: Type.Array(BilingualSchema),
});

/** Its keys differ, so the serialiser is not told them: it would drop what it does not know. */
export const ElectorateDefinitionSchema = Type.Unsafe<ElectorateDefinition>({
  ...electorateDefinition.schema,
});

export const ElectorateSchema = Type.Object({
  id: Type.String(),
  definition: ElectorateDefinitionSchema,
  heads: Type.Integer(),
  areaCm2: Type.Integer(),
  units: Type.Integer(),
  voters: Type.Integer(),
  leftOut: Type.Array(Type.Object({ use: Type.String(), units: Type.Integer() })),
  outside: Type.Integer(),
});

export const ChecksSchema = Type.Object({
  findings: Type.Array(FindingSchema),
  mayBeNotified: Type.Boolean(),
  basis: Type.Enum(['roll', 'register']),
  electorates: Type.Array(ElectorateSchema),
  everybody: Type.Object(
    { heads: Type.Integer(), areaCm2: Type.Integer() },
    { description: 'All owners under the rules of weight: what a petition is counted on' },
  ),
  motions: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Type.String(),
      electorate: Type.Union([Type.String(), Type.Null()]),
      threshold: Type.Union([Type.Enum(['over-half', 'three-quarters']), Type.Null()]),
    }),
  ),
  clock: Type.Union([NoticeClockSchema, Type.Null()]),
});
