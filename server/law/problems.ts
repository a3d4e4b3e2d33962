import { defineProblems } from '../platform/problems.ts';

export const lawProblems = defineProblems({
  LAW_PACK_UNKNOWN: {
    status: 404,
    zh: { title: '没有这个地方的规则包', detail: '地址不对，或者当时没有适用的规则包。没有任何改动。' },
    en: {
      title: 'There is no rule pack of this place',
      detail: 'The address is wrong, or no pack was in force on that day. Nothing was changed.',
    },
  },
  LAW_DAY_UNREAL: {
    status: 400,
    zh: { title: '日期不存在', detail: '没有任何改动。请按 2026-06-01 的格式填写日期。' },
    en: { title: 'There is no such day', detail: 'Nothing was changed. Write a day like 2026-06-01.' },
  },
});
