import type { EntryType } from '../../../crypto/entries/bodies.ts';
import { SIGNERS } from '../../../crypto/entries/signers.ts';
import type { KeyRole } from '../../../crypto/entries/fields.ts';
import type { Json, JsonObject } from '../../../crypto/canonical.ts';
import { jwkThumbprint, type EcPublicJwk } from '../../../crypto/signatures.ts';
import { matterOf } from '../../../crypto/law/matters.ts';
import { area, day, integer, moment } from '../../i18n/format.svelte.ts';
import { language } from '../../i18n/index.svelte.ts';
import { t } from '../../i18n/pages.ts';
import type { AnyKey } from '../../i18n/zh-CN.pages.ts';
import { d, type DeskKey } from '../desk-text.ts';

export interface ActFact {
  readonly name: string;
  readonly value: string;
  /** Compared by eye, so it is set in groups. */
  readonly isHash?: true;
}

/** Keys that sign a type of act, whichever of its signatures. */
export const signersOf = (type: EntryType): readonly KeyRole[] => [
  ...new Set([...(SIGNERS[type].jws ?? []), ...(SIGNERS[type].jws2 ?? [])]),
];
export const signaturesNeeded = (type: EntryType): number => (SIGNERS[type].jws2 ? 2 : 1);

export const actName = (type: EntryType): string => d(`act.${type}` as DeskKey);
export const roleName = (role: KeyRole): string => d(`keyRole.${role}`);

/** What a signature says, in a sentence. */
export const actSentence = (type: EntryType, payload: JsonObject): string =>
  d(`act.${type}.says` as DeskKey, plainValues(payload));

/** The content of an act in words, field by field; nothing that matters is left to the exact text. */
export function actFacts(type: EntryType, payload: JsonObject): readonly ActFact[] {
  const { aud: _aud, nonce: _nonce, ...fields } = payload;
  if (type === 'notice') return noticeFacts(fields);
  if (type === 'tally') return tallyFacts(fields);
  if (type === 'incident') return incidentFacts(fields);
  if (type === 'contact-changed' || type === 'unbind') return ownerFacts(fields);
  return Object.entries(fields).flatMap(([name, value]) => factsOf(name, value));
}

/** Whether a device or two of the staff sign is said by the signatures themselves. */
const ownerFacts = ({ by: _by, ...fields }: JsonObject): readonly ActFact[] =>
  Object.entries(fields).flatMap(([name, value]) => factsOf(name, value));

/** The end of an outage is no new end of the vote. */
const incidentFacts = ({ to, ...fields }: JsonObject): readonly ActFact[] => [
  ...Object.entries(fields).flatMap(([name, value]) => factsOf(name, value)),
  { name: d('time.until'), value: moment(String(to)) },
];

const HASHES = new Set([
  'root',
  'oldRoot',
  'tally',
  'declare',
  'notice',
  'commitment',
  'kid',
  'person',
  'recipient',
  'seed',
]);

function factsOf(name: string, value: Json): readonly ActFact[] {
  if (name === 'jwk')
    return [{ name: d('fact.kid'), value: jwkThumbprint(value as unknown as EcPublicJwk), isHash: true }];
  if (name === 'head') return headFacts(value as JsonObject);
  const label = labelOf(name);
  if (label === null || value === null) return [];
  if (HASHES.has(name)) return [{ name: label, value: String(value), isHash: true }];
  return [{ name: label, value: valueOf(name, value) }];
}

/** Both halves are compared with what was printed. */
const headFacts = ({ root, size }: JsonObject): readonly ActFact[] => [
  { name: d('fact.head'), value: d('fact.closeHead', { size: integer(Number(size)) }) },
  { name: d('fact.headRoot'), value: String(root), isHash: true },
];

function valueOf(name: string, value: Json): string {
  if (name === 'areaCm2') return area(Number(value));
  if (name === 'to' || name === 'from') return moment(String(value));
  if (name === 'by' || name === 'barUntil') return day(String(value));
  if (name === 'cause') return d(`cause.${String(value)}` as DeskKey);
  if (name === 'motions') return (value as readonly string[]).map(motionNumber).join(t('list.comma'));
  if (name === 'results') return judgmentInWords(value as readonly JsonObject[]);
  if (name === 'ballot') return d('fact.entry', { n: integer(Number(value) + 1) });
  if (name === 'reason' && value === 'not-mine') return d('objection.not-mine');
  if (name === 'role') return roleName(value as KeyRole);
  if (name === 'outcomes') return outcomesInWords(value as readonly JsonObject[]);
  if (name === 'papers') return papersInWords(value as readonly JsonObject[]);
  if (name === 'close') return d('fact.closeHead', { size: Number((value as JsonObject)['size']) });
  if (typeof value === 'number') return integer(value);
  if (isDocument(value)) return d('fact.documentOf', { kb: integer(Math.ceil(Number(value['bytes']) / 1000)) });
  return String(value);
}

const isDocument = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && 'sha256' in value;

const outcomesInWords = (outcomes: readonly JsonObject[]): string =>
  outcomes
    .map(({ id, outcome }) => `${motionNumber(String(id))} ${outcomeName(String(outcome))}`)
    .join(t('list.comma'));

const judgmentInWords = (results: readonly JsonObject[]): string =>
  results
    .map(({ id, result }) => `${motionNumber(String(id))} ${d(`court.${String(result)}` as DeskKey)}`)
    .join(t('list.comma'));

export const motionNumber = (id: string): string => t('assembly.motion', { n: id.slice(1) });
export const outcomeName = (outcome: string): string => t(`result.${outcome}` as AnyKey);

