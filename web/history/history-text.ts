import { day, moment } from '../i18n/format.svelte.ts';
import { language, t } from '../i18n/index.svelte.ts';
import type { AssemblyView } from '../public/assembly-api.ts';
import { never } from '../../crypto/result.ts';

export type HistoryItem = AssemblyView['history'][number];

const pick = (zh: string, en: string): string => language.pick({ zh, en });

const CAUSES = {
  outage: { zh: '系统或者场所中断', en: 'an outage' },
  'court-order': { zh: '人民法院的决定', en: 'an order of the court' },
  'authority-order': { zh: '主管部门的决定', en: 'an order of the authority' },
} as const;

export const causeWords = (cause: keyof typeof CAUSES): string => language.pick(CAUSES[cause]);

/** "事项一 修缮屋面" of a motion in this vote. */
const motionName = ({ motions }: AssemblyView, id: string): string => {
  const title = motions.find((motion) => motion.id === id)?.title;
  return `${t('assembly.motion', { n: id.slice(1) })}${title ? ` ${title}` : ''}`;
};
const named = (view: AssemblyView, ids: readonly string[]): string =>
  ids.map((id) => motionName(view, id)).join(t('list.comma'));

/** One fact of the log in a sentence that an owner understands. */
export function historySentence(view: AssemblyView, item: HistoryItem): string {
  const at = moment(item.at);
  const reason = item.reason ?? '';
  switch (item.type) {
    case 'suspend': {
      const cause = item.cause ? causeWords(item.cause) : '';
      return pick(
        `${at}暂停表决，依据：${cause}。原因：${reason}。`,
        `Suspended on ${at}, for ${cause}. Reason: ${reason}`,
      );
    }
    case 'resume':
      return pick(`${at}恢复表决，暂停的时间已补足。`, `Resumed on ${at}; the time lost was added.`);
    case 'extend':
      return pick(
        `${at}公告延长至${moment(item.to ?? item.at)}。`,
        `Extended on ${at} until ${moment(item.to ?? item.at)}.`,
      );
    case 'incident': {
      const [from, to] = [moment(item.from ?? item.at), moment(item.to ?? item.at)];
      return pick(
        `${from}至${to}系统中断，是否补时按公告的规则计算。`,
        `An outage from ${from} to ${to}; whether it adds time follows from the notice.`,
      );
    }
    case 'lapse':
      return item.day
        ? pick(
            `参与表决未达到法定比例，提案失效；${day(item.day)}前不得再次提出。`,
            `No quorum: the proposals lapsed and may not come back before ${day(item.day)}.`,
          )
        : pick('参与表决未达到法定比例，提案失效。', 'No quorum: the proposals lapsed.');
    case 'return':
      return pick(
        `${at}街道退回材料，原因：${reason}。`,
        `On ${at} the street office handed the file back. Reason: ${reason}`,
      );
    case 'correct':
      return pick(
        `${at}责令${day(item.day ?? '')}前改正，原因：${reason}。`,
        `On ${at} a correction was ordered by ${day(item.day ?? '')}. Reason: ${reason}`,
      );
    case 'revoke':
      return pick(
        `${at}撤销决定：${named(view, item.motions)}。原因：${reason}。`,
        `Revoked on ${at}: ${named(view, item.motions)}. Reason: ${reason}`,
      );
    case 'court':
      return item.results
        .map(({ id, result }) =>
          result === 'annulled'
            ? pick(`人民法院判决撤销：${motionName(view, id)}。`, `Annulled by the court: ${motionName(view, id)}.`)
            : pick(`人民法院未予撤销：${motionName(view, id)}。`, `Upheld by the court: ${motionName(view, id)}.`),
        )
        .join(' ');
    default:
      return never(item.type);
  }
}

/** What an owner must not miss: the vote stands still, or a decision no longer stands. */
export const isGrave = ({ type, results }: HistoryItem): boolean =>
  type === 'suspend' || type === 'revoke' || results.some(({ result }) => result === 'annulled');

export const historyTitle = (): string => pick('办理情况', 'What has happened');
export const documentWord = (): string => pick('查看文件', 'Document');
export const suspendedTitle = (): string => pick('表决已暂停', 'Voting is suspended');
export const suspendedHint = (): string =>
  pick(
    '现在不能投票，已投的票有效。恢复后会补足暂停的时间，并通知全体业主。',
    'Nobody can vote now; ballots already cast stand. The time lost is added when voting goes on, and all owners are told.',
  );
export const newEnd = (end: string): string =>
  pick(`现在的截止时间：${moment(end)}。`, `It now closes on ${moment(end)}.`);
