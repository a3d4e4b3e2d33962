import type { AnyKey } from '../i18n/zh-CN.pages.ts';
import type { MotionResult } from './assembly-api.ts';

/** A motion's result in a word or two; what an office or a court has undone since is not called passed. */
export const verdictOf = ({ since, outcome }: Pick<MotionResult, 'since' | 'outcome'>): AnyKey =>
  since === null || since === 'upheld' ? `result.${outcome}` : `result.since.${since}`;
