import type { VoterId } from '../../../crypto/brands.ts';
import type { LogState } from '../../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import type { RollLeaf } from '../../../crypto/roll/leaf.ts';
import { formatCount } from '../../../crypto/tally/area-text.ts';
import { unitLink } from '../../assemblies/unit-links/unit-link.ts';
import { rollReader } from '../../log/roll-reader.ts';
import { countsByBuilding } from '../../paper/books/paper-books.ts';
import { paperNumbers } from '../../paper/reconcile-act.ts';
import type { Column } from '../layout/table.ts';
import type { ListPaper } from '../papers/lists.ts';
import type { SlipFacts, UnitSlip } from '../papers/unit-slips.ts';
import type { PrintBatch } from '../print-store.ts';
import type { PrintRefusal } from '../problems.ts';
import { roomsWords } from './ballot-facts.ts';
import { printedResult, readResult } from './result-facts.ts';
import { dateOf, momentWords, shortMoment, type Reading } from './reading.ts';
import { buildingsOf, buildingWords, votingUnits } from './voting-units.ts';

export interface SlipsPaper {
  readonly facts: SlipFacts;
  readonly slips: readonly UnitSlip[];
}

/** A link for each door; for printing once the notice names when voting ends. */
export async function slipFacts(reading: Reading, building?: string): Promise<Result<SlipsPaper, PrintRefusal>> {
  const { deps, log, view, state, officePhone } = reading;
  if (!state.notice) return err({ code: 'PRINT_NOT_YET' });
  const units = await votingUnits(reading, building);
  if (units.length === 0) return err({ code: 'PRINT_NOBODY_VOTES' });
  const end = state.windows.get('online')?.to ?? null;
  const { estateName, title, contact } = view;
  return ok({
    facts: { estateName, title, contact, officePhone, until: end && shortMoment(end), at: dateOf(state.notice.at) },
    slips: units.map(({ id, address }) => ({ room: address, address: unitLink(deps, log, id) })),
  });
}

/** For a round from door to door: whether something was handed over, never what anybody thinks. */
export async function deliveryFacts(reading: Reading, building?: string): Promise<Result<ListPaper, PrintRefusal>> {
  const { view, state } = reading;
  if (!state.notice) return err({ code: 'PRINT_NOT_YET' });
  const units = await votingUnits(reading, building);
  if (units.length === 0) return err({ code: 'PRINT_NOBODY_VOTES' });
  const columns = [
    { title: '房屋', share: 4.5 },
    { title: '方式', share: 4.3 },
    { title: '时间', share: 1.8 },
    { title: '签收人签名', share: 3 },
    { title: '备注', share: 1.8 },
  ] as const;
  const ways = '□当面 □同住人 □信箱 □挂号';
  return ok({
    headings: [`${view.estateName}公告和表决票送达登记表`, view.title],
    introduction: ['只登记是否送达。不得询问、记录或者评论业主的意见。'],
    facts: [],
    tables: buildingsOf(units).map((each, index) => ({
      ...{ title: buildingWords(each), columns, minHeight: 8.5, newPage: index > 0 },
      lines: units.filter((unit) => unit.building === each).map(({ address }) => [address, ways, '', '', '']),
    })),
    signers: ['送达人（一）', '送达人（二）', '日期'],
    foot: `${view.title} · 送达登记表`,
    at: dateOf(state.notice.at),
  });
}

