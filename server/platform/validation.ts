import { Ajv, type Options } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifyServerOptions } from 'fastify';

type Schemas = Readonly<Record<string, unknown>>;

/**
 * Bodies are taken literally: a ballot with a field too many or a number as text is refused. Path, query and headers are text
 * by nature, so there `?page=2` becomes a number.
 */
export const schemaController: NonNullable<FastifyServerOptions['schemaController']> = {
  compilersFactory: {
    buildValidator(shared: Schemas) {
      const strict = validator(shared, { allErrors: true });
      const tolerant = validator(shared, { coerceTypes: true, useDefaults: true });
      return (({ schema, httpPart }: RoutePart) => (httpPart === 'body' ? strict : tolerant).compile(schema)) as never;
    },
  },
};

interface RoutePart {
  readonly schema: object;
  readonly httpPart?: string;
}

function validator(shared: Schemas, options: Options): Ajv {
  const ajv = new Ajv({ strict: false, ...options });
  addFormats.default(ajv, ['date', 'date-time', 'uuid', 'uri']);
  for (const schema of Object.values(shared)) ajv.addSchema(schema as object);
  return ajv;
}
