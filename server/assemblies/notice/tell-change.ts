import type { Instant } from '../../../crypto/brands.ts';
import type { LogState, Review, TimeChange } from '../../../crypto/replay/state.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { logWriter } from '../../log/log-service.ts';
import type { Tx } from '../../platform/database.ts';
import { defineTask, type Task } from '../../platform/jobs.ts';
import { estateOf } from '../estates-port.ts';
import { momentZh } from './notice-text.ts';
import { atDecentHour, tellVoters } from './tell-owners.ts';

/** `seq` of the entry that owners are told of; `from`: how many voters were told before. */
type Payload = { readonly estate: string; readonly assembly: string; readonly seq: number; readonly from: number };

/** Tells every owner that the vote was extended, stopped or goes on, or that a decision was revoked or judged. */
export const tellChange: Task<Payload> = defineTask<Payload>('tell-change', async ({ deps, tx, payload, due }) => {
  const { estate, assembly, seq, from } = payload;
  const log = { estate, assembly };
  const text = await changeText(deps, log, seq);
  if (text === null) return;
  const next = await tellVoters(deps, log, from, { text, kind: 'assembly-change' });
  if (next !== null) await scheduleFrom(deps, tx, { ...payload, from: next }, due);
});

/** Goes with the entry, in its transaction; by day, so that nobody is woken. */
export const scheduleChange = (
  deps: Deps,
  tx: Tx,
  of: LogRef & { readonly seq: number },
  at: Instant,
): Promise<void> => {
  const { estate, assembly, seq } = of;
  return scheduleFrom(deps, tx, { estate, assembly, seq, from: 0 }, new Date(atDecentHour(at)));
};

async function scheduleFrom(deps: Deps, tx: Tx, payload: Payload, due: Date): Promise<void> {
  const key = `tell-change:${payload.assembly}:${payload.seq}:${payload.from}`;
  await deps.jobs.schedule(tx, { task: tellChange, key, payload, due });
}

/** Null where it is no longer so: a later entry has its own message. */
async function changeText(deps: Deps, log: LogRef, seq: number): Promise<string | null> {
  const estate = await estateOf(deps.db, log.estate);
  const state = await logWriter(deps).state(log);
  if (!estate || !state?.notice || state.cancelled) return null;
  const change = [...state.timeChanges, ...state.reviews].find((each) => each.seq === seq);
  const said = change && sentence(state, change);
  if (!said) return null;
  const address = `${deps.config.publicHost}/e/${log.estate}/a/${log.assembly}`;
  return `【议决】${estate.name}业主大会“${state.notice.body.title}”：${said}详见：${address}。工作人员不会索要验证码和银行卡。`;
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

const endOf = ({ windows }: LogState): string => {
  const ends = [...windows.values()].map(({ to }) => to).sort();
  return momentZh(windows.get('online')?.to ?? ends.at(-1)!);
};

const titles = ({ notice }: LogState, ids: readonly string[]): string =>
  ids.map((id) => notice!.body.motions.find((motion) => motion.id === id)?.title ?? id).join('、');
