import { sql } from 'kysely';
import type { BundleFile } from '../../../crypto/bundle/write.ts';
import { deliveriesOf } from '../../deliveries/register.ts';
import { sampleOf } from '../../certification/sample/sample-view.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { lookStore } from '../look-store.ts';
import { reasonOf } from '../record-look.ts';
import type { Subject } from './subject.ts';
import { localTime, table } from './text-files.ts';

const METHODS: Readonly<Record<string, string>> = {
  'in-person': '当面签收',
  household: '同住人签收',
  letterbox: '信报箱',
  'registered-mail': '挂号信',
  sms: '短信',
  'read-online': '站内阅读确认',
  phone: '电话',
  posted: '公告（无法送达）',
};
const RESULTS: Readonly<Record<string, string>> = {
  delivered: '已送达',
  returned: '退回',
  refused: '拒收',
  'wrong-number': '空号',
};

/** How notice and ballot came to the owner's rooms, and which messages went to him. */
export async function deliveryFiles(deps: Deps, log: LogRef, { voter }: Subject): Promise<BundleFile[]> {
  const rooms = new Set<string>(voter.leaf.units.map(({ id }) => id));
  const lines = (await deliveriesOf(deps, log)).filter(({ unit }) => rooms.has(unit));
  const deliveries = lines.map(({ address, last }) =>
    last
      ? [
          address,
          METHODS[last.method] ?? last.method,
          RESULTS[last.result] ?? last.result,
          localTime(iso(last.at)),
          last.proof ?? '',
        ]
      : [address, '', '未登记送达', '', ''],
  );
  const persons = voter.people.map(({ personId }) => personId);
  const { rows } = await sql<{ round: string; state: string; reason: string | null; done: Date | null }>`
    select round, state, reason, done_at as done from owner_message
    where estate_id = ${log.estate} and assembly_id = ${log.assembly} and person_id = any(${persons}::uuid[])
    order by due, round`.execute(deps.db);
  const messages = rows.map(({ round, state, reason, done }) => [
    ROUNDS[round.split(':')[0]!] ?? round,
    STATES[state] ?? state,
    reason ?? '',
    done ? localTime(done.toISOString()) : '',
  ]);
  return [
    table('送达/送达登记.csv', ['房屋', '方式', '结果', '时间', '凭证文件（SHA-256）'], deliveries),
    table('送达/短信.csv', ['事项', '结果', '原因', '时间'], messages),
  ];
}

const iso = (at: Date | string): string => (typeof at === 'string' ? at : at.toISOString());
const ROUNDS: Readonly<Record<string, string>> = { opening: '表决开始通知', change: '变更通知', reminder: '提醒' };
const STATES: Readonly<Record<string, string>> = {
  waiting: '等待发送',
  sent: '已交短信平台',
  failed: '未能送达',
  dropped: '不再发送',
};

/** The street office's calls to these rooms, if they were drawn. */
export async function sampleFiles(deps: Deps, log: LogRef, ballots: ReadonlySet<number>): Promise<BundleFile[]> {
  const sample = await sampleOf(deps, log);
  const calls = sample.ok ? sample.value.ballots.filter(({ seq }) => ballots.has(seq)) : [];
  const words = { yes: '参加了', no: '没有参加', unclear: '不清楚', unreachable: '联系不上' } as const;
  const rows = calls.map(({ seq, outcome, calls: times }) => [seq, outcome ? words[outcome] : '尚未通话', times]);
  return rows.length === 0 ? [] : [table('街道抽查.csv', ['日志编号', '结果', '通话次数'], rows)];
}

/** Who looked at the data of these owners. */
export async function lookFiles(deps: Deps, { estate }: LogRef, { voter }: Subject): Promise<BundleFile[]> {
  const looks = await lookStore(deps.db, estate).about(
    voter.people.map(({ personId }) => personId),
    10_000,
  );
  const rows = looks.map((look) => [
    localTime(look.at.toISOString()),
    look.kind,
    look.isExport ? '导出' : '查看',
    look.isUnmasked ? '完整' : '隐去',
    reasonOf(deps.keys, estate, look.look, look.reason),
  ]);
  return [table('查看记录.csv', ['时间', '种类', '方式', '内容', '事由'], rows)];
}
