import type { NoticedMotion } from '../public/assembly-api.ts';
import type { MessageKey } from '../i18n/zh-CN.ts';

interface CandidateView {
  readonly id: string;
  readonly name: string;
  readonly text?: string;
  readonly photo?: { readonly sha256: string };
}

interface MotionBase {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A motion as a voter meets it on a page of its own. */
export type MotionView =
  | (MotionBase & { readonly kind: 'decide'; readonly followMajority: boolean })
  | (MotionBase & {
      readonly kind: 'choose';
      readonly options: readonly { readonly id: string; readonly title: string; readonly text?: string }[];
    })
  | (MotionBase & {
      readonly kind: 'elect';
      readonly seats: number;
      readonly candidates: readonly CandidateView[];
    });

export type Marks = Record<string, string | Record<string, string>>;

interface Answer {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

type Text = (key: MessageKey) => string;

/** The rows of a question, in fixed order and equal weight. Every motion offers a way to say no and a way to say nothing. */
export function answersOf(motion: MotionView, text: Text): readonly Answer[] {
  const plain = (value: 'for' | 'against' | 'abstain' | 'none'): Answer => ({ value, label: text(`mark.${value}`) });
  switch (motion.kind) {
    case 'decide':
      return [
        ...(['for', 'against', 'abstain'] as const).map(plain),
        ...(motion.followMajority
          ? [{ value: 'follow-majority', label: text('mark.follow-majority'), hint: text('mark.follow-majorityHint') }]
          : []),
      ];
    case 'choose':
      return [
        ...motion.options.map(({ id, title, text: hint }) => ({ value: id, label: title, ...(hint ? { hint } : {}) })),
        plain('none'),
        plain('abstain'),
      ];
    case 'elect':
      return (['for', 'against', 'abstain'] as const).map(plain);
  }
}

/** What was chosen, in words, for the page where answers are checked. */
export function answerInWords(motion: MotionView, marks: Marks, text: Text): readonly string[] {
  const words = new Map(answersOf(motion, text).map(({ value, label }) => [value, label]));
  const mark = marks[motion.id];
  if (motion.kind !== 'elect' || typeof mark !== 'object')
    return [words.get(typeof mark === 'string' ? mark : '') ?? text('mark.blank')];
  return motion.candidates.map(({ id, name }) => `${name}：${words.get(mark[id] ?? '') ?? text('mark.blank')}`);
}

/** The motions of one voter as he meets them, in the notice's order. */
export const motionsFor = (
  motions: readonly NoticedMotion[],
  ids: readonly string[],
  followMajority: boolean,
): readonly MotionView[] =>
  motions.filter(({ id }) => ids.includes(id)).map((motion) => motionView(motion, followMajority));

function motionView(motion: NoticedMotion, followMajority: boolean): MotionView {
  const { id, title, explanation: text } = motion;
  switch (motion.kind) {
    case 'decide':
      return { kind: 'decide', id, title, text, followMajority };
    case 'choose':
      return { kind: 'choose', id, title, text, options: motion.options ?? [] };
    case 'elect': {
      const candidates = (motion.candidates ?? []).map(({ id: candidate, name, profile, photo }) => {
        return { id: candidate, name, text: profile, ...(photo ? { photo } : {}) };
      });
      return { kind: 'elect', id, title, text, seats: motion.seats ?? 0, candidates };
    }
  }
}
