import { defineProblems } from '../platform/problems.ts';

export const deliveryProblems = defineProblems({
  DELIVERY_UNIT_UNKNOWN: {
    status: 422,
    zh: { title: '有房屋不在名册上', detail: '没有登记任何一户。请从名册中选择房屋。' },
    en: { title: 'A unit is not on the roll', detail: 'Nothing was recorded. Choose units from the roll.' },
  },
  DELIVERY_PROOF_UNKNOWN: {
    status: 404,
    zh: { title: '没有找到送达凭证', detail: '没有登记任何一户。请先上传照片或回执。' },
    en: { title: 'The proof is not there', detail: 'Nothing was recorded. Upload the photo or receipt first.' },
  },
  DELIVERY_OF_THE_FUTURE: {
    status: 422,
    zh: { title: '送达时间在现在之后', detail: '没有登记任何一户。请填写实际送达的时间。' },
    en: { title: 'The delivery lies in the future', detail: 'Nothing was recorded. Give the time when it happened.' },
  },
});
