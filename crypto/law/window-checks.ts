/** Checks of the days: posting, 15 full days, and windows that make sense. */
import type { Instant, LocalDay } from '../brands.ts';
import { instantMs, localDay, weekdayEn, weekdayZh } from '../time.ts';
import { ARTICLES, RULES_OF_PROCEDURE } from './articles.ts';
import { NOTICE_DAYS, noticeClock, type NoticeClock, type Window } from './clocks.ts';
import { finding, type Finding } from './findings.ts';
import type { NoticeDraft } from './notice-draft.ts';
import { bindingFigure, figure, figureValue, severityOf, type FigureReading } from './packs/figure.ts';
import { checkFeeChange } from './fee-change-checks.ts';
import type { ResolvedPack } from './packs/resolve.ts';

const MS_PER_DAY = 86_400_000;
/** Longer than any window seen in practice or local law; beyond it a slip of the pen is likelier than intent. */
const UNUSUAL_DAYS = 90;

/** Everything wrong with posting and windows, at once. */
export function checkWindows(draft: NoticeDraft): Finding[] {
  const windows = Object.entries(draft.channels).filter((entry): entry is [string, Window] => entry[1] !== undefined);
  return [
    ...(draft.postedAt === null ? [POSTING_MISSING] : checkNoticePeriod(draft.postedAt, windows, draft.pack)),
    ...(windows.length === 0 ? [NO_WINDOW] : []),
    ...windows.flatMap(([channel, window]) => checkWindow(channel, window, draft.pack)),
    ...(windows.length > 0 && !draft.channels.paper ? [noPaper(draft.pack)] : []),
    ...checkFeeChange(draft),
    ...explainNoticePeriod(draft, windows),
  ];
}

const POSTING_MISSING = finding('error', 'posting-missing', ARTICLES.noticePeriod, {
  says: { zh: '没有填写公告时间', en: 'The time of posting is missing' },
  remedy: { zh: '填写公告张贴的时间', en: 'Say when the notice is posted' },
});

const NO_WINDOW = finding('error', 'window-missing', ARTICLES.noticePeriod, {
  says: { zh: '没有填写表决时间', en: 'There is no voting window' },
  remedy: { zh: '填写各渠道的起止时间', en: 'Give the window of each channel' },
});

/** Where the place lets every owner ask for paper, a vote without it is refused. */
function noPaper(pack: ResolvedPack): Finding {
  const onRequest = figure(pack, 'paperOnRequest');
  const demanded = onRequest.value === true;
  return finding(
    demanded ? severityOf(onRequest) : 'warning',
    'no-paper-channel',
    demanded ? onRequest.citation : ARTICLES.forms,
    {
      subject: 'paper',
      says: { zh: '没有设纸质表决，不用手机的业主无法参加', en: 'No paper: owners without a phone cannot vote' },
      remedy: { zh: '增加纸质表决，或者说明如何领取纸质表决票', en: 'Add paper, or say how a paper ballot is had' },
    },
  );
}

/** The arithmetic where it holds, step by step; and where a place allows less, that it is not used. */
function explainNoticePeriod({ postedAt, pack }: NoticeDraft, windows: readonly [string, Window][]): Finding[] {
  const shorter = figure(pack, 'interimNoticeDays');
  const unused = shorter.value !== null && shorter.value < NOTICE_DAYS ? [notShortened(shorter, shorter.value)] : [];
  const opens = windows.map(([, { from }]) => from).reduce<Instant | null>(earlier, null);
  if (postedAt === null || opens === null) return unused;
  const clock = noticeClock(postedAt, figureValue(pack, 'noticeDays') ?? NOTICE_DAYS);
  return opens < clock.opensNotBefore ? unused : [counted(clock, localDay(opens)), ...unused];
}

const earlier = (first: Instant | null, each: Instant): Instant => (first === null || each < first ? each : first);

const counted = (
  { posted, days, firstFullDay, lastFullDay, opensNotBefore }: NoticeClock,
  opens: LocalDay,
): Finding => {
  const allowed = localDay(opensNotBefore);
  return finding('info', 'notice-days-counted', ARTICLES.noticePeriod, {
    says: {
      zh: `第 0 日 ${posted} 公告，不计入；第 1 日 ${firstFullDay} 至第 ${days} 日 ${lastFullDay} 为 ${days} 个整日；最早 ${allowed} 0 时开始，实际 ${opens} 开始。节假日照常计入，不缩短公告期`,
      en: `Day 0, ${posted}: posted, not counted; day 1, ${firstFullDay}, to day ${days}, ${lastFullDay}: ${days} full days; earliest opening ${allowed} 00:00, it opens on ${opens}. Holidays count like other days and shorten nothing`,
    },
    remedy: { zh: '张贴时间推迟的，开始时间随之推迟', en: 'If it is posted later, voting opens later' },
  });
};

