import { Type } from 'typebox';
import { resolvedPackShape } from '../../crypto/law/packs/frozen.ts';
import type { ResolvedPack } from '../../crypto/law/packs/resolve.ts';
import type { TableTopic } from '../../crypto/law/packs/table.ts';

const Text = Type.String();
const Day = Type.Union([Type.String({ format: 'date' }), Type.Null()]);
const Bilingual = Type.Object({ zh: Text, en: Text });

export const PackSummary = Type.Object({
  id: Text,
  division: Type.String({ description: 'GB/T 2260 code; empty for the country.' }),
  name: Bilingual,
  parent: Type.Union([Text, Type.Null()]),
  version: Text,
  inForceFrom: Day,
  inForceUntil: Day,
});

const Cell = Type.Object({
  value: Bilingual,
  citation: Bilingual,
  from: Type.Union([Text, Type.Null()], { description: 'Id of the layer; null where no layer states the figure.' }),
  confidence: Type.Union([Type.Enum(['read', 'excerpt', 'unconfirmed']), Type.Null()]),
  isDraft: Type.Boolean(),
  effect: Type.Enum(['blocks', 'warns', 'reminds', 'shows', 'ask'], {
    description: 'What the machine does with it; ask: nobody knows the figure, the authority is to be asked.',
  }),
});
const Table = Type.Array(
  Type.Object({
    topic: Text,
    name: Bilingual,
    rows: Type.Array(Type.Object({ key: Text, meaning: Bilingual, applies: Cell, others: Type.Array(Cell) })),
  }),
);

export const PackView = Type.Object({
  pack: Type.Unsafe<ResolvedPack>(resolvedPackShape.schema),
  sha256: Type.String({ description: 'Of the canonical document that a log opened on this day freezes.' }),
  versions: Type.Array(PackSummary, { description: 'All versions of this place.' }),
  table: Type.Unsafe<readonly TableTopic[]>(Table),
  calendars: Type.Array(Type.Object({ year: Type.Integer(), source: Text }), {
    description: 'Years whose public holidays are entered. A deadline in another year says so.',
  }),
});

export const PackParams = Type.Object({ id: Type.String({ minLength: 2, maxLength: 40 }) });
export const PackQuery = Type.Object({
  on: Type.Optional(Type.String({ maxLength: 10, description: 'Day whose law is asked for; today if left out.' })),
});