function papersInWords(papers: readonly JsonObject[]): string {
  const serials = papers.map(({ serial }) => String(serial));
  return d('fact.papersOf', { n: serials.length, first: serials[0] ?? '', last: serials.at(-1) ?? '' });
}

/** Fields without a name of their own stand in the exact text only. */
function labelOf(name: string): string | null {
  const key = `fact.${name}`;
  return key in FACT_NAMES ? d(FACT_NAMES[key as keyof typeof FACT_NAMES]) : null;
}

const FACT_NAMES = {
  'fact.root': 'fact.root',
  'fact.oldRoot': 'fact.oldRoot',
  'fact.units': 'fact.units',
  'fact.voters': 'fact.voters',
  'fact.areaCm2': 'fact.areaCm2',
  'fact.asOf': 'fact.asOf',
  'fact.reason': 'fact.reason',
  'fact.cause': 'fact.cause',
  'fact.from': 'fact.from',
  'fact.by': 'fact.by',
  'fact.barUntil': 'fact.barUntil',
  'fact.motions': 'fact.motions',
  'fact.results': 'fact.results',
  'fact.seed': 'fact.seed',
  'fact.objection': 'fact.objection',
  'fact.vkey': 'fact.vkey',
  'fact.person': 'fact.person',
  'fact.role': 'fact.role',
  'fact.kid': 'fact.kid',
  'fact.ballot': 'fact.ballot',
  'fact.box': 'fact.box',
  'fact.count': 'fact.count',
  'fact.serial': 'fact.serial',
  'fact.papers': 'fact.papers',
  'fact.reading': 'fact.reading',
  'fact.commitment': 'fact.commitment',
  'fact.issued': 'fact.issued',
  'fact.registered': 'fact.registered',
  'fact.spoiled': 'fact.spoiled',
  'fact.outstanding': 'fact.outstanding',
  'fact.document': 'fact.document',
  'fact.scan': 'fact.scan',
  'fact.to': 'fact.to',
  'fact.close': 'fact.close',
  'fact.outcomes': 'fact.outcomes',
  'fact.statement': 'fact.statement',
  'fact.tally': 'fact.tally',
  'fact.declare': 'fact.declare',
  'fact.notice': 'fact.notice',
  'fact.recipient': 'fact.recipient',
} as const satisfies Record<string, DeskKey>;

function plainValues(payload: JsonObject): Record<string, string | number> {
  const plain = Object.entries(payload).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return Object.fromEntries(plain) as Record<string, string | number>;
}

function noticeFacts(fields: JsonObject): readonly ActFact[] {
  const motions = fields['motions'] as readonly JsonObject[];
  const electorates = fields['electorates'] as JsonObject;
  const channels = fields['channels'] as JsonObject;
  return [
    { name: d('fact.title'), value: String(fields['title']) },
    ...motions.map((motion) => ({
      name: motionNumber(String(motion['id'])),
      value: `${String(motion['title'])}\n${matterName(motion)} · ${electorateInWords(electorates[String(motion['electorate'])])}`,
    })),
    ...Object.entries(channels).map(([channel, window]) => ({
      name: t(`channel.${channel}` as AnyKey),
      value: windowInWords(window as JsonObject),
    })),
    { name: d('fact.rules'), value: d('fact.rulesOf', { n: Object.keys(fields['rules'] as JsonObject).length }) },
    { name: d('fact.root'), value: String(fields['root']), isHash: true },
  ];
}

const matterName = ({ matter }: JsonObject): string => {
  const name = matterOf(String(matter))?.name;
  return name ? language.pick(name) : String(matter);
};

const electorateInWords = (electorate: Json | undefined): string => {
  const { heads, areaCm2 } = electorate as { heads: number; areaCm2: number };
  return `${d('figure.heads', { n: integer(heads) })} · ${area(areaCm2)}`;
};

const windowInWords = ({ from, to }: JsonObject): string =>
  d('fact.window', { from: moment(String(from)), to: moment(String(to)) });

const tallyFacts = (fields: JsonObject): readonly ActFact[] =>
  (fields['motions'] as readonly JsonObject[]).map(({ id, outcome, participating, marks }) => ({
    name: motionNumber(String(id)),
    value: `${outcomeName(String(outcome))}\n${d('fact.participating', weightValues(participating as JsonObject))}\n${marksInWords(marks as JsonObject)}`,
  }));

const weightValues = ({ heads, areaCm2 }: JsonObject) => ({
  heads: integer(Number(heads)),
  area: area(Number(areaCm2)),
});

/** The order of the ballot; options and candidates follow in that of their ids. */
const MARK_ORDER = ['for', 'against', 'abstain'];
const rankOf = (mark: string): number => (MARK_ORDER.includes(mark) ? MARK_ORDER.indexOf(mark) : MARK_ORDER.length);

const marksInWords = (marks: JsonObject): string =>
  Object.entries(marks)
    .sort(([first], [second]) => rankOf(first) - rankOf(second))
    .map(([mark, weight]) => `${markName(mark)} ${d('fact.weight', weightValues(weight as JsonObject))}`)
    .join('\n');

/** Marks of the law in words; options and candidates by their ids, because their names are not in the log. */
export function markName(mark: string): string {
  const [candidate, each] = mark.split(':');
  if (each) return `${candidate} ${markName(each)}`;
  const key = `mark.${mark}`;
  return KNOWN_MARKS.has(mark) ? t(key as AnyKey) : mark;
}

const KNOWN_MARKS = new Set([
  'for',
  'against',
  'abstain',
  'follow-majority',
  'none',
  'blank',
  'overvote',
  'altered',
  'illegible',
]);
