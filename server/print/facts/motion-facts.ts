import type { RollLeaf } from '../../../crypto/roll/leaf.ts';
import { counts } from '../../../crypto/roll/electorate.ts';
import { costShareFen } from '../../../crypto/tally/cost-share.ts';
import { formatCount } from '../../../crypto/tally/area-text.ts';
import type { FrozenRules } from '../../../crypto/law/rules.ts';
import type { AssemblyView } from '../../assemblies/view/assembly-view.ts';
import type { Photos } from '../layout/photo.ts';
import type { NoticedMotion } from '../papers/notice.ts';
import type { Choice, PrintedMotion } from '../papers/motion-rows.ts';
import type { Reading } from './reading.ts';

export type ViewedMotion = AssemblyView['motions'][number];

/** `1,284.60 元` */
export const yuan = (fen: number): string =>
  `${formatCount(Math.trunc(fen / 100))}.${String(fen % 100).padStart(2, '0')} 元`;

const costLine = ({ cost }: ViewedMotion): readonly string[] =>
  cost
    ? [
        [`费用：${yuan(cost.fen)}`, cost.source && `来源：${cost.source}`, cost.sharing && `分摊：${cost.sharing}`]
          .filter(Boolean)
          .join('；'),
      ]
    : [];

const said = (words: string, text: string): readonly string[] => (text === '' ? [] : [`${words}${text}`]);

/** A motion on the notice: everything that its document says. */
export function noticedMotion(motion: ViewedMotion, number: number): NoticedMotion {
  const { title, explanation, ifPassed, ifNotPassed, proposedBy, against } = motion;
  const choices = 'options' in motion ? motion.options.map(({ title: name, text }) => [name, text]) : [];
  const seats = motion.kind === 'elect' && 'seats' in motion ? [`应选 ${motion.seats} 人。`] : [];
  const notes = [
    ...said('', explanation),
    ...costLine(motion),
    ...said('通过后：', ifPassed),
    ...said('未通过：', ifNotPassed),
    ...said('提出：', proposedBy),
    ...said('不同的意见：', against),
    ...seats,
    ...choices.map(([name = '', text = ''], index) => numbered(name, text, index)),
  ];
  return { number, title, notes, candidates: candidatesOf(motion) };
}

const numbered = (name: string, text: string, index: number): string =>
  `(${index + 1}) ${name}${text ? `：${text}` : ''}`;

const candidatesOf = (motion: ViewedMotion): NoticedMotion['candidates'] =>
  'candidates' in motion
    ? motion.candidates.map(({ name, profile, photo }, index) => ({
        words: numbered(name, profile, index),
        photo: photo?.sha256 ?? null,
      }))
    : [];

/** Every candidate's photo that is kept, by its hash. */
export async function photosOf({ deps, view }: Pick<Reading, 'deps' | 'view'>): Promise<Photos> {
  const named = view.motions.flatMap((motion) => candidatesOf(motion).flatMap(({ photo }) => photo ?? []));
  const read = await Promise.all(
    [...new Set(named)].map(async (sha256) => [sha256, await deps.files.read(sha256)] as const),
  );
  return new Map(read.flatMap(([sha256, bytes]) => (bytes ? [[sha256, bytes] as const] : [])));
}

interface Ballot {
  readonly rules: FrozenRules;
  readonly leaf: RollLeaf;
}

const THREE = ['同意', '反对', '弃权'];

/** The same on one owner's paper: what it costs him, and the boxes in their fixed order. */
export function ballotMotion(motion: ViewedMotion, number: number, { rules, leaf }: Ballot): PrintedMotion {
  const share = shareOf(motion, rules, leaf);
  const notes = [
    ...said('', motion.explanation),
    ...costLine(motion),
    ...(share === null ? [] : [`本户约分摊 ${yuan(share)}（按专有部分面积估算）。`]),
  ];
  const limit =
    motion.kind === 'elect' && 'seats' in motion
      ? `应选 ${motion.seats} 人。同意的不得超过 ${motion.seats} 人；超过的，${rules.overvote === 'ballot' ? '整张表决票无效' : '本项无效'}。`
      : null;
  return { number, title: motion.title, notes, limit, choices: choicesOf(motion, rules) };
}

function choicesOf(motion: ViewedMotion, rules: FrozenRules): readonly Choice[] {
  if ('candidates' in motion)
    return motion.candidates.map(({ name, profile, photo }) => ({
      ...{ name, text: profile, photo: photo?.sha256 ?? null, answers: THREE },
    }));
  const alone = { name: '', text: '', photo: null };
  if ('options' in motion)
    return [{ ...alone, answers: [...motion.options.map(({ title }) => title), '都不同意', '弃权'] }];
  return [{ ...alone, answers: rules.followMajority === 'on' ? [...THREE, '随多数'] : THREE }];
}

function shareOf({ cost, electorate }: ViewedMotion, rules: FrozenRules, leaf: RollLeaf): number | null {
  if (!cost || electorate.areaCm2 <= 0) return null;
  const own = leaf.units.filter((unit) => counts(unit, electorate.definition, rules));
  return costShareFen(
    cost.fen,
    own.reduce((sum, { areaCm2 }) => sum + areaCm2, 0),
    electorate.areaCm2,
  );
}
