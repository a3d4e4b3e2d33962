import { defineProblems } from '../../platform/problems.ts';

export const booksProblems = defineProblems({
  HANDOUT_TOO_MANY: {
    status: 409,
    zh: {
      title: '领出张数超过在手张数',
      detail: '没有登记。尚未收回、也未领出的纸质票还有 {available} 张，请核对后重填。',
    },
    en: {
      title: 'More papers than are here',
      detail: 'Nothing was recorded. {available} papers are neither back nor signed out; check the count.',
    },
  },
  HANDOUT_SERIAL: {
    status: 409,
    zh: { title: '票号有误或不是本次表决的票', detail: '没有登记。请按票面重新输入起止票号，或留空只填张数。' },
    en: {
      title: 'A number is misread or of another vote',
      detail: 'Nothing was recorded. Type the numbers as printed, or leave them empty.',
    },
  },
  HANDOUT_DIFFERS: {
    status: 409,
    zh: {
      title: '张数对不上',
      detail: '没有登记。领出 {papers} 张，现填送达、退回、遗失合计 {accounted} 张。请重新清点，遗失的也要填写。',
    },
    en: {
      title: 'The papers do not add up',
      detail:
        'Nothing was recorded: {papers} were signed out, {accounted} are accounted for. Count again; lost ones count.',
    },
  },
  HANDOUT_SETTLED: {
    status: 409,
    zh: { title: '没有这一笔未交回的领票', detail: '它已由别人登记交回，或不属于本次表决。没有任何改动。' },
    en: { title: 'No such papers are out', detail: 'Somebody has settled them, or they are of another vote.' },
  },
  REMARK_PHOTO: {
    status: 409,
    zh: { title: '没有找到照片', detail: '没有登记。请先上传与扫描件不同之处的照片。' },
    en: { title: 'The photo is not there', detail: 'Nothing was recorded. Upload a photo of what differs first.' },
  },
});

export type BooksRefusal =
  | { readonly code: 'HANDOUT_TOO_MANY'; readonly available: number }
  | { readonly code: 'HANDOUT_SERIAL' | 'HANDOUT_SETTLED' | 'REMARK_PHOTO' }
  | { readonly code: 'HANDOUT_DIFFERS'; readonly papers: number; readonly accounted: number };
