/**
 * The few shapes that log entries are made of. Each one checks a value strictly (no unknown key, no coercion) and carries
 * the JSON Schema that says the same, so that the format document and the HTTP contract cannot drift from the check.
 */
export interface Shape<T> {
  /** Null when the value fits, else a sentence with the path that does not. */
  readonly fault: (value: unknown, path: string) => string | null;
  readonly schema: Readonly<Record<string, unknown>>;
  /** Type only; never set. */
  readonly _type?: T;
}

export type Infer<S> = S extends Shape<infer T> ? T : never;

/** `Object.hasOwn` came to phones later than this runs on. */
export const hasOwn = (value: object, key: string): boolean => Object.prototype.hasOwnProperty.call(value, key);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text that matches the pattern in full. */
export const text = <T extends string = string>(pattern: RegExp, maxLength: number): Shape<T> => {
  const whole = new RegExp(`^(?:${pattern.source})$`);
  return {
    schema: { type: 'string', pattern: whole.source, maxLength },
    fault: (value, path) =>
      typeof value === 'string' && value.length <= maxLength && whole.test(value) && !value.endsWith('\n')
        ? null
        : `${path} does not match ${whole.source}`,
  };
};

/** Integer within the bounds, both included. */
export const integer = <T extends number = number>(minimum: number, maximum: number): Shape<T> => ({
  schema: { type: 'integer', minimum, maximum },
  fault: (value, path) =>
    Number.isSafeInteger(value) && (value as number) >= minimum && (value as number) <= maximum
      ? null
      : `${path} is not an integer from ${minimum} to ${maximum}`,
});

export const boolean: Shape<boolean> = {
  schema: { type: 'boolean' },
  fault: (value, path) => (typeof value === 'boolean' ? null : `${path} is not true or false`),
};

/** One of the given words or numbers. */
export const oneOf = <const V extends readonly (string | number | boolean)[]>(...values: V): Shape<V[number]> => ({
  schema: { enum: values },
  fault: (value, path) => (values.includes(value as never) ? null : `${path} is none of ${values.join(', ')}`),
});

export const nullable = <T>(shape: Shape<T>): Shape<T | null> => ({
  schema: { anyOf: [shape.schema, { type: 'null' }] },
  fault: (value, path) => (value === null ? null : shape.fault(value, path)),
});

export const list = <T>(item: Shape<T>, maxItems: number, minItems = 0): Shape<readonly T[]> => ({
  schema: { type: 'array', items: item.schema, minItems, maxItems },
  fault: (value, path) => {
    if (!Array.isArray(value) || value.length > maxItems || value.length < minItems)
      return `${path} is not a list of ${minItems} to ${maxItems}`;
    for (let i = 0; i < value.length; i++) {
      if (item.fault(value[i], '') !== null) return item.fault(value[i], `${path}[${i}]`);
    }
    return null;
  },
});

/** Object with keys of one pattern and values of one shape. */
export const record = <T>(key: RegExp, value: Shape<T>, maxKeys: number): Shape<Readonly<Record<string, T>>> => {
  const whole = new RegExp(`^(?:${key.source})$`);
  return {
    schema: {
      type: 'object',
      maxProperties: maxKeys,
      patternProperties: { [whole.source]: value.schema },
      additionalProperties: false,
    },
    fault: (candidate, path) => {
      if (!isObject(candidate)) return `${path} is not an object`;
      const keys = Object.keys(candidate);
      if (keys.length > maxKeys) return `${path} has more than ${maxKeys} keys`;
      for (const name of keys) {
        if (!whole.test(name)) return `${path} has an unknown key`;
        const fault = value.fault(candidate[name], `${path}.${name}`);
        if (fault) return fault;
      }
      return null;
    },
  };
};

type Fields = Readonly<Record<string, Shape<unknown>>>;
type FieldTypes<F extends Fields> = { readonly [K in keyof F]: Infer<F[K]> };

/** Object with exactly these keys, and those of `optional` where present. */
export const object = <F extends Fields, O extends Fields = Record<never, never>>(
  required: F,
  optional?: O,
): Shape<FieldTypes<F> & Partial<FieldTypes<O>>> => {
  const requiredKeys = Object.keys(required);
  const all: Fields = { ...required, ...optional };
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(Object.entries(all).map(([key, shape]) => [key, shape.schema])),
      required: requiredKeys,
      additionalProperties: false,
    },
    fault: (value, path) => {
      if (!isObject(value)) return `${path} is not an object`;
      for (const key of requiredKeys) if (!hasOwn(value, key)) return `${path} lacks ${key}`;
      for (const key of Object.keys(value)) {
        const shape = hasOwn(all, key) ? all[key] : undefined;
        if (!shape) return `${path} has an unknown key`;
        // The path is spelt out only where there is something to say of it: millions of values are in order.
        if (shape.fault(value[key], '') !== null) return shape.fault(value[key], `${path}.${key}`);
      }
      return null;
    },
  };
};

/** One of several shapes; `what` says in words what would have fitted. */
export const anyOf = <const S extends readonly Shape<unknown>[]>(
  what: string,
  ...shapes: S
): Shape<Infer<S[number]>> => ({
  schema: { anyOf: shapes.map((shape) => shape.schema) },
  fault: (value, path) => (shapes.some((shape) => shape.fault(value, path) === null) ? null : `${path} is not ${what}`),
});

/** Whether a value has the shape. */
export const fits = <T>(shape: Shape<T>, value: unknown): value is T => shape.fault(value, '') === null;
