import { defineProblems } from '../platform/problems.ts';

/** Refusals of paper ballots beyond those of the log itself. */
export const paperProblems = defineProblems({
  NOBODY_NEEDS_PAPER: {
    status: 409,
    zh: { title: '没有需要发票的表决权人', detail: '尚未表决的表决权人都已有纸质票。没有任何改动。' },
    en: {
      title: 'Nobody is left to give a paper to',
      detail: 'Whoever has not voted has a paper. Nothing was changed.',
    },
  },
  NOT_A_VOTER_HERE: {
    status: 409,
    zh: { title: '名册中没有此表决权人，或其房屋不参加本次表决', detail: '没有发票。请在名册中核对后重新选择。' },
    en: {
      title: 'Not on the roll, or with no unit that votes',
      detail: 'No paper was issued. Check the roll and choose again.',
    },
  },
  PAPER_NUMBERS_USED_UP: {
    status: 409,
    zh: { title: '票号已用完', detail: '本次会议不能再发纸质票。没有任何改动。' },
    en: { title: 'No paper number is left', detail: 'No more papers can be issued here. Nothing was changed.' },
  },
  SCAN_UNKNOWN: {
    status: 409,
    zh: { title: '没有找到这张票的扫描件', detail: '没有登记。请先上传本张票的扫描件（JPG、PNG 或 PDF），再登记。' },
    en: {
      title: 'The scan of this paper is not there',
      detail: 'Nothing was registered. Upload its scan (JPEG, PNG or PDF) first.',
    },
  },
  BOX_COUNT_DIFFERS: {
    status: 409,
    zh: {
      title: '清点张数与登记张数不一致',
      detail:
        '箱内清点 {count} 张，登记 {registered} 张。没有封箱。请重新清点；确认无误后勾选“清点无误”再封箱，差异将如实记录。',
    },
    en: {
      title: 'The count differs from what was registered',
      detail:
        '{count} counted, {registered} registered. Not sealed. Count again; if it stays so, confirm it and it is recorded as it is.',
    },
  },
  SEAL_PHOTO: {
    status: 409,
    zh: { title: '没有找到封条照片', detail: '没有封箱。请先上传能看清封条编号的照片，再封箱。' },
    en: {
      title: 'The photo of the seal is not there',
      detail: 'Not sealed. Upload a photo that shows its number first.',
    },
  },
  RECONCILE_DIFFERS: {
    status: 409,
    zh: {
      title: '纸质票没有对平',
      detail:
        '没有登记对账。系统：收回 {returned} 张、作废 {spoiled} 张；清点：收回 {countedReturned} 张、作废 {countedSpoiled} 张。请逐箱、逐幢核对后再填。',
    },
    en: {
      title: 'The papers do not add up',
      detail:
        'Not reconciled. Registered: {returned} back, {spoiled} spoiled; counted: {countedReturned} and {countedSpoiled}. Compare box by box and building by building.',
    },
  },
  HANDOUTS_OPEN: {
    status: 409,
    zh: {
      title: '还有领出的纸质票没有交回',
      detail: '没有登记对账。{papers} 张在上门人员手中，请先登记送达、退回或遗失。',
    },
    en: {
      title: 'Collectors still carry papers',
      detail: 'Not reconciled. {papers} papers are signed out; say what became of them first.',
    },
  },
  OPENING_WRONG: {
    status: 422,
    zh: { title: '录入内容与所签内容不符', detail: '没有记录。请刷新页面后重新录入这张票。' },
    en: {
      title: 'The marks are not what was signed',
      detail: 'Nothing was recorded. Reload and enter the paper again.',
    },
  },
  MARKS_UNFIT: {
    status: 422,
    zh: { title: '录入内容与表决事项不符', detail: '没有记录。请逐项核对后重新录入：{fault}' },
    en: {
      title: 'The marks do not fit the motions',
      detail: 'Nothing was recorded. Check each item and enter again: {fault}',
    },
  },
  READINGS_DIFFER: {
    status: 409,
    zh: {
      title: '两次录入不一致',
      detail: '票号 {serial} 没有记为一致。请办理“本次录入作废”，由第三人重新录入。',
    },
    en: {
      title: 'The two readings differ',
      detail: 'Paper {serial} was not recorded as agreed. Void this reading; a third person reads the paper again.',
    },
  },
  SAME_READER: {
    status: 409,
    zh: {
      title: '录入、复核须由不同的人办理',
      detail: '您已办理过票号 {serial} 的这一次录入。没有任何改动，请由另一人复核。',
    },
    en: {
      title: 'Two different people read a paper',
      detail: 'You did this reading of paper {serial}. Nothing was changed; somebody else reviews it.',
    },
  },
  NO_READING: {
    status: 409,
    zh: { title: '这张票没有待复核的录入', detail: '请先由一人录入。没有任何改动。' },
    en: {
      title: 'No reading of this paper waits for review',
      detail: 'Somebody has to enter it first. Nothing was changed.',
    },
  },
  SCAN_NOT_THERE: {
    status: 404,
    zh: { title: '这张票没有扫描件', detail: '它尚未收回登记，或票号有误。' },
    en: { title: 'There is no scan of this paper', detail: 'It was not registered yet, or the serial is wrong.' },
  },
});

export type PaperRefusal =
  | {
      readonly code:
        | 'NOBODY_NEEDS_PAPER'
        | 'NOT_A_VOTER_HERE'
        | 'PAPER_NUMBERS_USED_UP'
        | 'SCAN_UNKNOWN'
        | 'OPENING_WRONG'
        | 'NO_READING'
        | 'SCAN_NOT_THERE'
        | 'SEAL_PHOTO';
    }
  | {
      readonly code: 'RECONCILE_DIFFERS';
      readonly returned: number;
      readonly spoiled: number;
      readonly countedReturned: number;
      readonly countedSpoiled: number;
    }
  | { readonly code: 'HANDOUTS_OPEN'; readonly papers: number }
  | { readonly code: 'BOX_COUNT_DIFFERS'; readonly count: number; readonly registered: number }
  | { readonly code: 'MARKS_UNFIT'; readonly fault: string }
  | {
      readonly code: 'READINGS_DIFFER';
      readonly serial: string;
      readonly reading: number;
      readonly next: 'paper-voided';
    }
  | { readonly code: 'SAME_READER'; readonly serial: string };
