import { Type, type Static } from 'typebox';

const hex64 = Type.String({ pattern: '^[0-9a-f]{64}$' });
const name = Type.String({ pattern: '^[a-z_][a-z0-9_]{0,62}$' });

/** What a backup holds, so that a restore can tell a whole one from half of one. The last file that is written. */
export const manifestSchema = Type.Object(
  {
    format: Type.Literal(1),
    takenAt: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' }),
    /** Newest migration of the database; a restore brings an empty database exactly there before it loads. */
    migration: Type.String({ pattern: '^\\d{4}_[a-z0-9-]+$' }),
    /** In an order in which every row finds what it refers to. */
    tables: Type.Array(
      Type.Object(
        { name, columns: Type.Array(name, { minItems: 1 }), rows: Type.Integer({ minimum: 0 }), sha256: hex64 },
        { additionalProperties: false },
      ),
    ),
    files: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
);

export type Manifest = Static<typeof manifestSchema>;
export type TableCopy = Manifest['tables'][number];

export const MANIFEST = 'manifest.json';
export const FILES = 'files';
/** A table as PostgreSQL's COPY text, compressed. */
export const copyOf = (table: string): string => `tables/${table}.copy.gz`;
