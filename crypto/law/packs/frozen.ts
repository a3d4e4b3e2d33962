/** The law of an assembly as its log freezes it: the resolved pack with all its layers, as one canonical document. */
import { equalBytes, fromUtf8, utf8 } from '../../bytes.ts';
import { canonicalize, parseCanonical, type Json } from '../../canonical.ts';
import { localDay } from '../../entries/fields.ts';
import { err, ok, type Result } from '../../result.ts';
import { boolean, integer, list, nullable, object, oneOf, text, type Shape } from '../../shape.ts';
import { FIGURES } from './figures.data.ts';
import type { FigureKey, Unit } from './figures.ts';
import type { Pack } from './pack.ts';
import { PACKS } from './all.ts';
import { resolvePack, type ResolvedPack } from './resolve.ts';
import { PERIODS, WORDS, type Period, type Word } from './words.ts';

/** The bytes that a log names by their hash. */
export const freezePack = (pack: ResolvedPack): Uint8Array => utf8(canonicalize(pack as unknown as Json));

/** A frozen pack, or why the bytes are none. A check asks this one, not the edition that a program carries. */
export function readFrozenPack(bytes: Uint8Array): Result<ResolvedPack, string> {
  const content = fromUtf8(bytes);
  if (content === null) return err('not UTF-8');
  const value = parseCanonical(content);
  if (!value.ok) return value;
  const fault = resolvedPackShape.fault(value.value, 'pack');
  return fault === null ? ok(value.value as unknown as ResolvedPack) : err(fault);
}

/** Whether this program's own edition resolves to the very same document; false is no fault, the edition may be newer. */
export function isOfThisEdition(frozen: ResolvedPack, packs: readonly Pack[] = PACKS): boolean {
  const own = resolvePack(frozen.insteadOf ?? frozen.id, frozen.onDay, packs);
  return own !== null && equalBytes(freezePack(own), freezePack(frozen));
}

const line = (max: number): Shape<string> => text(/.*/, max);
const whole = integer(0, 1_000_000_000);
const share = object({ num: integer(1, 100), den: integer(1, 100), over: boolean });
const trigger = object({ areaPercent: nullable(whole), headsPercent: nullable(whole), years: nullable(whole) });
const word: Shape<Word> = oneOf(...(Object.keys(WORDS) as Word[]));

const VALUES: Readonly<Record<Unit, Shape<unknown>>> = {
  ...{ days: whole, months: whole, years: whole, percent: whole, people: whole, times: whole, fen: whole },
  'yes-no': boolean,
  share,
  text: line(200),
  period: oneOf(...(Object.keys(PERIODS) as Period[])),
  word,
  words: list(word, 50),
  triggers: list(trigger, 10),
};

const statedFields = (unit: Unit) => ({
  value: nullable(VALUES[unit]),
  ...{ article: line(100), articleEn: line(100), source: line(200), from: line(40) },
  confidence: nullable(oneOf('read', 'excerpt', 'unconfirmed')),
  isDraft: boolean,
});
const appliedShape = (unit: Unit) =>
  object({ ...statedFields(unit), others: list(object(statedFields(unit)), 10) }) as Shape<unknown>;

const figuresShape = object(
  {},
  Object.fromEntries((Object.keys(FIGURES) as FigureKey[]).map((key) => [key, appliedShape(FIGURES[key].unit)])),
);
const status = oneOf('in-force', 'draft');
const layer = object({
  ...{ id: line(40), division: text(/\d{0,6}/, 6), nameZh: line(100), nameEn: line(100), version: line(100), status },
  ...{ inForceFrom: nullable(localDay), inForceUntil: nullable(localDay), unread: list(line(200), 20) },
});
const legalText = object({
  ...{ zh: line(200), en: line(200), seen: line(300), status },
  ...{ inForceFrom: nullable(localDay), inForceUntil: nullable(localDay) },
});

/** Strict, and with the JSON Schema that the HTTP contract shows. */
export const resolvedPackShape = object({
  ...{ id: line(40), nameZh: line(100), nameEn: line(100), onDay: localDay, insteadOf: nullable(line(40)) },
  layers: list(layer, 10, 1),
  figures: figuresShape,
  texts: list(legalText, 40),
});
