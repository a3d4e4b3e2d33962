import { toHex } from '../bytes.ts';
import { bundleId } from '../bundle/write.ts';
import { fingerprint } from '../bundle/trust.ts';
import { shortCode } from '../ballot/short-code.ts';
import { canonicalize, type Json } from '../canonical.ts';
import {
  ballotPayload,
  bindPayload,
  BODIES,
  keyPayload,
  motionTally,
  vkey,
  type EntryType,
} from '../entries/bodies.ts';
import {
  commitment,
  detachedJws,
  documentRef,
  hex32,
  instant,
  jwk,
  jws,
  localDay,
  nonce,
  seq,
  voterId,
  weight,
} from '../entries/fields.ts';
import {
  chooseMotion,
  decideMotion,
  electMotion,
  electorateDefinition,
  frozenRules,
  convenerGroup,
  petition,
} from '../entries/notice.ts';
import { SIGNERS } from '../entries/signers.ts';
import { RULE_CATALOGUE, RULE_KEYS } from '../law/rule-catalogue.data.ts';
import { leafHash } from '../log/merkle.ts';
import { BROKEN } from '../replay/broken.data.ts';
import { leafBytes, ownerHash, rollLeaf } from '../roll/leaf.ts';
import { exampleEntries } from './example-entries.ts';
import { fixed } from './fixed-keys.ts';
import { conveners, matters, readmeTexts } from './format-lists.ts';
import { bundleOf } from './test-bundle.ts';
import { playWhole } from './whole-assembly.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Forms that FORMAT.md names once, so that a table need not repeat them. */
const NAMED = new Map<unknown, string>([
  [documentRef.schema, 'Document'],
  [weight.schema, 'Weight'],
  [jwk.schema, 'Key'],
  [seq.schema, 'seq'],
  [motionTally.schema, 'MotionTally'],
  [decideMotion.schema, 'Decide'],
  [chooseMotion.schema, 'Choose'],
  [electMotion.schema, 'Elect'],
  [electorateDefinition.schema, 'Electorate'],
  [frozenRules.schema, 'FrozenRules'],
  [convenerGroup.schema, 'ConvenerGroup'],
  [petition.schema, 'Petition'],
]);
const PATTERNS = new Map<unknown, string>([
  [hex32.schema['pattern'], 'hex64'],
  [voterId.schema['pattern'], 'hex32'],
  [nonce.schema['pattern'], 'b64u16'],
  [commitment.schema['pattern'], 'b64u32'],
  [jws.schema['pattern'], 'JWS'],
  [detachedJws.schema['pattern'], 'signature'],
  [instant.schema['pattern'], 'instant'],
  [localDay.schema['pattern'], 'day'],
  [vkey.schema['pattern'], 'vkey'],
]);

/** The parts of FORMAT.md that are made from the code: tables, examples, codes and the worked example, by name. */
export function formatBlocks(): ReadonlyMap<string, string> {
  const whole = playWhole();
  const examples = exampleEntries(whole);
  const blocks = new Map<string, string>();
  for (const type of Object.keys(BODIES) as EntryType[]) {
    const text = `\`\`\`json\n${examples.get(type)!}\n\`\`\``;
    blocks.set(`entry ${type}`, `Signed by: ${signersOf(type)}.\n\n${table(BODIES[type].schema)}\n\n${text}`);
  }
  const shapes = {
    ...{
      'ballot payload': ballotPayload,
      'bind payload': bindPayload,
      'key payload': keyPayload,
      'roll leaf': rollLeaf,
    },
    ...{ MotionTally: motionTally, Decide: decideMotion, Choose: chooseMotion, Elect: electMotion },
    ...{
      Electorate: electorateDefinition,
      FrozenRules: frozenRules,
      ConvenerGroup: convenerGroup,
      Petition: petition,
      Document: documentRef,
      Key: jwk,
    },
  };
  for (const [name, { schema }] of Object.entries(shapes)) blocks.set(name, table(schema));
  blocks.set('codes', codes());
  blocks.set('bases', bases());
  blocks.set('matters', matters());
  blocks.set('conveners', conveners());
  blocks.set('readme texts', readmeTexts());
  blocks.set('worked example', workedExample(whole));
  return blocks;
}

