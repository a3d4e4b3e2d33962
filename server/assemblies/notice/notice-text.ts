import type { FrozenRules } from '../../../crypto/law/rules.ts';
import type { NoticeClock } from '../../../crypto/law/clocks.ts';
import type { Channel } from '../../../crypto/entries/fields.ts';
import { fingerprint } from '../../../crypto/bundle/trust.ts';
import { formatArea, formatCount } from '../../../crypto/tally/area-text.ts';
import { isLegalItem, thresholdOf } from '../../../crypto/law/thresholds.ts';
import { addMs, instantMs, localDay, weekdayZh } from '../../../crypto/time.ts';
import type { Instant, LocalDay } from '../../../crypto/brands.ts';
import type { Draft, DraftMotion } from '../drafts/draft-schema.ts';
import type { ElectorateTotals } from '../drafts/electorates.ts';
import type { NumberedMotion } from '../drafts/number-motions.ts';
import { rulesInWords } from './rules-in-words.ts';
import { scopeInWords } from './scope-in-words.ts';

export interface NoticeFacts {
  readonly estateName: string;
  readonly draft: Draft;
  readonly motions: readonly NumberedMotion[];
  readonly electorates: ReadonlyMap<string, ElectorateTotals>;
  readonly rules: FrozenRules;
  readonly clock: NoticeClock;
  readonly rollRoot: string;
  readonly vkey: string;
  /** Verifier keys of the witnesses whose cosignature the heads need; none: nobody else watches. */
  readonly witnesses: readonly string[];
}

const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  online: '线上表决（本系统）',
  paper: '纸质表决票',
  assisted: '工作人员上门或者窗口协助',
  phone: '电话',
  video: '视频',
};

/** The notice as it is printed and posted: what everybody can read without this system. */
export function noticeText(facts: NoticeFacts): string {
  return [heading(facts), motionsPart(facts), timesPart(facts), rulesPart(facts), privacyPart(facts), verifyPart(facts)]
    .flat()
    .join('\n');
}

const heading = ({ estateName, draft }: NoticeFacts): string[] => [
  `${estateName}业主大会会议公告`,
  draft.title,
  '',
  `${estateName}全体业主：`,
  `根据《民法典》第二百七十八条和《物业管理条例》第十四条，由${draft.convener.name}召集业主大会会议，请业主就下列事项表决。`,
  ...(draft.introduction === '' ? [] : [draft.introduction]),
  '',
];

function motionsPart({ motions, electorates }: NoticeFacts): string[] {
  const lines = motions.flatMap(({ motion, electorate }, index) => {
    const totals = electorates.get(electorate ?? '');
    const majority =
      isLegalItem(motion.item) && thresholdOf(motion.item) === 'three-quarters' ? '四分之三以上' : '过半数';
    return [
      `${index + 1}. ${motion.title}`,
      `   表决范围：${totals ? `${scopeInWords(totals.definition)}，${formatCount(totals.heads)} 人，${formatArea(totals.areaCm2)} 平方米` : ''}`,
      `   通过条件：三分之二以上参与（人数和面积），参与者${majority}同意（人数和面积）`,
      ...(motion.companies ?? []).map(companyLine),
      ...contractLine(motion),
    ];
  });
  return ['一、表决事项', ...lines, ''];
}

const STANDING_WORDS: Readonly<Record<string, string>> = {
  ...{ red: '红名单', A: '信用评价A级', B: '信用评价B级', C: '信用评价C级', D: '信用评价D级' },
  ...{ black: '黑名单', unrated: '没有信用评价' },
};

const companyLine = ({ name, standing, source }: NonNullable<DraftMotion['companies']>[number]): string =>
  `   企业：${name}，${standing === null ? '信用情况没有查询' : STANDING_WORDS[standing]}${source === '' ? '' : `（${source}）`}`;

