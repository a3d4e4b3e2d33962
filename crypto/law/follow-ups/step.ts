import type { FigureKey } from '../packs/figures.ts';
import type { Clock, Duty, Step } from './machine.ts';

type Details = Pick<Step, 'after' | 'done' | 'article'> & { readonly clock?: Clock; readonly optional?: true };

type Figures = readonly [FigureKey, ...FigureKey[]];
export const within = (...figures: Figures): Clock => ({ kind: 'within', figures });
export const notBefore = (...figures: Figures): Clock => ({ kind: 'not-before', figures });

export const step = (id: string, who: Duty, zh: string, en: string, { clock, ...details }: Details): Step => ({
  id,
  who,
  name: { zh, en },
  clock: clock ?? null,
  ...details,
});
