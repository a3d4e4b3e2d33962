import { defineProblems } from '../platform/problems.ts';

export const printProblems = defineProblems({
  PRINT_NOT_YET: {
    status: 409,
    zh: { title: '现在还没有可打印的内容', detail: '这份材料所依据的记录还没有产生。没有任何改动。' },
    en: { title: 'There is nothing to print yet', detail: 'The record that this paper rests on is not there yet.' },
  },
  PRINT_NOBODY_VOTES: {
    status: 409,
    zh: { title: '这里没有房屋参加本次表决', detail: '请选择参加表决的楼幢。没有打印任何内容。' },
    en: { title: 'No unit there votes in this assembly', detail: 'Choose a building that votes. Nothing was printed.' },
  },
  PRINT_BATCH_UNKNOWN: {
    status: 404,
    zh: { title: '没有这一批打印', detail: '请在打印记录中重新选择。' },
    en: { title: 'No such batch', detail: 'Choose it again from the record of printing.' },
  },
  PAPER_NOT_OUT: {
    status: 409,
    zh: {
      title: '有的票号不能打印',
      detail: '{serial} 没有发出，或者已经作废、收回。没有打印任何票。请刷新后重新选择。',
    },
    en: {
      title: 'A paper cannot be printed',
      detail: '{serial} was not issued, or was spoiled or received. Nothing was printed. Reload and choose again.',
    },
  },
  POSTER_UNKNOWN: {
    status: 404,
    zh: {
      title: '本次会议没有这张海报',
      detail: '纸上的编号可能是假的。请不要继续，并向街道办事处核实。',
    },
    en: {
      title: 'No poster of this assembly',
      detail: 'The number may be forged. Do not go on; ask the street office.',
    },
  },
  RECEIPT_NOT_THERE: {
    status: 404,
    zh: { title: '没有这个回执号', detail: '请核对后重试。' },
    en: { title: 'No such receipt', detail: 'Check the number and try again.' },
  },
});

export type PrintRefusal =
  | {
      readonly code:
        'PRINT_NOT_YET' | 'PRINT_NOBODY_VOTES' | 'PRINT_BATCH_UNKNOWN' | 'POSTER_UNKNOWN' | 'RECEIPT_NOT_THERE';
    }
  | { readonly code: 'PAPER_NOT_OUT'; readonly serial: string };
