type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const LISTS = ['anyOf', 'oneOf', 'prefixItems'] as const;
const MAPS = ['properties', 'patternProperties', '$defs', 'definitions'] as const;

/**
 * The same schema with every object closed: what it does not name is refused, not ignored. An object that says itself what else
 * it takes (`additionalProperties`) keeps its word, and so do the parts of an `allOf`, which close each other out.
 */
export function closed(schema: unknown): unknown {
  if (!isSchema(schema)) return schema;
  const parts: Record<string, unknown> = { ...schema };
  for (const key of LISTS) if (Array.isArray(parts[key])) parts[key] = parts[key].map(closed);
  for (const key of MAPS) if (isSchema(parts[key])) parts[key] = mapValues(parts[key]);
  if (parts['items'] !== undefined) parts['items'] = closed(parts['items']);
  const isOpen = isSchema(schema['properties']) && parts['additionalProperties'] === undefined;
  return isOpen ? { ...parts, additionalProperties: false } : parts;
}

const mapValues = (map: Schema): Schema =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, closed(value)]));
