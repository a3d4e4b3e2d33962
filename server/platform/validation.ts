import serializers, { type Options as SerializerOptions } from '@fastify/fast-json-stringify-compiler';
import { Ajv, type Options, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifyServerOptions } from 'fastify';
import { closed } from './closed-schema.ts';

type Schemas = Readonly<Record<string, unknown>>;

/**
 * Bodies are taken literally: a ballot with a field too many or a number as text is refused. Path, query and headers are text
 * by nature, so there `?page=2` becomes a number. A route's schemas are compiled when it is first called: all at once they take
 * a second, and few processes ever serve every route.
 */
export const schemaController: NonNullable<FastifyServerOptions['schemaController']> = {
  compilersFactory: {
    buildValidator(shared: Schemas) {
      return (({ schema: { $id: _name, ...schema }, httpPart }: RoutePart) =>
        lazyValidator(() => {
          const { strict, tolerant } = validatorsFor(shared);
          return httpPart === 'body' ? strict.compile(closed(schema) as object) : tolerant.compile(schema);
        })) as never;
    },
    buildSerializer: ((shared: Schemas, options: SerializerOptions) => {
      const compile = serializers()(shared, options);
      return (route: Parameters<typeof compile>[0]) => lazySerializer(() => compile(route));
    }) as never,
  },
};

interface Validators {
  readonly shared: Schemas;
  readonly strict: Ajv;
  readonly tolerant: Ajv;
}

/** Every scope of the application asks for its own, though nearly all share the same schemas. */
const made: Validators[] = [];

function validatorsFor(shared: Schemas): Validators {
  const found = made.find((each) => isSame(each.shared, shared));
  if (found) return found;
  const strict = validator(closedAll(shared), { allErrors: true });
  const tolerant = validator(shared, { coerceTypes: true, useDefaults: true });
  made.push({ shared, strict, tolerant });
  return { shared, strict, tolerant };
}

const isSame = (one: Schemas, other: Schemas): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([id, schema]) => other[id] === schema);

function lazyValidator(
  compile: () => ValidateFunction,
): Pick<ValidateFunction, 'errors'> & ((data: unknown) => unknown) {
  let compiled: ValidateFunction | null = null;
  const validate = (data: unknown): unknown => {
    compiled ??= compile();
    const answer = compiled(data);
    validate.errors = compiled.errors ?? null;
    return answer;
  };
  validate.errors = null as LazyValidator['errors'];
  return validate;
}

interface LazyValidator {
  (data: unknown): unknown;
  errors: NonNullable<ValidateFunction['errors']> | null;
}

function lazySerializer(compile: () => (value: unknown) => string): (value: unknown) => string {
  let compiled: ((value: unknown) => string) | null = null;
  return (value) => (compiled ??= compile())(value);
}

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
