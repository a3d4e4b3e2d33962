import { utf8 } from '../../../crypto/bytes.ts';
import type { Instant } from '../../../crypto/brands.ts';
import type { LogState } from '../../../crypto/replay/state.ts';
import { afterOutage } from '../../../crypto/replay/windows.ts';
import { instant } from '../../../crypto/time.ts';
import { timeZh } from '../../ballots/local-time.ts';
import type { Deps } from '../../deps.ts';
import { logReader } from '../../log/log-reader.ts';
import { logWriter } from '../../log/log-service.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { downtimesIn } from '../../operations/downtime.ts';
import { keepDocument } from '../documents/keep-document.ts';

/** Time in which nobody could vote, as the service measured it, and what the frozen rule makes of it. */
export interface MeasuredOutage {
  readonly from: Instant;
  readonly to: Instant;
  /** How much the vote would run longer, in milliseconds; 0 where the rule adds nothing. */
  readonly addsMs: number;
  /** The end that a record made now would give; null where it adds nothing. */
  readonly newEnd: Instant | null;
  /** Number of the entry that records it; null while people have not. */
  readonly recorded: number | null;
  /** SHA-256 of the service's own account of it, to be signed as the incident's document. */
  readonly document: string | null;
}

/**
 * The downtimes that fall into the vote, computed from the beats of all processes. The service proposes; people sign the
 * incident, and the rule frozen in the notice decides what it adds.
 */
export async function measuredOutages(deps: Deps, log: LogRef): Promise<readonly MeasuredOutage[]> {
  const state = await logWriter(deps).state(log);
  const windows = state ? [...state.windows.values()] : [];
  if (!state?.notice || windows.length === 0) return [];
  const opens = windows.map(({ from }) => from).reduce((a, b) => (a < b ? a : b));
  const ends = windows.map(({ to }) => to).reduce((a, b) => (a > b ? a : b));
  const found = await downtimesIn(deps.db, new Date(opens), new Date(ends));
  if (found.length === 0) return [];
  const recorded = await incidentsOf(deps, log, state);
  const now = instant(deps.clock.now().getTime());
  return Promise.all(
    found.map(async ({ from, to }) => {
      const outage = { from: instant(from.getTime()), to: instant(to.getTime()) };
      const entry = recorded.find((each) => each.from < outage.to && outage.from < each.to);
      const effect = entry || state.closed ? NOTHING : effectOf(state, outage, now);
      const document = entry || state.closed ? null : await accountOf(deps, log, outage, effect.newEnd);
      return { ...outage, ...effect, recorded: entry?.seq ?? null, document };
    }),
  );
}

const NOTHING = { addsMs: 0, newEnd: null } as const;

function effectOf(state: LogState, outage: { from: Instant; to: Instant }, now: Instant) {
  const rules = state.notice!.body.rules;
  const before = [...state.windows.values()];
  const moved = before.filter((window) => afterOutage(window, outage, rules, now).to !== window.to);
  if (moved.length === 0) return NOTHING;
  const after = moved.map((window) => afterOutage(window, outage, rules, now).to);
  const newEnd = after.reduce((a, b) => (a > b ? a : b));
  const lost = moved.map(
    (window) => Date.parse(outage.to) - Math.max(Date.parse(outage.from), Date.parse(window.from)),
  );
  return { addsMs: Math.max(...lost), newEnd };
}

interface Recorded {
  readonly seq: number;
  readonly from: Instant;
  readonly to: Instant;
}

async function incidentsOf({ db }: Deps, log: LogRef, { size, notice }: LogState): Promise<readonly Recorded[]> {
  const found: Recorded[] = [];
  for (let from = notice?.seq ?? 0; from < size; from += 1_000)
    for (const { seq, type, entry } of await logReader(db).entries(log, from, Math.min(from + 1_000, size)))
      if (type === 'incident') {
        const { body } = JSON.parse(Buffer.from(entry).toString('utf8')) as { body: Omit<Recorded, 'seq'> };
        found.push({ seq, from: body.from, to: body.to });
      }
  return found;
}

/** The service's own account, the same bytes each time it is asked for, so that it is one document. */
async function accountOf(
  deps: Deps,
  log: LogRef,
  { from, to }: { readonly from: Instant; readonly to: Instant },
  newEnd: Instant | null,
): Promise<string> {
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
  const lines = [
    '系统中断记录（由本系统按各进程心跳自动测得）',
    `最后一次心跳：${from}（北京时间${timeZh(from)}）`,
    `恢复后第一次心跳：${to}（北京时间${timeZh(to)}）`,
    `中断约 ${minutes} 分钟。其间没有任何服务进程在运行，已提交的表决不受影响。`,
    newEnd === null
      ? '按公告规定的补时规则，本次中断不补时。'
      : '按公告规定的补时规则，本次中断计入补时；新的截止时间以签名记录入链时计算为准。',
    '心跳每分钟一次，三分钟没有心跳才计为中断。网络线路造成的个别用户无法访问，本记录测不出来。',
  ];
  const kept = await keepDocument(deps, log, { content: utf8(`${lines.join('\n')}\n`), type: 'text/plain', by: null });
  return kept.sha256;
}
