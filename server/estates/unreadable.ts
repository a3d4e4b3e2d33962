import type { FeedFault } from '../registry/feed-fields.ts';

/** A file that nothing could be read from, with the reason in both languages; never what stands in it. */
export interface UnreadableFile {
  readonly code: 'FILE_UNREADABLE';
  readonly reason: string;
  readonly reasonZh: string;
  /** The first faults of a feed, by unit code and field; never values. */
  readonly faults?: readonly FeedFault[];
}

const NAMED = 3;

/** What the readers of files say in English, in the words of whoever uploads them. */
const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/^the file is not JSON$/, '不是 JSON 文件'],
  [/^the feed has (\d+) faults$/, '登记数据有 $1 处错误'],
  [
    /^the file is neither a spreadsheet nor text in (.+), (.+) or (.+)$/,
    '既不是电子表格，也不是 $1、$2 或 $3 编码的文本',
  ],
  [/^the text is not divided into columns$/, '文本没有分成列'],
  [/^a quotation mark in the text is never closed$/, '文本里的引号没有配对'],
  [/^no sheet has a heading that .+$/, '没有一张表的表头写明房号和业主、证件、面积或者电话'],
  [/^the file is empty$/, '文件是空的'],
  [/^the file is larger than (\d+) MB$/, '文件超过 $1 MB'],
  [/^a (?:table|sheet) has more than (\d+) rows or (\d+) columns$/, '表格超过 $1 行或 $2 列'],
  [/^the file holds no table$/, '文件里没有表格'],
  [/^the file is a document or a picture, not a table$/, '这是文档或图片，不是表格'],
  [/^the workbook is protected by a password$/, '工作簿有密码保护'],
  [/^the workbook is damaged$/, '工作簿已损坏'],
  [/^the workbook has more than (\d+) sheets$/, '工作簿超过 $1 张表'],
];

/** Null where no reader of files gives this reason. */
export function chineseReason(reason: string): string | null {
  const found = CHINESE.find(([says]) => says.test(reason));
  return found ? reason.replace(found[0], found[1]) : null;
}

export function unreadable(reason: string, faults: readonly FeedFault[] = []): UnreadableFile {
  const named = faults.slice(0, NAMED).map(({ at, field }) => `${at} 的 ${field}`);
  const first = named.length > 0 ? `，先看${named.join('、')}` : '';
  return { code: 'FILE_UNREADABLE', reason, reasonZh: `${chineseReason(reason) ?? reason}${first}`, faults };
}
