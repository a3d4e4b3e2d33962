import type { LocalDay } from '../../crypto/brands.ts';
import type { LogState, Review, TimeChange } from '../../crypto/replay/state.ts';
import { estateOf } from '../assemblies/estates-port.ts';
import { assemblyView } from '../assemblies/view/assembly-view.ts';
import { momentZh } from '../assemblies/notice/notice-text.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { logWriter } from '../log/log-service.ts';
import { underOfficeName } from '../print/sender.ts';
import { publicOrigin } from '../platform/public-origin.ts';
import { untilZh } from '../ballots/local-time.ts';
import { entryOf, kindOf, type RoundRef } from './round.ts';

const NEVER_ASKED = '工作人员不会索要验证码和银行卡。';
const STOP = '回T不再提醒。';

/** What a round says now. Null where it is no longer so: nothing to vote on, or a later change has its own message. */
export async function roundText(deps: Deps, ref: RoundRef): Promise<string | null> {
  const text = await wordsOf(deps, ref);
  return text && underOfficeName(deps.db, ref.estate, text);
}

async function wordsOf(deps: Deps, { round, ...log }: RoundRef): Promise<string | null> {
  const estate = await estateOf(deps.db, log.estate);
  const state = await logWriter(deps).state(log);
  if (!estate || !state?.notice) return null;
  const { title } = state.notice.body;
  // A phone makes a link only of what begins like one.
  const address = `${publicOrigin(deps.config)}/e/${log.estate}/a/${log.assembly}`;
  switch (kindOf(round)) {
    case 'opening':
    case 'reminder': {
      if (!canVote(state)) return null;
      const [said, end] = [kindOf(round) === 'reminder' ? '您尚未参加' : '', untilZh(state.windows.get('online')!.to)];
      return (
        `【议决】${estate.name}业主大会正在表决：${title}。${said ? `${said}，` : ''}截止${end}。` +
        `点击办理 ${address} ，或${await whomToAsk(deps, log)}。${NEVER_ASKED}${STOP}`
      );
    }
    case 'counted':
      if (!state.tally || state.cancelled) return null;
      return (
        `【议决】${estate.name}业主大会“${title}”已经计票，您的表决已统计在内。` +
        `可凭回执编号查验： ${address}/check 。${NEVER_ASKED}${STOP}`
      );
    case 'change': {
      const said = changeSaid(state, entryOf(round));
      return said ? `【议决】${estate.name}业主大会“${title}”：${said}详见 ${address} 。${NEVER_ASKED}` : null;
    }
  }
}

const PHONE_NUMBER = /(?<!\d)(0\d{2,3}-?\d{7,8}|1\d{10}|(400|800)-?\d{3}-?\d{4})(?!\d)/;

/** The number on the notice, for who would rather call than open a link. */
async function whomToAsk(deps: Deps, log: LogRef): Promise<string> {
  const contact = (await assemblyView(deps, log, false))?.contact ?? '';
  const [number] = PHONE_NUMBER.exec(contact) ?? [];
  return number ? `拨${number}` : '联系社区窗口';
}

/** Owners vote on their phones, and have not been told to wait. */
export const canVote = (state: LogState): boolean =>
  state.countersigned !== null && state.windows.has('online') && !state.closed && !state.cancelled && !state.suspended;

/** What was said of a vote that is called off is no longer so. */
function changeSaid(state: LogState, entry: number): string | null {
  const { cancelled, timeChanges, reviews } = state;
  if (cancelled) return cancelled.seq === entry ? `本次表决已取消，不再进行。原因：${cancelled.body.reason}。` : null;
  const change = [...timeChanges, ...reviews].find(({ seq }) => seq === entry);
  return change ? sentence(state, change) : null;
}

function sentence(state: LogState, change: TimeChange | Review): string | null {
  switch (change.type) {
    case 'suspend':
      return state.suspended?.seq === change.seq
        ? `表决自${momentZh(change.at)}起暂停，原因：${change.body.reason}。已投的票有效；恢复时会补足暂停的时间并再次通知。`
        : null;
    case 'extend':
    case 'resume':
    case 'incident':
      return endIsNews(state, change.seq) ? `${WHY[change.type]}表决截止改为${endOf(state)}。` : null;
    case 'return':
      return `街道办已将表决材料退回召集人：${change.body.reason}。已投的票不受影响。`;
    case 'correct':
      return `街道办责令最迟于${dayZh(change.body.by)}改正：${change.body.reason}。`;
    case 'revoke':
      return `以下决定已被撤销：${titles(state, change.body.motions)}。原因：${change.body.reason}。`;
    case 'court':
      return change.body.results.map(({ id, result }) => `${titles(state, [id])}：${JUDGED[result]}。`).join('');
    default:
      return null;
  }
}

const WHY = { extend: '表决延长，', resume: '表决已恢复，', incident: '系统曾经中断，按公告的规则补足时间，' } as const;
const JUDGED = { annulled: '人民法院判决撤销', upheld: '人民法院判决未予撤销' } as const;

/** Only the newest change of the end is told, and only while there is still something to vote. */
function endIsNews({ timeChanges, closed, suspended }: LogState, seq: number): boolean {
  return !closed && !suspended && timeChanges.at(-1)?.seq === seq;
}

const dayZh = (day: LocalDay): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const endOf = ({ windows }: LogState): string => {
  const ends = [...windows.values()].map(({ to }) => to).sort();
  return untilZh(windows.get('online')?.to ?? ends.at(-1)!);
};

const titles = ({ notice }: LogState, ids: readonly string[]): string =>
  ids.map((id) => notice!.body.motions.find((motion) => motion.id === id)?.title ?? id).join('、');
