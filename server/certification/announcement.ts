import type { ResultRow, ResultTable } from '../../crypto/bundle/result-table.ts';
import type { Weight } from '../../crypto/brands.ts';
import type { Body } from '../../crypto/entries/bodies.ts';
import { SMALL_ELECTORATE } from '../../crypto/law/notice-checks.ts';
import { formatArea, formatCount } from '../../crypto/tally/area-text.ts';

export type Outcome = Body<'declare'>['outcomes'][number]['outcome'];

/** A motion that the sums left open, as people settled it. */
export interface Settled {
  readonly id: string;
  readonly outcome: Outcome;
  /** Of the rules of procedure. */
  readonly clause: string;
}

export const OUTCOME_ZH: Readonly<Record<Outcome, string>> = {
  PASSED: '通过',
  NOT_PASSED: '未通过',
  NO_QUORUM: '未通过：参加表决的业主不足法定比例',
  NO_DECISION: '没有形成决定',
  ELECTED: '选举成功',
  PARTLY_ELECTED: '部分当选',
  NOT_ELECTED: '没有候选人当选',
  NEEDS_DECISION: '须由人决定',
};

const MARK_ZH: Readonly<Record<string, string>> = {
  for: '同意',
  against: '反对',
  abstain: '弃权',
  none: '都不同意',
  'follow-majority': '随多数',
  deemed: '按规则视为随多数',
};

const INDENT = '\u3000\u3000';

const weight = ({ heads, areaCm2 }: Weight): string => `${formatCount(heads)} 人，${formatArea(areaCm2)} 平方米`;

/**
 * The announcement of the result, from the sums in the log alone, so that no number in it was ever typed: the total, who took
 * part, the marks, each in heads and area, and the sentence that says which test of the law decided.
 */
export function announcementText(
  { title, rows }: ResultTable,
  { outcomes, settled }: { readonly outcomes: ReadonlyMap<string, Outcome>; readonly settled: readonly Settled[] },
): string {
  const parts = rows.map((row, index) => {
    const decided = settled.find(({ id }) => id === row.id);
    const clause = decided ? [`${INDENT}票数不能定案，按${decided.clause}处理。`] : [];
    return [
      `${index + 1}. ${row.title}`,
      `${INDENT}结果：${OUTCOME_ZH[outcomes.get(row.id) ?? row.outcome]}`,
      `${INDENT}涉及业主总数：${weight(row.electorate)}`,
      `${INDENT}参与表决：${weight(row.participating)}`,
      ...marksLines(row),
      ...(row.elected.length > 0
        ? [`${INDENT}当选：${row.elected.map((id) => `${id.slice(1)}号候选人`).join('、')}（名单见公告附件）`]
        : []),
      ...(row.why.zh === '' ? [] : [`${INDENT}${row.why.zh}`]),
      ...clause,
    ].join('\n');
  });
  return [`${title} 表决结果公告`, ...parts, CLOSING].join('\n\n') + '\n';
}

const CLOSING =
  '以上人数和面积取自会议记录，由两名计票人签名。业主认为决定侵害其合法权益的，可以依照《中华人民共和国民法典》第二百八十条请求人民法院予以撤销。';

/** Where few vote, sums tell single choices: then only the outcome is announced. */
function marksLines({ marks, options, electorate }: ResultRow): string[] {
  if (electorate.heads < SMALL_ELECTORATE) return [`${INDENT}参加表决的业主较少，不公布各选项的人数和面积。`];
  return Object.entries(marks).map(([mark, each]) => `${INDENT}${markName(mark, options)}：${weight(each)}`);
}

function markName(mark: string, options: ResultRow['options']): string {
  const [candidate, choice] = mark.split(':');
  if (candidate !== undefined && choice !== undefined)
    return `${candidate.slice(1)}号候选人${MARK_ZH[choice] ?? choice}`;
  return MARK_ZH[mark] ?? options.find(({ id }) => id === mark)?.title ?? mark;
}
