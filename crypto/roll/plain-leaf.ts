import type { Shape } from '../shape.ts';
import { rollLeaf, rollUnit } from './leaf.ts';

/*
 * Nearly all owners hold one unit, and such a leaf is told by one pattern, made of the shapes, at a fraction of the cost of
 * parsing its text and asking whether it is canonical. What matches is what `readLeaf` accepts; what does not says nothing.
 */

/** What the shapes of a leaf say of themselves in JSON Schema. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly pattern?: string;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** Pattern of canonical texts of values that fit; not of all: no escapes, no halves of characters, no numbers below 0. */
function patternOf({ type, enum: words, anyOf, pattern, maximum, properties }: Schema): string {
  if (words) return `"(?:${words.join('|')})"`;
  if (anyOf) return `(?:${anyOf.map(patternOf).join('|')})`;
  if (properties) return objectOf(properties);
  if (type === 'integer') return `(?:0|[1-9]\\d{0,${String(maximum).length - 2}})`;
  return type === 'null' ? 'null' : `"${pattern!.slice('^(?:'.length, -')$'.length).replace('[^', `[^${UNPLAIN}`)}"`;
}
const UNPLAIN = '"\\\\\\ud800-\\udfff';

const objectOf = (
  properties: Readonly<Record<string, Schema>>,
  given: Readonly<Record<string, string>> = {},
): string => {
  const keys = Object.keys(properties).sort();
  return `\\{${keys.map((key) => `"${key}":${given[key] ?? patternOf(properties[key]!)}`).join()}\\}`;
};

const schemaOf = (shape: Shape<unknown>): Schema => shape.schema;
const PLAIN_LEAF = new RegExp(
  `^${objectOf(schemaOf(rollLeaf).properties!, { units: `\\[${patternOf(schemaOf(rollUnit))}\\]` })}$`,
);

/** Whether a text is that of a leaf of one unit in the common form; false says nothing. */
export const isPlainLeaf = (text: string): boolean => PLAIN_LEAF.test(text);
