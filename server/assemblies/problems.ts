import { defineProblems } from '../platform/problems.ts';

/** Refusals about the assembly itself. */
export const assemblyProblems = defineProblems({
  ASSEMBLY_UNKNOWN: {
    status: 404,
    zh: { title: '没有这次业主大会会议', detail: '地址不对，或者会议尚未建立。没有任何改动。' },
    en: {
      title: 'No such assembly',
      detail: 'The address is wrong or the assembly was not created. Nothing was changed.',
    },
  },
});
