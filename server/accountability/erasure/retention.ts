import { resolvePack } from '../../../crypto/law/packs/resolve.ts';
import type { LogState } from '../../../crypto/replay/state.ts';
import { addMonths, instant, localDay } from '../../../crypto/time.ts';
import type { LocalDay } from '../../../crypto/brands.ts';
import { assembliesOf } from '../../assemblies/view/assembly-view.ts';
import type { Deps } from '../../deps.ts';
import { findEstate } from '../../estates/estate-facts.ts';
import { logWriter } from '../../log/log-service.ts';
import { erasureStore, type ErasureScope } from './erasure-store.ts';

/** How long the records of one assembly are kept, and on what ground. */
export interface Retention {
  readonly assembly: string;
  readonly title: string;
  /** The day of the certificate, or when it ended without one. */
  readonly endedOn: LocalDay;
  readonly years: number;
  readonly keepUntil: LocalDay;
  /** Article of the place's rules, or why it is this long without one. */
  readonly basis: { readonly zh: string; readonly en: string };
  readonly isDue: boolean;
  readonly erased: readonly ErasureScope[];
}

/**
 * Where a place states no period: an owner has one year to challenge a decision (SPC interpretation art. 12), other claims three
 * (Civil Code art. 188). Kept for as long as somebody can go to court about it.
 */
export const YEARS_WITHOUT_RULE = 3;
const NO_RULE = {
  zh: '没有读到当地的保存年限；按撤销权一年（区分所有权司法解释第十二条）和普通诉讼时效三年（民法典第一百八十八条）从长',
  en: 'No local period was read; the longer of one year to challenge (SPC interpretation art. 12) and three years’ limitation (Civil Code art. 188)',
};

/** From when an assembly's records are kept: nothing of it goes before the file is closed (`archive`). */
export function endOf(state: LogState): LocalDay | null {
  const end = state.archived && (state.certified ?? state.cancelled ?? state.archived);
  return end && localDay(end.at);
}

export async function retentionOf(deps: Deps, estate: string): Promise<readonly Retention[]> {
  const place = await findEstate(deps.db, estate);
  if (!place) return [];
  const today = localDay(instant(deps.clock.now().getTime()));
  const { years, basis } = periodOf(place.pack, today);
  const found: Retention[] = [];
  for (const { assembly, title } of await assembliesOf(deps, estate, true)) {
    const state = await logWriter(deps).state({ estate, assembly });
    const endedOn = state && endOf(state);
    if (!endedOn) continue;
    const keepUntil = addMonths(endedOn, 12 * years);
    const erased = [...(await erasureStore(deps.db, estate).of(assembly))];
    found.push({ ...{ assembly, title, endedOn, years, keepUntil, basis }, isDue: keepUntil <= today, erased });
  }
  return found;
}

function periodOf(pack: string, today: LocalDay): Pick<Retention, 'years' | 'basis'> {
  const figure = resolvePack(pack, today)?.figures.ballotRetentionYears;
  if (figure?.value == null) return { years: YEARS_WITHOUT_RULE, basis: NO_RULE };
  const years = Math.max(1, Number(figure.value));
  return { years, basis: { zh: `${figure.source}${figure.article}`, en: `${figure.source}, ${figure.articleEn}` } };
}
