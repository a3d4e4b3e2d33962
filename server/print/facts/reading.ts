import { fingerprint } from '../../../crypto/bundle/trust.ts';
import type { Instant } from '../../../crypto/brands.ts';
import type { Channel } from '../../../crypto/entries/fields.ts';
import type { LogState } from '../../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { instantMs, localDay, weekdayZh } from '../../../crypto/time.ts';
import { dateZh, endZh, momentZh } from '../../assemblies/notice/notice-text.ts';
import { assemblyView, type AssemblyView } from '../../assemblies/view/assembly-view.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { stateOf, type StateRefusal } from '../../log/log-service.ts';
import { publicOrigin } from '../../platform/public-origin.ts';
import type { Check } from '../papers/parts.ts';
import { phoneStore } from '../print-store.ts';

/** What every paper of an assembly is made from. */
export interface Reading {
  readonly deps: Deps;
  readonly log: LogRef;
  readonly view: AssemblyView;
  readonly state: LogState;
  readonly officePhone: string | null;
}

export async function readAssembly(deps: Deps, log: LogRef): Promise<Result<Reading, StateRefusal>> {
  const current = await stateOf(deps, log);
  if (!current.ok) return current;
  const [view, officePhone] = await Promise.all([
    assemblyView(deps, log, false),
    phoneStore(deps.db, log.estate).find(),
  ]);
  // The state grows; it is read anew, as it is now.
  const state = await stateOf(deps, log);
  if (!state.ok) return state;
  return view ? ok({ deps, log, view, state: state.value, officePhone }) : err({ code: 'LOG_NOT_FOUND' });
}

/** Stable address of a page of the assembly. */
export const pageAddress = ({ deps, log }: Pick<Reading, 'deps' | 'log'>, page = ''): string =>
  `${publicOrigin(deps.config)}/e/${log.estate}/a/${log.assembly}${page && `/${page}`}`;

export const checkOf = (reading: Reading, page = ''): Check => ({
  address: pageAddress(reading, page),
  fingerprint: reading.view.vkey && fingerprint(reading.view.vkey),
  officePhone: reading.officePhone,
});

export const dateOf = (at: Instant | string): Date => new Date(instantMs(at as Instant));

/** `2026年12月1日` */
export const dayZh = (at: Instant | string): string => dateZh(localDay(at as Instant));

export const momentWords = (at: Instant | string): string => momentZh(at as Instant);
export const endWords = (at: Instant | string): string => endZh(at as Instant);

/** `12月10日（星期四）20:00`, for where there is little room. */
export function shortMoment(at: Instant | string): string {
  const day = localDay(at as Instant);
  const time = new Date(instantMs(at as Instant) + 8 * 3_600_000).toISOString().slice(11, 16);
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日（${weekdayZh(day)}）${time}`;
}

const CHANNEL_ZH: Readonly<Record<Channel, string>> = {
  ...{ online: '手机表决', paper: '纸质票', assisted: '工作人员协助', phone: '电话', video: '视频' },
};

export const channelZh = (channel: string): string => CHANNEL_ZH[channel as Channel] ?? channel;

/** One line a channel, with extensions as the log has them now. */
export const windowsZh = ({ view }: Reading): readonly string[] =>
  Object.entries(view.channels as Record<string, { from: string; to: string }>).map(
    ([channel, { from, to }]) => `${channelZh(channel)}：${shortMoment(from)} 至 ${shortMoment(to)}`,
  );
