import { remedyOf } from '../../crypto/replay/remedies.ts';
import type { Broken, BrokenCode } from '../../crypto/replay/broken.ts';
import { defineProblems } from '../platform/problems.ts';

/** Refusals of the log itself, which any act can meet. */
export const logProblems = defineProblems({
  LOG_NOT_FOUND: {
    status: 404,
    zh: { title: '会议尚未开启', detail: '本次会议的日志还没有由街道开启，没有任何改动。' },
    en: {
      title: 'The assembly is not open yet',
      detail: 'The street office has not opened its log. Nothing was changed.',
    },
  },
  LOG_EXISTS: {
    status: 409,
    zh: { title: '会议已经开启', detail: '本次会议的日志已经存在，没有任何改动。' },
    en: { title: 'The assembly is open already', detail: 'Its log exists. Nothing was changed.' },
  },
  /** The body was well-formed but the state of the log forbids it; `reason` is the code that every verifier would give. */
  ENTRY_REFUSED: {
    status: 409,
    zh: { title: '现在不能这样办理', detail: '{reasonZh}。没有任何改动。{remedyZh}。' },
    en: { title: 'This cannot be done now', detail: 'Nothing was changed: {reasonEn}. {remedyEn}.' },
  },
  /** A retry with the same bytes is always safe. */
  LOG_BUSY: {
    status: 503,
    zh: {
      title: '现在提交的人很多',
      detail: '这次还没有记录。请保留本页，{retryAfterSeconds} 秒后再提交，不会重复计入。',
    },
    en: {
      title: 'Many people are submitting right now',
      detail:
        'This one was not recorded yet. Keep the page and send it again in {retryAfterSeconds} seconds; it will not count twice.',
    },
  },
  LOG_UNAVAILABLE: {
    status: 503,
    zh: {
      title: '暂时无法确认是否已记录',
      detail:
        '与数据库的连接中断。请保留本页，{retryAfterSeconds} 秒后再次提交同样的内容；如已记录，将得到原来的回执，不会重复计入。',
    },
    en: {
      title: 'It could not be confirmed whether this was recorded',
      detail:
        'The connection to the database broke. Keep the page and send the same again in {retryAfterSeconds} seconds; if it was recorded you get its receipt, and it will not count twice.',
    },
  },
  /** The stored head and the entries disagree, or the signing key is not the log's: an incident for the operator. */
  LOG_DAMAGED: {
    status: 503,
    zh: {
      title: '本次会议暂停办理',
      detail: '日志校验不一致，为保护已有记录，已停止写入。已取得的回执仍然有效。请联系街道或运营人员。',
    },
    en: {
      title: 'This assembly is stopped',
      detail:
        'Its log does not agree with its stored head, so nothing more is written. Receipts stay valid. Tell the street office or the operator.',
    },
  },
  /** Whoever holds a head of a larger size, signed by the log's key, holds evidence that the log was cut. */
  LOG_SHORTER: {
    status: 404,
    zh: { title: '日志没有这么多条记录', detail: '这份日志现有 {size} 条记录，没有您所问的那个树头。' },
    en: {
      title: 'The log is not that long',
      detail: 'It has {size} entries now, and no head of the size you ask for.',
    },
  },
  SIZES_REVERSED: {
    status: 400,
    zh: { title: '两个树头的先后颠倒', detail: '请把较小的条数放在前面（from），较大的放在后面（to）。' },
    en: {
      title: 'The two sizes are in the wrong order',
      detail: 'Put the smaller one in from and the larger one in to.',
    },
  },
  ENTRIES_SEALED: {
    status: 403,
    zh: { title: '截止前不公开各条记录', detail: '截止前只公开树头、校验数据和公告。截止后可查看全部记录。' },
    en: {
      title: 'Entries are not public yet',
      detail: 'Before the close only the head, its hashes and the notice are public; afterwards all entries are.',
    },
  },
  RECEIPT_NOT_FOUND: {
    status: 404,
    zh: {
      title: '没有找到这个编号',
      detail: '请核对回执编号（8 位，不含 I、L、O、U）。如确认无误，请向街道或居委会提出异议。',
    },
    en: {
      title: 'No such receipt number',
      detail:
        'Check the number: 8 characters without I, L, O and U. If it is right, raise an objection with the street office.',
    },
  },
});

/** Seconds after which a refused caller should try again. */
export const RETRY_AFTER_SECONDS = 3;

export type LogRefusal =
  | { readonly code: 'LOG_NOT_FOUND' | 'LOG_EXISTS' | 'LOG_DAMAGED' }
  | { readonly code: 'LOG_BUSY' | 'LOG_UNAVAILABLE'; readonly retryAfterSeconds: number }
  | {
      readonly code: 'ENTRY_REFUSED';
      readonly reason: BrokenCode;
      readonly reasonZh: string;
      readonly reasonEn: string;
      readonly remedyZh: string;
      readonly remedyEn: string;
    };

export function entryRefused({ code, zh, en }: Broken): LogRefusal {
  const remedy = remedyOf(code);
  return {
    ...{ code: 'ENTRY_REFUSED', reason: code, reasonZh: zh, reasonEn: en },
    ...{ remedyZh: remedy.zh, remedyEn: remedy.en },
  };
}

export const retryable = (code: 'LOG_BUSY' | 'LOG_UNAVAILABLE'): LogRefusal => ({
  code,
  retryAfterSeconds: RETRY_AFTER_SECONDS,
});
