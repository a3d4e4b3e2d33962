import { Ajv, type Options } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifyServerOptions } from 'fastify';
import { closed } from './closed-schema.ts';

type Schemas = Readonly<Record<string, unknown>>;

/**
 * Bodies are taken literally: a ballot with a field too many or a number as text is refused. Path, query and headers are text
 * by nature, so there `?page=2` becomes a number.
 */
export const schemaController: NonNullable<FastifyServerOptions['schemaController']> = {
  compilersFactory: {
    buildValidator(shared: Schemas) {
      const strict = validator(closedAll(shared), { allErrors: true });
      const tolerant = validator(shared, { coerceTypes: true, useDefaults: true });
      return (({ schema: { $id: _name, ...schema }, httpPart }: RoutePart) =>
        httpPart === 'body' ? strict.compile(closed(schema) as object) : tolerant.compile(schema)) as never;
    },
  },
};

const closedAll = (shared: Schemas): Schemas =>
  Object.fromEntries(Object.entries(shared).map(([id, schema]) => [id, closed(schema)]));

interface RoutePart {
  /** Several routes may use one schema, so its own name is left out when it is compiled. */
  readonly schema: { readonly $id?: string };
  readonly httpPart?: string;
}

function validator(shared: Schemas, options: Options): Ajv {
  const ajv = new Ajv({ strict: false, ...options });
  addFormats.default(ajv, ['date', 'date-time', 'uuid', 'uri']);
  for (const schema of Object.values(shared)) ajv.addSchema(schema as object);
  return ajv;
}