const notShortened = (reading: FigureReading, days: number): Finding =>
  finding('info', 'interim-notice-not-shortened', reading.citation, {
    says: {
      zh: `当地规定临时会议可以公告 ${days} 日；本系统仍按《物业管理条例》第十四条的 ${NOTICE_DAYS} 个整日办理`,
      en: `The place allows ${days} days for interim meetings; the ${NOTICE_DAYS} full days of art. 14 are applied all the same`,
    },
    remedy: { zh: '无须处理', en: 'Nothing to do' },
  });

/** An unconfirmed longer period only warns; the fifteen days of the national regulations always hold. */
function checkNoticePeriod(posted: Instant, windows: readonly [string, Window][], pack: ResolvedPack): Finding[] {
  const days = figureValue(pack, 'noticeDays');
  const unknown = days === null ? [NOTICE_UNKNOWN] : [];
  const local = noticeClock(posted, days ?? NOTICE_DAYS);
  const certain = noticeClock(posted, bindingFigure(pack, 'noticeDays')?.value ?? NOTICE_DAYS);
  const early = windows.flatMap(([channel, window]) => {
    if (window.from < certain.opensNotBefore) return [tooEarly('error', channel, window, certain)];
    return window.from < local.opensNotBefore ? [tooEarly('warning', channel, window, local)] : [];
  });
  return [...unknown, ...early];
}

const NOTICE_UNKNOWN = finding('warning', 'notice-days-unknown', ARTICLES.noticePeriod, {
  says: {
    zh: `规则包没有公告期，按全国规定的 ${NOTICE_DAYS} 日办理`,
    en: `The rule pack states no notice period; the national ${NOTICE_DAYS} days are applied`,
  },
  remedy: { zh: '请主管部门确认当地公告期', en: 'Ask the authority for the local period' },
});

function tooEarly(severity: 'error' | 'warning', channel: string, window: Window, clock: NoticeClock): Finding {
  const { posted, days, firstFullDay, lastFullDay, opensNotBefore } = clock;
  const opens = localDay(opensNotBefore);
  return finding(severity, 'opens-too-early', ARTICLES.noticePeriod, {
    subject: channel,
    says: {
      zh: `${posted} 公告，当日不计入，${firstFullDay} 至 ${lastFullDay} 为 ${days} 个整日，最早 ${opens}（${weekdayZh(opens)}）0 时开始表决；现在是 ${localDay(window.from)} 开始`,
      en: `Posted on ${posted}, which does not count; ${firstFullDay} to ${lastFullDay} are ${days} full days, so voting opens on ${opens} (${weekdayEn(opens)}) at 00:00 at the earliest; it is set to ${localDay(window.from)}`,
    },
    remedy: { zh: `提前公告，或者改为 ${opens} 以后开始`, en: `Post earlier, or open on ${opens} or later` },
  });
}

function checkWindow(channel: string, window: Window, pack: ResolvedPack): Finding[] {
  const ms = instantMs(window.to) - instantMs(window.from);
  if (ms <= 0) return [endsBeforeItBegins(channel)];
  const [least, most] = [figure(pack, 'windowDaysMin'), figure(pack, 'windowDaysMax')];
  if (least.value !== null && ms < least.value * MS_PER_DAY) return [outsideLocalLimits(channel, least, 'short')];
  if (most.value !== null && ms > most.value * MS_PER_DAY) return [outsideLocalLimits(channel, most, 'long')];
  return ms < MS_PER_DAY || ms > UNUSUAL_DAYS * MS_PER_DAY ? [unusual(channel)] : [];
}

const endsBeforeItBegins = (channel: string): Finding =>
  finding('error', 'window-ends-before-it-begins', ARTICLES.resolution, {
    subject: channel,
    says: { zh: '表决的截止时间不晚于开始时间', en: 'The window ends no later than it begins' },
    remedy: { zh: '更正起止时间', en: 'Correct it' },
  });

const outsideLocalLimits = (channel: string, reading: FigureReading<number>, is: 'short' | 'long'): Finding =>
  finding(severityOf(reading), 'window-outside-local-limits', reading.citation, {
    subject: channel,
    says: {
      zh: `当地规定表决期${is === 'short' ? '不少于' : '不多于'} ${reading.value} 日`,
      en: `The place has windows of at ${is === 'short' ? 'least' : 'most'} ${reading.value} days`,
    },
    remedy: { zh: '调整起止时间', en: 'Change the window' },
  });

const unusual = (channel: string): Finding =>
  finding('warning', 'window-unusual', RULES_OF_PROCEDURE, {
    subject: channel,
    says: {
      zh: `表决期不足一日或者超过 ${UNUSUAL_DAYS} 日`,
      en: `The window is shorter than a day or longer than ${UNUSUAL_DAYS} days`,
    },
    remedy: { zh: '核对起止时间', en: 'Check it' },
  });
