import { isJsonObject, type Json, type JsonObject } from '../../crypto/canonical.ts';
import type { AssemblyView } from '../assemblies/view/assembly-view.ts';
import type { VoterTerms } from '../ballots/ballot-terms.ts';
import type { Fields } from './sign-in-pages.ts';
import type { Part } from './html.ts';
import { zh } from './page.ts';
import type { Say, TextKey } from './texts.ts';

type Noticed = AssemblyView['motions'][number];

/** A motion of the notice with the texts of its document; what belongs to another kind is absent. */
export type Motion = Noticed & {
  readonly options?: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly candidates?: readonly {
    readonly id: string;
    readonly name: string;
    readonly profile: string;
    readonly photo?: { readonly sha256: string };
  }[];
  readonly seats?: number;
};

export interface Choice {
  readonly value: string;
  readonly label: Part;
  readonly hint?: Part;
}

/** The motions of one voter in the notice's order. */
export const motionsOf = ({ motions }: AssemblyView, { motions: ids }: VoterTerms): readonly Motion[] =>
  (motions as readonly Motion[]).filter(({ id }) => ids.includes(id));

const MARKS = ['for', 'against', 'abstain'] as const;

/** The rows of a question, in fixed order. Every motion offers a way to say no and a way to say nothing. */
export function choicesOf(motion: Motion, { rules }: Pick<AssemblyView, 'rules'>, say: Say): readonly Choice[] {
  const plain = (value: string): Choice => ({ value, label: say(`mark.${value}` as TextKey) });
  if (motion.kind !== 'choose')
    return [
      ...MARKS.map(plain),
      ...(motion.kind === 'decide' && rules?.followMajority === 'on' ? [plain('follow-majority')] : []),
    ];
  const options = (motion.options ?? []).map(({ id, title, text }) => ({
    ...{ value: id, label: zh(title) },
    ...(text ? { hint: zh(text) } : {}),
  }));
  return [...options, plain('none'), plain('abstain')];
}

/** What a form answered to a motion; null where an answer is missing. */
export function answerIn(fields: Fields, motion: Motion): Json | null {
  if (motion.kind !== 'elect') return fields['mark'] ?? null;
  const marks = (motion.candidates ?? []).map(({ id }) => [id, fields[id]] as const);
  return marks.every(([, mark]) => mark !== undefined) ? (Object.fromEntries(marks) as JsonObject) : null;
}

export const isAnswered = (marks: JsonObject, { id }: Motion): boolean => marks[id] !== undefined;

/** An answer in words, one line for each candidate of an election. */
export function wordsOf(mark: Json | undefined, motion: Motion, choices: readonly Choice[]): readonly Part[] {
  const word = (value: Json | undefined): Part => choices.find((each) => each.value === value)?.label ?? '—';
  if (motion.kind !== 'elect') return [word(mark)];
  const marks = mark !== undefined && isJsonObject(mark) ? mark : {};
  return (motion.candidates ?? []).map(({ id, name }) => [zh(name), '：', word(marks[id])]);
}

/** More candidates supported than there are seats. */
export const isOverLimit = (mark: Json, motion: Motion): boolean =>
  motion.kind === 'elect' &&
  isJsonObject(mark) &&
  Object.values(mark).filter((each) => each === 'for').length > (motion.seats ?? 0);
