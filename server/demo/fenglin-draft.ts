import type { Instant } from '../../crypto/brands.ts';
import type { DocumentRef } from '../../crypto/entries/fields.ts';
import { noticeClock } from '../../crypto/law/clocks.ts';
import { RULE_KEYS } from '../../crypto/law/rule-catalogue.data.ts';
import type { FrozenRules } from '../../crypto/law/rules.ts';
import { addDays, addMs, dayStart, localDay } from '../../crypto/time.ts';
import type { Draft } from '../assemblies/drafts/draft-schema.ts';
import type { Agenda } from './convene.ts';

const HOUR = 3_600_000;

/** The estate's own rules of procedure, in the parts that a vote rests on; an invented estate has invented rules. */
export const RULES_OF_PROCEDURE = `枫林花园业主大会议事规则（节选）
第十二条 同一业主有多套房屋的，按一人计算；共有的房屋按一人计算。
第十三条 车位、储藏间不计入业主人数和专有部分面积。
第十六条 业主可以选择手机表决或者纸质表决票；同一业主线上、纸质均投票的，以先收到的有效票为准。
第十七条 业主提交表决后，截止前可以更改一次。
第十八条 某一事项未填的，该事项不计入参加表决；一项多选、涂改、无法辨认的，该事项无效，不影响其他事项。
第十九条 送达后未参加表决的，不计入参加表决。
第二十条 一名受托人最多代理一名业主。
第二十一条 参加表决未达到三分之二的，可以在截止前公告延长一次。
第二十二条 初步结果公示七日，期间业主可以提出异议。
第二十三条 结果公示到房屋和面积，不公示个人选择。
`;

const RULES: FrozenRules = {
  blankItem: 'not-participating',
  changePolicy: 'once',
  coOwners: 'first',
  collision: 'first',
  disclosure: 'rooms',
  extension: 'allowed',
  followMajority: 'off',
  headcountRule: 'owner',
  invalidItem: 'not-participating',
  objectionDays: 7,
  outageHours: 24,
  outageMinutes: 15,
  overvote: 'item',
  parking: 'excluded',
  proxyLimit: 1,
  silent: 'not-counted',
  tieBreak: 'run-off',
};

const CLAUSES: Readonly<Record<keyof FrozenRules, string>> = {
  blankItem: '第十八条',
  changePolicy: '第十七条',
  coOwners: '第十二条',
  collision: '第十六条',
  disclosure: '第二十三条',
  extension: '第二十一条',
  followMajority: '第十八条',
  headcountRule: '第十二条',
  invalidItem: '第十八条',
  objectionDays: '第二十二条',
  outageHours: '第二十一条',
  outageMinutes: '第二十一条',
  overvote: '第十八条',
  parking: '第十三条',
  proxyLimit: '第二十条',
  silent: '第十九条',
  tieBreak: '第二十二条',
};

/** A draft that could be posted today: its window opens at 9:00 after 15 full days and closes ten days later at 20:00. */
export function fenglinDraft(
  { title, introduction, motions, rules: over = {}, channels = ['online', 'paper', 'assisted'] }: Agenda,
  now: Instant,
  rules: DocumentRef,
): Draft {
  const firstDay = localDay(noticeClock(now, 15).opensNotBefore);
  const window = {
    from: addMs(dayStart(firstDay), 9 * HOUR),
    to: addMs(dayStart(addDays(firstDay, 9)), 20 * HOUR),
  };
  return {
    title,
    convener: { kind: 'committee', name: '枫林花园业主委员会' },
    firstAssembly: false,
    contact: '城东社区居委会一楼窗口，每日 9:00–17:00，电话 0597-0000000',
    introduction,
    postingPlanned: now,
    channels: Object.fromEntries(channels.map((channel) => [channel, window])),
    motions: [...motions],
    rules: { ...RULES, ...over },
    bases: Object.fromEntries(RULE_KEYS.map((key) => [key, { clause: CLAUSES[key], page: 3, document: rules }])),
    attachments: [{ kind: 'other', title: '枫林花园业主大会议事规则（节选）', document: rules }],
  };
}
