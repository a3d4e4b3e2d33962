/** The roll before a notice: published, its objections answered, and at a first assembly posted long enough. */
import { addDays } from '../time.ts';
import type { LocalDay } from '../brands.ts';
import { localDay } from '../time.ts';
import { ARTICLES } from './articles.ts';
import { NOTICE_DAYS, type Window } from './clocks.ts';
import { finding, type Finding } from './findings.ts';
import type { NoticeDraft } from './notice-draft.ts';
import { figure, severityOf } from './packs/figure.ts';

export function checkRoll(draft: NoticeDraft): Finding[] {
  const { rollPublishedOn, openRollObjections } = draft;
  if (rollPublishedOn === null) return [ROLL_UNPUBLISHED];
  return [
    ...(openRollObjections > 0 ? [openObjections(openRollObjections)] : []),
    ...checkFirstPosting(draft, rollPublishedOn),
  ];
}

const ROLL_UNPUBLISHED = finding('error', 'roll-not-published', ARTICLES.guideRoll, {
  says: { zh: '业主名册还没有公示', en: 'The roll has not been published' },
  remedy: { zh: '先公示名册（只列房号和面积）', en: 'Publish it first (rooms and areas only)' },
});

/** After the notice the roll cannot be amended any more, so an objection must have its answer before it. */
const openObjections = (count: number): Finding =>
  finding('error', 'roll-objections-open', ARTICLES.guideRoll, {
    says: { zh: `名册有 ${count} 件异议未答复`, en: `${count} objections to the roll are unanswered` },
    remedy: {
      zh: '逐件答复，需要更正的先更正；公告后名册不能再更正',
      en: 'Answer each and amend where needed: after the notice the roll is fixed',
    },
  });

/** Before a first assembly the roll is posted as long as everything else that the preparation group confirms. */
function checkFirstPosting({ firstAssembly, channels, pack }: NoticeDraft, publishedOn: LocalDay): Finding[] {
  const opens = firstOpening(Object.values(channels));
  if (!firstAssembly || opens === null) return [];
  const period = figure(pack, 'firstNoticeDays');
  const days = period.value ?? NOTICE_DAYS;
  const earliest = addDays(publishedOn, days + 1);
  if (opens >= earliest) return [];
  const article = period.value === null ? ARTICLES.guideRoll : period.citation;
  return [
    finding(severityOf(period), 'roll-posted-too-late', article, {
      says: {
        zh: `首次会议前名册应公示 ${days} 个整日：${publishedOn} 公示，当日不计入，最早 ${earliest} 开始表决；现在是 ${opens}`,
        en: `Before a first assembly the roll is posted for ${days} full days: posted on ${publishedOn}, which does not count, voting opens on ${earliest} at the earliest; it is set to ${opens}`,
      },
      remedy: { zh: `改为 ${earliest} 以后开始`, en: `Open on ${earliest} or later` },
    }),
  ];
}

function firstOpening(windows: readonly (Window | undefined)[]): LocalDay | null {
  const days = windows.flatMap((window) => (window ? [localDay(window.from)] : []));
  return days.reduce<LocalDay | null>((first, day) => (first === null || day < first ? day : first), null);
}
