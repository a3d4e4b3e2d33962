/**
 * Whether the conditions for the exit of a service company are met: so many different people with substantiated complaints
 * in the period, and a refusal to rectify or too little satisfaction. It opens an administrative procedure; the dismissal
 * itself is the owners' vote.
 */
import type { LocalDay } from '../../brands.ts';
import { addMonths } from '../../time.ts';
import type { Article, Bilingual } from '../findings.ts';
import { figure, type FigureReading } from '../packs/figure.ts';
import type { FigureKey } from '../packs/figures.ts';
import type { ResolvedPack } from '../packs/resolve.ts';

export interface Complaint {
  /** One name per person, not a name of a person: the same complainant counts once. */
  readonly complainant: string;
  readonly on: LocalDay;
  readonly isSubstantiated: boolean;
}

export interface ExitEvidence {
  readonly complaints: readonly Complaint[];
  readonly refusesToRectify: boolean;
  /** Of those who answered the survey, those who are satisfied; null where none was made. */
  readonly satisfaction: { readonly satisfied: number; readonly answered: number } | null;
}

export interface ExitVerdict {
  /** Null where the place has no such rule, or nobody could read it. */
  readonly isMet: boolean | null;
  /** Different complainants within the period. */
  readonly complainants: number;
  readonly sentence: Bilingual;
  readonly article: Article;
}

const KEYS = ['exitComplaintsOver', 'exitWindowMonths', 'exitSatisfactionBelowPercent'] as const;

export function exitTrigger(evidence: ExitEvidence, pack: ResolvedPack, today: LocalDay): ExitVerdict {
  const [over, window, below] = KEYS.map((key) => figure(pack, key) as FigureReading<number>);
  const refusal = figure(pack, 'exitOnRefusalToRectify');
  const article = over!.citation;
  if (over!.value === null || window!.value === null || below!.value === null)
    return { isMet: null, complainants: 0, sentence: UNKNOWN, article };
  const complainants = distinct(evidence.complaints, addMonths(today, -window!.value), today);
  const isManyEnough = complainants > over!.value;
  const isRefused = refusal.value === true && evidence.refusesToRectify;
  const isDisliked = isBelow(evidence.satisfaction, below!.value);
  const isMet = isManyEnough && (isRefused || isDisliked);
  const limits = { over: over!.value, months: window!.value, below: below!.value };
  return { isMet, complainants, sentence: sentence({ isMet, complainants, isRefused, isDisliked, limits }), article };
}

/** The period reaches back to the day of the same date, which itself is not counted any more. */
function distinct(complaints: readonly Complaint[], after: LocalDay, today: LocalDay): number {
  const counted = complaints.filter(({ isSubstantiated, on }) => isSubstantiated && after < on && on <= today);
  return new Set(counted.map(({ complainant }) => complainant)).size;
}

/** Strictly below: 50.0 % is not below 50 %. Whole numbers, compared by cross-multiplication. */
function isBelow(satisfaction: ExitEvidence['satisfaction'], percent: number): boolean {
  if (!satisfaction || satisfaction.answered === 0) return false;
  return BigInt(satisfaction.satisfied) * 100n < BigInt(satisfaction.answered) * BigInt(percent);
}

interface Reasons {
  readonly isMet: boolean;
  readonly complainants: number;
  readonly isRefused: boolean;
  readonly isDisliked: boolean;
  readonly limits: { readonly over: number; readonly months: number; readonly below: number };
}

function sentence({ isMet, complainants, isRefused, isDisliked, limits }: Reasons): Bilingual {
  const { over, months, below } = limits;
  const second = isRefused
    ? { zh: '拒不整改', en: 'it refuses to rectify' }
    : isDisliked
      ? { zh: `满意度不足${below}%`, en: `satisfaction is below ${below} %` }
      : {
          zh: `没有拒不整改，满意度也不低于${below}%`,
          en: `it does not refuse to rectify, and satisfaction is not below ${below} %`,
        };
  return {
    zh: `${months}个月内属实投诉人${complainants}人（须超过${over}人）；${second.zh}。${isMet ? '达到' : '没有达到'}启动退出程序的条件。`,
    en: `${complainants} people with substantiated complaints in ${months} months (more than ${over} are needed); ${second.en}. The conditions for an exit are ${isMet ? '' : 'not '}met.`,
  };
}

const UNKNOWN: Bilingual = {
  zh: '当地启动退出程序的条件没有查到，须向主管部门确认。',
  en: 'The local conditions for an exit were not found. To be confirmed by the authority.',
};

export const EXIT_FIGURES: readonly FigureKey[] = [...KEYS, 'exitOnRefusalToRectify'];
