import type { LocalDay } from '../../brands.ts';
import { never } from '../../result.ts';
import { weekdayEn, weekdayZh } from '../../time.ts';
import type { Bilingual } from '../findings.ts';
import { FIGURES } from '../packs/figures.ts';
import type { Deadline, Span } from './deadline.ts';
import type { Doubt, StepStatus } from './due.ts';
import { EVENTS } from './events.data.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const parts = (of: LocalDay) => of.split('-').map(Number) as [number, number, number];

export function dayZh(of: LocalDay): string {
  const [year, month, date] = parts(of);
  return `${year}年${month}月${date}日`;
}
export function dayEn(of: LocalDay): string {
  const [year, month, date] = parts(of);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** "14 天" is one thing in Chinese; English counts. */
const daysEn = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** One sentence for a person who has to act: what is due when, and how far it can be relied on. */
export function sentenceOf(status: StepStatus, doubts: readonly Doubt[], counted: Deadline | null): Bilingual {
  const said = plainly(status);
  const caveat = caveatOf(
    doubts.filter((doubt) => doubt !== 'unknown'),
    counted,
  );
  const isSettled = status.state === 'done' && status.lateBy === 0;
  if (caveat === null || isSettled || status.state === 'open') return said;
  return { zh: `${said.zh}${caveat.zh}`, en: `${said.en} ${caveat.en}` };
}

function plainly(status: StepStatus): Bilingual {
  switch (status.state) {
    case 'done':
      return done(status.on, status.lateBy);
    case 'due':
      return due(status.by, status.inDays);
    case 'overdue':
      return {
        zh: `${dayZh(status.since)}起逾期，已${status.days}天。`,
        en: `Overdue since ${dayEn(status.since)}, by ${daysEn(status.days)}.`,
      };
    case 'not-yet':
      return {
        zh: `最早${dayZh(status.from)}可以办理，还有${status.inDays}天。`,
        en: `Not before ${dayEn(status.from)}, in ${daysEn(status.inDays)}.`,
      };
    case 'open':
      return { zh: '现在可以办理。', en: 'Can be done now.' };
    case 'waiting':
      return { zh: `等待：${EVENTS[status.for].zh}。`, en: `Waiting. First: ${EVENTS[status.for].en}.` };
    case 'unknown':
      return {
        zh: `“${FIGURES[status.figure].zh}”没有查到，须向主管部门确认。`,
        en: `Not found: ${FIGURES[status.figure].en}. To be confirmed by the authority.`,
      };
    case 'not-needed':
      return { zh: '程序已结束，不再需要。', en: 'No longer needed; the procedure has ended.' };
    default:
      return never(status);
  }
}

function done(on: LocalDay, lateBy: number): Bilingual {
  const late = lateBy > 0;
  return {
    zh: `${dayZh(on)}完成${late ? `，晚了${lateBy}天` : ''}。`,
    en: `Done on ${dayEn(on)}${late ? `, ${daysEn(lateBy)} late` : ''}.`,
  };
}

function due(by: LocalDay, inDays: number): Bilingual {
  if (inDays === 0) return { zh: `今天（${dayZh(by)}）是最后一天。`, en: `Today, ${dayEn(by)}, is the last day.` };
  return {
    zh: `${dayZh(by)}（${weekdayZh(by)}）前办理，含当日，还有${inDays}天。`,
    en: `Due by the end of ${weekdayEn(by)}, ${dayEn(by)}, in ${daysEn(inDays)}.`,
  };
}

const CAVEATS: Readonly<Record<Exclude<Doubt, 'calendar' | 'unknown'>, Bilingual>> = {
  draft: { zh: '依据是征求意见稿', en: 'the text is a draft for comment' },
  unconfirmed: { zh: '依据未核对原文', en: 'the figure was not checked against the text' },
  excerpt: { zh: '依据仅见摘录', en: 'only an excerpt of the text was seen' },
};

function caveatOf(doubts: readonly Doubt[], counted: Deadline | null): Bilingual | null {
  if (doubts.length === 0) return null;
  const year = counted?.missingYear ?? 0;
  const all = doubts.map((doubt): Bilingual => {
    if (doubt === 'calendar')
      return { zh: `${year}年放假安排尚未录入`, en: `the holidays of ${year} are not entered yet` };
    return doubt === 'unknown' ? { zh: '', en: '' } : CAVEATS[doubt];
  });
  return {
    zh: `此日期不确定：${all.map(({ zh }) => zh).join('，')}，须向主管部门确认。`,
    en: `This day is not certain: ${all.map(({ en }) => en).join('; ')}. Ask the authority.`,
  };
}

const UNITS: Readonly<Record<Span['unit'], Bilingual>> = {
  days: { zh: '日', en: 'days' },
  months: { zh: '个月', en: 'months' },
  years: { zh: '年', en: 'years' },
  'working-days': { zh: '个工作日', en: 'working days' },
};

/** The count, as one would do it on a wall calendar. */
export function arithmeticOf({ from, span, counted, day }: Deadline): Bilingual {
  const { zh, en } = UNITS[span.unit];
  if (counted < from)
    return {
      zh: `${dayZh(from)}不计入，往前${span.length}${zh}为${dayZh(counted)}。`,
      en: `${dayEn(from)} is not counted; ${span.length} ${en} before it is ${dayEn(counted)}.`,
    };
  const moved = day !== counted;
  return {
    zh:
      `${dayZh(from)}不计入，满${span.length}${zh}为${dayZh(counted)}（${weekdayZh(counted)}）` +
      (moved ? `，是休息日，顺延到${dayZh(day)}（${weekdayZh(day)}）。` : '。'),
    en:
      `${dayEn(from)} is not counted; ${span.length} ${en} end on ${weekdayEn(counted)}, ${dayEn(counted)}` +
      (moved ? `, a day off, so on ${weekdayEn(day)}, ${dayEn(day)}.` : '.'),
  };
}
