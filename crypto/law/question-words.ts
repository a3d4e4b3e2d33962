/** How a motion is put: short, and without words that answer for the owner. */
import { ARTICLES } from './articles.ts';
import { findingOn, type Finding, type Texts } from './findings.ts';
import type { DraftMotion } from './notice-draft.ts';

/** What fits on a phone in two lines of large type. */
export const MAX_QUESTION = 30;
/** Praise and blame. The explanation may argue; the question may not. */
const LOADED =
  /优质|劣质|恶劣|无良|黑心|良心|坚决|强烈|务必|应当支持|理应|必须同意|造福|惠民|众望所归|忍无可忍|唯一(?:的)?(?:选择|出路)|大好事|利国利民/u;

export function checkQuestionWords({ id, question }: DraftMotion): Finding[] {
  const word = LOADED.exec(question)?.[0];
  return [
    ...(word ? [findingOn(id, 'warning', 'question-loaded', ARTICLES.resolution, loaded(word))] : []),
    ...([...question.trim()].length > MAX_QUESTION
      ? [findingOn(id, 'info', 'question-long', ARTICLES.resolution, LONG)]
      : []),
  ];
}

const loaded = (word: string): Texts => [
  { zh: `问题里的“${word}”带有倾向，业主可能质疑表决被引导`, en: `“${word}” in the question leans to one side` },
  { zh: '问题只写要决定的事，理由写在说明里', en: 'Ask only what is decided; give reasons in the explanation' },
];
const LONG: Texts = [
  {
    zh: `问题超过 ${MAX_QUESTION} 个字，手机和选票上要换行`,
    en: `The question has more than ${MAX_QUESTION} characters`,
  },
  { zh: '写短一些，细节放进说明', en: 'Shorten it; details belong in the explanation' },
];