/** What left the printer: from which number to which, what was spoiled, and which paper took its place. */
export async function batchRecordFacts(
  reading: Reading,
  batches: readonly PrintBatch[],
): Promise<Result<ListPaper, PrintRefusal>> {
  const { deps, log, view, state } = reading;
  const last = batches.at(-1);
  if (!last) return err({ code: 'PRINT_NOT_YET' });
  const leaves = new Map((await rollReader(deps.db).leaves(log)).map((leaf) => [leaf.voter, leaf]));
  const papers = [...state.papers.values()];
  const timesOf = new Map<string, number>();
  for (const { serials } of batches) for (const serial of serials) timesOf.set(serial, (timesOf.get(serial) ?? 0) + 1);
  const spoiled = papers.filter((paper) => paper.state === 'spoiled');
  const again = [...timesOf].filter(([, times]) => times > 1);
  const next = (serial: string, voter: string) => {
    const of = papers.filter((paper) => paper.voter === voter);
    return of[of.findIndex((paper) => paper.serial === serial) + 1]?.serial ?? '未补发';
  };
  const roomOf = (voter: string) => {
    const leaf = leaves.get(voter as never);
    return leaf ? roomsWords(leaf) : '';
  };
  return ok({
    headings: [`${view.estateName}表决票打印记录`, view.title],
    introduction: [],
    facts: [
      ['已发出票号', `${formatCount(papers.length)} 个`],
      ['已打印', `${formatCount(timesOf.size)} 个`],
      ['作废', `${formatCount(spoiled.length)} 个`],
      ['重复打印', `${formatCount(again.length)} 个`],
    ],
    tables: [
      {
        title: '批次',
        columns: [
          { title: '批', share: 1, align: 'right' },
          { title: '时间', share: 5 },
          { title: '起', share: 2 },
          { title: '止', share: 2 },
          { title: '张数', share: 1.4, align: 'right' },
        ],
        lines: batches.map(({ batch, serials, printedAt }) => [
          ...[String(batch), momentWords(printedAt.toISOString())],
          ...[serials[0]!, serials.at(-1)!, formatCount(serials.length)],
        ]),
      },
      {
        title: '作废和补发（旧票号即时失效，扫描时会提示）',
        columns: [
          { title: '作废票号', share: 2 },
          { title: '房屋', share: 5 },
          { title: '补发票号', share: 2 },
        ],
        lines: spoiled.map(({ serial, voter }) => [serial, roomOf(voter), next(serial, voter)]),
      },
      {
        title: '打印过不止一次的票号',
        columns: [
          { title: '票号', share: 2 },
          { title: '次数', share: 1, align: 'right' },
          { title: '说明（手写）', share: 6 },
        ],
        minHeight: 8,
        lines: again.map(([serial, times]) => [serial, String(times), '']),
      },
    ].filter(({ lines }) => lines.length > 0) as ListPaper['tables'],
    signers: ['打印人', '复核人', '日期'],
    foot: `${view.title} · 打印记录`,
    at: last.printedAt,
  });
}

/** Papers as they add up, box by box and building by building; nothing where no paper went out. */
function paperTables(state: LogState, leaves: ReadonlyMap<VoterId, RollLeaf>): ListPaper['tables'] {
  const boxes = [...state.boxes.values()].map(({ id, registered, sealed, entered, reviewed }) =>
    [id, registered, sealed ?? '未封', entered, reviewed].map(String),
  );
  const buildings = countsByBuilding(state, leaves).map(({ building, issued, registered, outstanding, spoiled }) => [
    ...[buildingWords(building), formatCount(issued), formatCount(registered)],
    ...[formatCount(outstanding), formatCount(spoiled)],
  ]);
  return [
    { title: '各票箱', columns: figures('票箱', '登记张数', '封箱清点', '已录入', '已复核'), lines: boxes },
    {
      title: '各楼幢（一人一张，按其第一处房屋）',
      columns: figures('楼幢', '发出', '收回', '未回', '作废'),
      lines: buildings,
    },
  ].filter(({ lines }) => lines.length > 0);
}

const figures = (first: string, ...others: readonly string[]): readonly Column[] => [
  { title: first, share: 1.4 },
  ...others.map((title) => ({ title, share: 1, align: 'right' as const })),
];

/** Papers by box and by building and the sums that two people sign, with lines for witnesses. */
export async function countSheetFacts(reading: Reading): Promise<Result<ListPaper, PrintRefusal>> {
  const { view, state } = reading;
  const { closed, tally } = state;
  if (!closed || !tally) return err({ code: 'PRINT_NOT_YET' });
  const result = await readResult(reading);
  const { issued, registered, spoiled, outstanding } = paperNumbers(state);
  const sums = [
    { title: '意见', share: 5 },
    { title: '人数', share: 2, align: 'right' },
    { title: '面积（平方米）', share: 3, align: 'right' },
  ] as const;
  const motions = result.motions.map((each, index) => {
    const motion = view.motions.find(({ id }) => id === each.id);
    const { title, outcome, marks, number } = printedResult(motion, each, index + 1);
    return { title: `${number}. ${title}\u3000${outcome}`, columns: sums, lines: marks };
  });
  const leaves = new Map((await rollReader(reading.deps.db).leaves(reading.log)).map((leaf) => [leaf.voter, leaf]));
  return ok({
    headings: [`${view.estateName}业主大会计票表`, view.title],
    introduction: [],
    facts: [
      ['截止', momentWords(closed.at)],
      ['计票', momentWords(tally.at)],
      [
        '纸质票',
        `发出 ${formatCount(issued)} ＝ 收回 ${formatCount(registered)} ＋ 未回 ${formatCount(outstanding)} ＋ 作废 ${formatCount(spoiled)}`,
      ],
      ['截止时记录校验值', closed.head.root],
    ],
    tables: [...paperTables(state, leaves), ...motions],
    signers: ['计票人（一）', '计票人（二）', '监票人', ...Array.from({ length: 12 }, (_, i) => `见证业主 ${i + 1}`)],
    foot: `${view.title} · 计票表`,
    at: dateOf(tally.at),
  });
}
