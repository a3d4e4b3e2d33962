import type { MessageKey } from '../i18n/zh-CN.ts';

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
      readonly options: readonly { readonly id: string; readonly title: string }[];
    })
  | (MotionBase & {
      readonly kind: 'elect';
      readonly seats: number;
      readonly candidates: readonly { readonly id: string; readonly name: string; readonly text?: string }[];
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
      return [...motion.options.map(({ id, title }) => ({ value: id, label: title })), plain('none'), plain('abstain')];
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
