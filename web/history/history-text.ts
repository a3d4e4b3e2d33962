import { day, moment } from '../i18n/format.svelte.ts';
import { t } from '../i18n/index.svelte.ts';
import { pageTexts } from '../i18n/part-texts.ts';
import type { AssemblyView } from '../public/assembly-api.ts';
import { never } from '../../crypto/result.ts';
import { historyZh } from './history.zh-CN.ts';

export type HistoryItem = AssemblyView['history'][number];

export const h = pageTexts(historyZh);

/** "事项一“修缮屋面”" of a motion in this vote: its title may end in a mark of its own. */
const motionName = ({ motions }: AssemblyView, id: string): string => {
  const title = motions.find((motion) => motion.id === id)?.title;
  return `${t('assembly.motion', { n: id.slice(1) })}${title ? h('history.quoted', { title }) : ''}`;
};
const named = (view: AssemblyView, ids: readonly string[]): string =>
  ids.map((id) => motionName(view, id)).join(t('list.comma'));

/** One fact of the log in a sentence that an owner understands. */
export function historySentence(view: AssemblyView, item: HistoryItem): string {
  const at = moment(item.at);
  const reason = item.reason ?? '';
  switch (item.type) {
    case 'suspend':
      return h('history.suspend', { at, reason, cause: item.cause ? h(`history.cause.${item.cause}`) : '' });
    case 'resume':
      return h('history.resume', { at });
    case 'extend':
      return h('history.extend', { at, to: moment(item.to ?? item.at) });
    case 'incident':
      return h('history.incident', { from: moment(item.from ?? item.at), to: moment(item.to ?? item.at) });
    case 'lapse':
      return item.day ? h('history.lapseUntil', { day: day(item.day) }) : h('history.lapse');
    case 'return':
      return h('history.return', { at, reason });
    case 'correct':
      return h('history.correct', { at, reason, day: day(item.day ?? '') });
    case 'revoke':
      return h('history.revoke', { at, reason, motions: named(view, item.motions) });
    case 'court':
      return item.results.map(({ id, result }) => h(`history.${result}`, { motion: motionName(view, id) })).join(' ');
    default:
      return never(item.type);
  }
}

/** What an owner must not miss: the vote stands still, or a decision no longer stands. */
export const isGrave = ({ type, results }: HistoryItem): boolean =>
  type === 'suspend' || type === 'revoke' || results.some(({ result }) => result === 'annulled');
