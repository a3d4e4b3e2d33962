/** From a place and a day to the figures in force there: the nearest layer that knows a figure states it. */
import type { LocalDay } from '../../brands.ts';
import { FIGURE_KEYS } from './figures.data.ts';
import type { FigureKey, FigureValue, ValueOf } from './figures.ts';
import { PACKS } from './all.ts';
import type { Confidence, Figure, LegalText, Pack } from './pack.ts';

/** A figure as one layer states it. */
export interface StatedFigure<Value extends FigureValue = FigureValue> {
  readonly value: Value | null;
  readonly article: string;
  readonly articleEn: string;
  /** Title of the text; its dates are under `texts`. */
  readonly source: string;
  readonly confidence: Confidence | null;
  readonly isDraft: boolean;
  /** Id of the layer. */
  readonly from: string;
}

/** The figure that applies, and what the other layers say: drafts of nearer layers first, then layers farther away. */
export interface AppliedFigure<Value extends FigureValue = FigureValue> extends StatedFigure<Value> {
  readonly others: readonly StatedFigure<Value>[];
}

export interface Layer {
  readonly id: string;
  readonly division: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** A layer is a draft if all its texts are. */
  readonly status: LegalText['status'];
  readonly version: string;
  readonly inForceFrom: LocalDay | null;
  readonly inForceUntil: LocalDay | null;
  readonly unread: readonly string[];
}

/** Plain JSON without absent members, so that its canonical form can be hashed and frozen in a log. */
export interface ResolvedPack {
  /** Of the nearest layer in force. */
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** The day whose law this is. */
  readonly onDay: LocalDay;
  /** What was asked for, an id or a division code, where it has no layer of its own on that day; else null. */
  readonly insteadOf: string | null;
  /** From the country down to the place. */
  readonly layers: readonly Layer[];
  readonly figures: { readonly [Key in FigureKey]?: AppliedFigure<ValueOf<Key>> };
  /** Every text that a figure comes from, by title. */
  readonly texts: readonly LegalText[];
}

/**
 * The pack of a place on a day with all layers above it. Where the place's own text is not in force on that day, the layer
 * above it stands in and `insteadOf` says so. Null for an id that is not known.
 */
export function resolvePack(id: string, onDay: LocalDay, packs: readonly Pack[] = PACKS): ResolvedPack | null {
  if (!packs.some((pack) => pack.id === id)) return null;
  const layers = layersOf(id, onDay, packs);
  return layers && overlay(layers, onDay, layers.at(-1)?.id === id ? null : id);
}

/** The pack for an administrative division (GB/T 2260, 2 to 12 digits): the nearest division that has one. */
export function resolveDivision(
  division: string,
  onDay: LocalDay,
  packs: readonly Pack[] = PACKS,
): ResolvedPack | null {
  const place = nearestPlace(division, packs);
  const layers = place && layersOf(place.id, onDay, packs);
  const own = layers?.at(-1);
  return layers && own ? overlay(layers, onDay, isPlaceItself(own, division) ? null : division) : null;
}

/** The place nearest to a division, whatever the day. */
export const nearestPlace = (division: string, packs: readonly Pack[] = PACKS): Pack | null =>
  packs
    .filter((pack) => division.startsWith(pack.division))
    .reduce<Pack | null>((near, pack) => (near && near.division.length >= pack.division.length ? near : pack), null);

/** No province has this code (GB/T 2260): places of demonstrations and tests, to which any pack may be lent. */
const NOWHERE = '99';

/** Whether the rules of a pack are those of a division: the division lies in the pack's place. */
export const isLawOf = ({ division }: Pick<Pack, 'division'>, asked: string): boolean =>
  asked.startsWith(division) || asked.startsWith(NOWHERE);

/** A street or community (9 or 12 digits) has the law of its county; a county without a pack falls back. */
const isPlaceItself = ({ division }: Pack, asked: string): boolean =>
  division === asked.slice(0, 6) || division === asked;