/** When the present contract ends and the next takes over: how long the estate might be without a service company. */
function contractLine({ contract }: DraftMotion): string[] {
  const days = [
    ...(contract?.endsOn ? [`现合同到期日 ${dateZh(contract.endsOn as LocalDay)}`] : []),
    ...(contract?.handoverOn ? [`交接日期 ${dateZh(contract.handoverOn as LocalDay)}`] : []),
  ];
  return days.length > 0 ? [`   服务合同：${days.join('；')}`] : [];
}

function timesPart({ draft, clock }: NoticeFacts): string[] {
  const windows = Object.entries(draft.channels).map(
    ([channel, { from, to }]) =>
      `   ${CHANNEL_WORDS[channel as Channel]}：自${momentZh(from as Instant)}起，至${endZh(to as Instant)}止`,
  );
  return [
    '二、表决时间（以服务器时间为准）',
    ...windows,
    `   ${dateZh(clock.posted)}公告，当日不计入；${dateZh(clock.firstFullDay)}至${dateZh(clock.lastFullDay)}为${clock.days}个整日。`,
    ...(draft.contact === '' ? [] : [`   咨询：${draft.contact}`]),
    '',
  ];
}

const rulesPart = ({ draft, rules }: NoticeFacts): string[] => [
  '三、本次会议的规则',
  ...rulesInWords(rules, draft.bases).map(
    ({ name, value, basis }) => `   ${name.zh}：${value.zh}${basis ? `（${basis}）` : ''}`,
  ),
  '',
];

const DISCLOSURE: Readonly<Record<FrozenRules['disclosure'], string>> = {
  totals: '只公布合计数。',
  rooms: '公布房号、面积及是否参与，不公布意见。',
  'rooms-and-marks': '公布房号、面积及表决意见。',
};

function privacyPart({ rules, electorates }: NoticeFacts): string[] {
  const small = [...electorates.values()].some(({ voters, hasUniqueArea }) => voters < 30 || hasUniqueArea);
  return [
    '四、结果公开',
    `   ${DISCLOSURE[rules.disclosure]}任何情况下都不公布姓名、电话和证件号码。`,
    ...(small
      ? ['   有的表决范围人数较少，或者有业主的面积与他人都不相同，从合计数可能推知个人意见；此类范围不公布分项统计。']
      : []),
    '',
  ];
}

const verifyPart = ({ rollRoot, vkey, witnesses }: NoticeFacts): string[] => [
  '五、核对',
  `   名册校验值：${rollRoot}`,
  `   记录校验钥：${vkey}`,
  `   记录校验钥指纹：${fingerprint(vkey)}`,
  ...(witnesses.length === 0
    ? ['   见证方：无。本次会议没有约定独立见证方，记录前后一致由持有回执的业主各自核对。']
    : witnesses.flatMap((witness) => [
        `   见证方：${witness.slice(0, witness.indexOf('+'))}，独立运行，在名册固定、公告、截止、宣布时对记录联署`,
        `   见证方公钥：${witness}`,
        `   见证方公钥指纹：${fingerprint(witness)}`,
      ])),
  '   截止后任何人都可以用上列校验值核对结果，不必相信本系统。',
  '',
];

/** `2026年12月1日` */
export function dateZh(date: LocalDay): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** `2026年12月1日（星期二）9时00分` */
export function momentZh(at: Instant): string {
  const day = localDay(at);
  return `${dateZh(day)}（${weekdayZh(day)}）${clockZh(at)}`;
}

/** The same of an end: midnight is said as the 24:00 of the day before as well. */
export function endZh(at: Instant): string {
  const isMidnight = clockZh(at) === '0时00分';
  return isMidnight ? `${momentZh(at)}，即${dateZh(localDay(addMs(at, -1)))}24时` : momentZh(at);
}

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

function clockZh(at: Instant): string {
  const shanghai = new Date(instantMs(at) + SHANGHAI_OFFSET_MS);
  return `${shanghai.getUTCHours()}时${String(shanghai.getUTCMinutes()).padStart(2, '0')}分`;
}
