import type { FeedFault, FeedProblem } from './feed-fields.ts';
import { LIMITS } from './table.ts';

/** Why nothing can be read from a file. Never what stands in it: of a feed's faults only unit codes and fields. */
export type Unreadable =
  | { readonly why: Bare }
  | { readonly why: 'file-too-large'; readonly megabytes: number }
  | { readonly why: 'table-too-large'; readonly rows: number; readonly columns: number }
  | { readonly why: 'too-many-sheets'; readonly sheets: number }
  | { readonly why: 'feed-faulty'; readonly faults: readonly FeedFault[] };

type Bare =
  | 'file-empty'
  | 'file-foreign'
  | 'encoding-unknown'
  | 'not-json'
  | 'archive-damaged'
  | 'archive-too-large'
  | 'archive-foreign'
  | 'workbook-damaged'
  | 'workbook-locked'
  | 'text-without-columns'
  | 'quote-open'
  | 'no-table'
  | 'no-heading';

export const TABLE_TOO_LARGE: Unreadable = { why: 'table-too-large', rows: LIMITS.rows, columns: LIMITS.columns };

/** In each language, without a full stop. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** One sentence for whoever uploads the file. */
export function sentenceOf(reason: Unreadable): Words {
  const words: (it: never) => Words = SENTENCES[reason.why];
  return words(reason as never);
}

const SENTENCES: { readonly [Why in Unreadable['why']]: (it: Extract<Unreadable, { why: Why }>) => Words } = {
  'file-empty': () => ({ zh: '文件是空的', en: 'the file is empty' }),
  'file-too-large': ({ megabytes }) => ({
    zh: `文件超过 ${megabytes} MB`,
    en: `the file is larger than ${megabytes} MB`,
  }),
  'file-foreign': () => ({
    zh: '这是文档或图片，不是表格',
    en: 'the file is a document or a picture, not a table',
  }),
  'encoding-unknown': () => ({
    zh: '既不是电子表格，也不是 UTF-8、UTF-16 或 GB18030 编码的文本',
    en: 'the file is neither a spreadsheet nor text in UTF-8, UTF-16 or GB18030',
  }),
  'not-json': () => ({ zh: '不是 JSON 文件', en: 'the file is not JSON' }),
  'archive-damaged': () => ({ zh: '电子表格文件已损坏', en: 'the spreadsheet archive is damaged' }),
  'archive-too-large': () => ({
    zh: '电子表格解压后过大，不像业主清册',
    en: 'the spreadsheet is larger unpacked than any roster',
  }),
  'archive-foreign': () => ({
    zh: '压缩包里没有 Excel 工作簿，请另存为 .xlsx 或 .csv',
    en: 'the archive holds no Excel workbook; save the table as .xlsx or .csv',
  }),
  'workbook-damaged': () => ({ zh: '工作簿已损坏', en: 'the workbook is damaged' }),
  'workbook-locked': () => ({ zh: '工作簿有密码保护', en: 'the workbook is protected by a password' }),
  'too-many-sheets': ({ sheets }) => ({
    zh: `工作簿超过 ${sheets} 张表`,
    en: `the workbook has more than ${sheets} sheets`,
  }),
  'table-too-large': ({ rows, columns }) => ({
    zh: `表格超过 ${rows} 行或 ${columns} 列`,
    en: `a table has more than ${rows} rows or ${columns} columns`,
  }),
  'text-without-columns': () => ({ zh: '文本没有分成列', en: 'the text is not divided into columns' }),
  'quote-open': () => ({ zh: '文本里的引号没有配对', en: 'a quotation mark in the text is never closed' }),
  'no-table': () => ({ zh: '文件里没有表格', en: 'the file holds no table' }),
  'no-heading': () => ({
    zh: '没有一张表的表头写明房号和业主、证件、面积或者电话',
    en: 'no sheet has a heading that names a room and an owner, document number, area or phone',
  }),
  'feed-faulty': ({ faults }) => ({
    zh: `登记数据有 ${faults.length} 处错误：${listed(faults, 'zh', '；')}`,
    en: `the feed has ${faults.length} faults: ${listed(faults, 'en', '; ')}`,
  }),
};

const NAMED = 3;

/** The first faults, enough to know what kind of file it is. */
const listed = (faults: readonly FeedFault[], language: keyof Words, comma: string): string =>
  [
    ...faults
      .slice(0, NAMED)
      .map(({ at, field, problem }) => [at, field, wordsOf(problem)[language]].filter(Boolean).join(' ')),
    ...(faults.length > NAMED ? ['…'] : []),
  ].join(comma);

/** What is wrong with a field, to stand after its name. */
export function wordsOf(problem: FeedProblem): Words {
  const words: (it: never) => Words = PROBLEMS[problem.code];
  return words(problem as never);
}

const PROBLEMS: { readonly [Code in FeedProblem['code']]: (it: Extract<FeedProblem, { code: Code }>) => Words } = {
  missing: () => ({ zh: '缺失', en: 'is missing' }),
  'not-text': () => ({ zh: '不是文字', en: 'is not text' }),
  'none-of': ({ values }) => ({ zh: `不是${values.join('、')}之一`, en: `is none of ${values.join(', ')}` }),
  'not-a-flag': () => ({ zh: '不是 true 或 false', en: 'is not true or false' }),
  'not-a-whole-number': () => ({ zh: '不是整数', en: 'is not a whole number' }),
  'not-a-number': () => ({ zh: '不是平方米数', en: 'is not a number of square metres' }),
  'more-than-four-decimals': () => ({ zh: '超过四位小数', en: 'has more than four decimals' }),
  'too-large': () => ({ zh: '大得不像一套房屋', en: 'is larger than any unit' }),
  zero: () => ({ zh: '为零', en: 'is zero' }),
  'not-a-day': () => ({ zh: '不是 YYYY-MM-DD 格式的日期', en: 'is not a day as YYYY-MM-DD' }),
  'not-a-list': () => ({ zh: '不是有内容的列表', en: 'is not a list with entries' }),
  'not-an-object': () => ({ zh: '不是 JSON 对象', en: 'is not a JSON object' }),
  'more-entries-than': ({ most }) => ({ zh: `超过 ${most} 条`, en: `has more than ${most} entries` }),
  'none-in-force': () => ({ zh: '没有现势登记', en: 'has no entry in force' }),
  'no-unit-code': () => ({ zh: '不是 GB/T 37346 的不动产单元代码', en: 'is no unit code of GB/T 37346' }),
  'no-house-code': () => ({ zh: '不是房屋（F）的代码', en: 'is not the code of a house (F)' }),
  twice: () => ({ zh: '在现势登记中重复', en: 'stands twice among the entries in force' }),
};