/** Country first; null where a parent is unknown or parents run in a circle. A layer not in force is passed over. */
function layersOf(id: string, onDay: LocalDay, packs: readonly Pack[]): readonly Pack[] | null {
  const found: Pack[] = [];
  const seen = new Set<string>();
  for (let next: string | null = id; next !== null;) {
    const at: string = next;
    const versions = packs.filter((each) => each.id === at);
    const any = versions[0];
    if (!any || seen.has(at)) return null;
    seen.add(at);
    const inForce = versions.find((pack) => isInForce(pack, onDay));
    if (inForce) found.unshift(inForce);
    next = (inForce ?? any).parent;
  }
  return found.length > 0 ? found : null;
}

const isInForce = ({ inForceFrom, inForceUntil }: Pack, onDay: LocalDay): boolean =>
  (inForceFrom === null || inForceFrom <= onDay) && (inForceUntil === null || onDay <= inForceUntil);

function overlay(layers: readonly Pack[], onDay: LocalDay, insteadOf: string | null): ResolvedPack | null {
  const place = layers.at(-1);
  if (!place) return null;
  const figures = Object.fromEntries(FIGURE_KEYS.flatMap((key) => applied(key, layers)));
  return {
    id: place.id,
    nameZh: place.name.zh,
    nameEn: place.name.en,
    onDay,
    insteadOf,
    layers: layers.map(toLayer),
    figures: figures as ResolvedPack['figures'],
    texts: textsOf(layers),
  };
}

/**
 * The nearest layer that knows a figure states it. What a draft says, or a layer that only says that it does not know,
 * stands beside it and replaces nothing; and a copy known from an excerpt does not displace the same figure that was read.
 */
function applied(key: FigureKey, layers: readonly Pack[]): readonly (readonly [FigureKey, AppliedFigure])[] {
  const nearestFirst = layers
    .flatMap((layer) => (layer.figures[key] ? [stated(layer.figures[key], layer.id)] : []))
    .reverse();
  const [nearest] = [...nearestFirst].sort((a, b) => rank(a) - rank(b));
  if (!nearest) return [];
  const chosen = mayBlock(nearest)
    ? nearest
    : (nearestFirst.find((each) => mayBlock(each) && same(each, nearest)) ?? nearest);
  return [[key, { ...chosen, others: nearestFirst.filter((each) => each !== chosen) }]];
}

/** Only a figure that was read in the text, and the text is in force, can stop anybody. */
export const mayBlock = ({ value, confidence, isDraft }: StatedFigure): boolean =>
  value !== null && confidence === 'read' && !isDraft;

const same = (a: StatedFigure, b: StatedFigure): boolean => JSON.stringify(a.value) === JSON.stringify(b.value);

const rank = ({ value, isDraft }: StatedFigure): number => (value === null ? 2 : isDraft ? 1 : 0);

const stated = ({ value, at, text, confidence }: Figure, from: string): StatedFigure => ({
  value,
  article: at.zh,
  articleEn: at.en,
  source: text.zh,
  confidence,
  isDraft: text.status === 'draft',
  from,
});

function toLayer({ id, division, name, version, inForceFrom, inForceUntil, figures, unread }: Pack): Layer {
  const texts = Object.values(figures).map(({ text }) => text);
  const status = texts.length > 0 && texts.every((text) => text.status === 'draft') ? 'draft' : 'in-force';
  const [nameZh, nameEn] = [name.zh, name.en];
  return {
    id,
    division,
    nameZh,
    nameEn,
    status,
    version,
    inForceFrom,
    inForceUntil,
    unread: unread.map(({ zh }) => zh),
  };
}

function textsOf(layers: readonly Pack[]): readonly LegalText[] {
  const all = layers.flatMap((layer) => Object.values(layer.figures).map(({ text }) => text));
  return [...new Map(all.map((text) => [text.zh, text])).values()];
}