function signersOf(type: EntryType): string {
  const { jws: first, jws2, optional, orDevice } = SIGNERS[type];
  if (type === 'ballot') return 'the voter’s device key';
  if (type === 'bind') return 'the new device key (`bind`), and a clerk (`jws`) where `verifier` is `clerk`';
  if (type === 'proxy-granted' || type === 'proxy-revoked') return 'clerk, or the voter’s own device key';
  if (type === 'open-log') return 'the log’s key alone; `officer.pop` by the first officer’s key';
  if (!first) return 'the log’s key alone';
  const by = first.join(' or ');
  const own = orDevice ? '; where `by` is `owner`, the owner’s own device key alone' : '';
  return jws2
    ? `${by} (\`jws\`), and ${jws2.join(' or ')} of another person (\`jws2\`)${own}`
    : optional
      ? `${by}, or nobody`
      : by;
}

const table = (schema: Schema): string =>
  ['| field | form |', '| --- | --- |', ...rows(schema, '').map(([field, form]) => `| ${field} | ${form} |`)].join(
    '\n',
  );

function rows(schema: Schema, path: string): [string, string][] {
  const choices = schema['anyOf'] as readonly Schema[] | undefined;
  if (choices && !isNullable(schema))
    return choices.flatMap((each, i) => [[`*form ${i + 1}*`, ''] as [string, string], ...rows(each, path)]);
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>).sort(byName);
  if (properties.length === 0) return path === '' ? [['*no field*', '`{}`']] : [];
  const required = new Set(schema['required'] as readonly string[]);
  return properties.flatMap(([name, own]) => {
    const field = path === '' ? name : `${path}.${name}`;
    const form = `${formOf(own)}${required.has(name) ? '' : ', may be absent'}`;
    const inner = innerOf(own);
    return [
      [`\`${field}\``, form] as [string, string],
      ...(inner ? rows(inner, `${field}${own['type'] === 'array' ? '[]' : ''}`) : []),
    ];
  });
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/** Objects without a name of their own are spelt out below their field. */
function innerOf(schema: Schema): Schema | null {
  const own = schema['type'] === 'array' ? (schema['items'] as Schema) : schema;
  return !NAMED.has(own) && own['properties'] ? own : null;
}

const isNullable = (schema: Schema): boolean =>
  (schema['anyOf'] as readonly Schema[]).some((each) => each['type'] === 'null');

function formOf(schema: Schema): string {
  const named = NAMED.get(schema) ?? PATTERNS.get(schema['pattern']);
  if (named) return named;
  if (schema['enum'])
    return (schema['enum'] as readonly unknown[]).map((value) => `\`${JSON.stringify(value)}\``).join(' ');
  if (schema['anyOf']) return choicesOf(schema['anyOf'] as readonly Schema[]);
  switch (schema['type']) {
    case 'string':
      return textForm(schema);
    case 'integer':
      return `integer ${String(schema['minimum'])} to ${String(schema['maximum'])}`;
    case 'boolean':
      return '`true` or `false`';
    case 'array':
      return `list of ${String(schema['minItems'])} to ${String(schema['maxItems'])}: ${formOf(schema['items'] as Schema)}`;
    case 'object':
      return schema['patternProperties'] ? recordOf(schema) : 'object';
    default:
      throw new Error(`no words for ${JSON.stringify(schema)}`);
  }
}

/** `^(?:…)$` is how every pattern is anchored; free text has only a length. */
function textForm(schema: Schema): string {
  const pattern = String(schema['pattern']).slice(4, -2);
  const free = /^\[\^\\u0000-\\u001f\\u007f\]\{1,(\d+)\}$/.exec(pattern);
  return free ? `text of 1 to ${free[1]!}` : `text \`${pattern.replaceAll('|', '\\|')}\``;
}

function choicesOf(choices: readonly Schema[]): string {
  return choices.map((each) => (each['type'] === 'null' ? '`null`' : formOf(each))).join(' or ');
}

