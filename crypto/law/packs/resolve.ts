/** From an id to the figures in force there: the nearest layer that knows a figure states it. */
import type { FigureKey, FigureValue, ValueOf } from './figures.ts';
import { CN } from './cn.ts';
import { FJ_ZHANGPING } from './fj-zhangping.ts';
import { FJ } from './fj.ts';
import type { Figure, Pack } from './pack.ts';

/** All places. A new place is its data file and its name here. */
export const PACKS: readonly Pack[] = [CN, FJ, FJ_ZHANGPING];

/** A figure and the layer that states it. */
export type StatedFigure<Value extends FigureValue = FigureValue> = Figure<Value> & { readonly from: string };

export interface Layer {
  readonly id: string;
  readonly status: Pack['status'];
  readonly version: string;
  readonly unread: readonly string[];
}

/** Plain JSON without absent members, so that its canonical form can be hashed and frozen in a log. */
export interface ResolvedPack {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** From the country down to the place. */
  readonly layers: readonly Layer[];
  readonly figures: { readonly [Key in FigureKey]?: StatedFigure<ValueOf<Key>> };
}

/** The pack of a place with all layers above it; null for an id that is not known. */
export function resolvePack(id: string, packs: readonly Pack[] = PACKS): ResolvedPack | null {
  const layers = layersOf(id, packs);
  const place = layers?.at(-1);
  if (!layers || !place) return null;
  return {
    id,
    nameZh: place.name.zh,
    nameEn: place.name.en,
    layers: layers.map(({ id: of, status, version, unread }) => ({ id: of, status, version, unread })),
    figures: overlay(layers),
  };
}

/** The value of a figure, or null where no layer knows it. */
export function figureValue<Key extends FigureKey>(pack: ResolvedPack, key: Key): ValueOf<Key> | null {
  return (pack.figures[key]?.value ?? null) as ValueOf<Key> | null;
}

/** Country first; null where the id or one of its parents is unknown, or parents run in a circle. */
function layersOf(id: string, packs: readonly Pack[]): readonly Pack[] | null {
  const found: Pack[] = [];
  for (let next: string | null = id; next !== null;) {
    const pack = packs.find((each) => each.id === next);
    if (!pack || found.includes(pack)) return null;
    found.unshift(pack);
    next = pack.parent;
  }
  return found;
}

/** A nearer layer replaces a farther one, unless it only says that it does not know. */
function overlay(layers: readonly Pack[]): ResolvedPack['figures'] {
  const stated: Record<string, StatedFigure> = {};
  for (const layer of layers) {
    for (const [key, figure] of Object.entries(layer.figures)) {
      if (figure.value !== null || !(key in stated)) stated[key] = { ...figure, from: layer.id };
    }
  }
  return stated as ResolvedPack['figures'];
}
