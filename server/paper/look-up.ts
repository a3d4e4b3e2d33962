import type { Instant } from '../../crypto/brands.ts';
import type { Channel } from '../../crypto/entries/fields.ts';
import type { FrozenRules } from '../../crypto/entries/notice.ts';
import { voterStatuses } from '../../crypto/replay/statuses.ts';
import { voterOf, type Ballot, type LogState, type Paper } from '../../crypto/replay/state.ts';
import { never } from '../../crypto/result.ts';
import { timeZh } from '../ballots/local-time.ts';

/** What a community worker is told before he takes a paper: what to do with it, and never how anybody voted. */
export type LookUp =
  | { readonly outcome: 'not-valid'; readonly because: 'misread' | 'never-issued' | 'spoiled' }
  | { readonly outcome: 'received-already'; readonly serial: string; readonly received: Instant }
  | { readonly outcome: 'not-open-yet'; readonly from: Instant }
  | { readonly outcome: 'closed' }
  /** Recorded and not counted. */
  | { readonly outcome: 'late'; readonly end: Instant }
  | {
      readonly outcome: 'voted-otherwise';
      readonly received: Instant;
      readonly channel: Channel;
      /** What becomes of the paper under the frozen rule about collisions. */
      readonly then: 'paper-counts' | 'kept-as-duplicate';
      readonly rule: FrozenRules['collision'];
    }
  | { readonly outcome: 'may-receive' };

/** Judges a paper as it lies on the desk at this moment. */
export function lookUp(state: LogState, paper: Paper | undefined, now: Instant): LookUp {
  if (!paper) return { outcome: 'not-valid', because: 'never-issued' };
  switch (paper.state) {
    case 'spoiled':
      return { outcome: 'not-valid', because: 'spoiled' };
    case 'registered':
      return { outcome: 'received-already', serial: paper.serial, received: paper.ballot!.received };
    case 'issued':
      return lookUpOutstanding(state, paper, now);
    default:
      return never(paper.state);
  }
}

function lookUpOutstanding(state: LogState, paper: Paper, now: Instant): LookUp {
  const window = state.windows.get('paper');
  const rules = state.notice?.body.rules;
  if (!window || !rules || state.closed) return { outcome: 'closed' };
  if (now < window.from) return { outcome: 'not-open-yet', from: window.from };
  if (now >= window.to) return { outcome: 'late', end: window.to };
  const other = standing(state, paper);
  if (!other) return { outcome: 'may-receive' };
  const then = rules.collision === 'paper' ? 'paper-counts' : 'kept-as-duplicate';
  const { received, channel } = other;
  return { outcome: 'voted-otherwise', received, channel, then, rule: rules.collision };
}

/** A ballot of the same voter that counts as things are. */
const standing = (state: LogState, { voter }: Paper): Ballot | null =>
  voterOf(state, voter).participates
    ? (voterStatuses(state, voter).find(({ status }) => status === 'effective')?.ballot ?? null)
    : null;

/** The same as a sentence for the desk, as practice knows it. */
export function sentenceOf(found: LookUp): { readonly zh: string; readonly en: string } {
  switch (found.outcome) {
    case 'not-valid':
      return NOT_VALID[found.because];
    case 'received-already':
      return {
        zh: `已有纸质票 ${found.serial}：请勿重复接收`,
        en: `Paper ${found.serial} was received already: do not take it again`,
      };
    case 'not-open-yet':
      return { zh: '表决尚未开始：现在不能接收', en: 'Voting has not begun: it cannot be taken yet' };
    case 'closed':
      return { zh: '表决已截止：不能再登记', en: 'The vote is closed: it can no longer be registered' };
    case 'late':
      return { zh: '表决已截止：登记为迟到票，不计入', en: 'The window has ended: registered as late, not counted' };
    case 'voted-otherwise':
      return found.then === 'paper-counts'
        ? {
            zh: `已${wayZh(found)}（${timeZh(found.received)}）：按规则以纸质票为准`,
            en: 'Voted otherwise: by the rules the paper counts instead',
          }
        : {
            zh:
              `已${wayZh(found)}（${timeZh(found.received)}）：` +
              `按规则以${found.rule === 'online' ? (found.channel === 'online' ? '线上' : '该次表决') : '先收到的'}为准，作重复票留存`,
            en: 'Voted otherwise: by the rules that vote counts; the paper is kept as a duplicate',
          };
    case 'may-receive':
      return { zh: '未投：可以接收', en: 'Not voted: it can be taken' };
    default:
      return never(found);
  }
}

const WAY_ZH: Readonly<Record<Channel, string>> = {
  online: '线上表决',
  paper: '纸质表决',
  assisted: '当面协助表决',
  phone: '电话表决',
  video: '视频表决',
};
const wayZh = ({ channel }: { readonly channel: Channel }): string => WAY_ZH[channel];

const NOT_VALID = {
  misread: { zh: '票号有误或不是本次表决的票：请核对', en: 'The serial is misread or of another vote: check it' },
  'never-issued': { zh: '没有发出过此票号：请勿接收', en: 'No such paper was issued: do not take it' },
  spoiled: { zh: '票号已作废：请勿接收', en: 'This paper was spoiled: do not take it' },
} as const;