function recordOf(schema: Schema): string {
  const [[pattern, value]] = Object.entries(schema['patternProperties'] as Record<string, Schema>) as [
    [string, Schema],
  ];
  const inner = rows(value, '').filter(() => !NAMED.has(value));
  const fields =
    inner.length > 0 && value['properties']
      ? inner.map(([field, form]) => `${field}: ${form}`).join('; ')
      : formOf(value);
  return `object of at most ${String(schema['maxProperties'])} keys \`${pattern.slice(4, -2)}\`, each ${fields}`;
}

const codes = (): string =>
  [
    '| code | meaning |',
    '| --- | --- |',
    ...Object.entries(BROKEN).map(([code, { en }]) => `| \`${code}\` | ${en} |`),
  ].join('\n');

/** Which value of which rule needs a clause, or a clause and its page. */
function bases(): string {
  const sign = { none: '', clause: ' (*c*)', 'clause-and-page': ' (*p*)' };
  const lines = RULE_KEYS.map((key) => {
    const rule = RULE_CATALOGUE[key];
    if (rule.kind === 'number') return `| \`${key}\` | ${rule.least} to ${rule.most}${sign[rule.needs]} |`;
    const choices: readonly { value: unknown; needs: keyof typeof sign }[] = rule.choices;
    return `| \`${key}\` | ${choices.map(({ value, needs }) => `\`${String(value)}\`${sign[needs]}`).join(', ')} |`;
  });
  return ['| rule | values |', '| --- | --- |', ...lines].join('\n');
}

function workedExample(play: ReturnType<typeof playWhole>): string {
  const { log } = play;
  const [first] = play.roll.lines;
  const ballot = log.filed.get('ballot')!;
  const opening = play.openings.get(ballot.seq)!;
  const files = [...bundleOf(play)].map(([path, bytes]) => ({ path, bytes }));
  const owners = [{ idNo: 'no an', name: 'an' }];
  const fact = (name: string, value: string) => `| ${name} | \`${value}\` |`;
  return [
    '| what | value |',
    '| --- | --- |',
    fact('origin', log.origin),
    fact('verifier key', log.key.vkey),
    fact('its fingerprint', fingerprint(log.key.vkey)),
    fact('entries', String(log.size)),
    fact('leaf hash of entry 0, `prev` of entry 1', toHex(leafHash(log.entries[0]!))),
    fact('root over all entries', toHex(log.rootAt(log.size))),
    fact('salt of an owner hash, hex', toHex(fixed('owner salt an'))),
    fact('owner hash of that salt and `[{"idNo":"no an","name":"an"}]`', ownerHash(fixed('owner salt an'), owners)),
    fact('first line of the roll', canonicalize(first as unknown as Json)),
    fact('its leaf hash', toHex(leafHash(leafBytes(first!)))),
    fact('roll root', play.roll.root),
    fact('number of the last `ballot`', String(ballot.seq)),
    fact('its voter', opening.voter),
    fact('its marks', canonicalize(opening.marks)),
    fact('its salt', opening.salt),
    fact('its commitment', commitmentOf(log.entries[ballot.seq]!)),
    fact('its short code', shortCode(leafHash(log.entries[ballot.seq]!))),
    fact('tally of `m1`', canonicalize((play.tallies() as Json[])[0]!)),
    fact('name of the certifying bundle', bundleId(files)),
    '',
    'Its checkpoint:',
    '',
    '```',
    log.checkpoint().trimEnd(),
    '```',
  ].join('\n');
}

function commitmentOf(entry: Uint8Array): string {
  const { body } = JSON.parse(new TextDecoder().decode(entry)) as { body: { jws: string } };
  const payload = atob(body.jws.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'));
  return (JSON.parse(payload) as { commitment: string }).commitment;
}

/** FORMAT.md with each `<!-- begin NAME -->` … `<!-- end NAME -->` filled anew; throws for a name that no block has. */
export function fillBlocks(text: string, blocks: ReadonlyMap<string, string>): string {
  return text.replace(/<!-- begin (.+?) -->\n[^]*?<!-- end \1 -->/g, (_, name: string) => {
    const block = blocks.get(name);
    if (block === undefined) throw new Error(`no block ${name}`);
    return `<!-- begin ${name} -->\n${block}\n<!-- end ${name} -->`;
  });
}
