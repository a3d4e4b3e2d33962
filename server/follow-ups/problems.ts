import { defineProblems } from '../platform/problems.ts';

export const followUpProblems = defineProblems({
  FOLLOW_UP_UNKNOWN: {
    status: 404,
    zh: { title: '没有这项后续事项', detail: '没有任何改动。请回到后续事项列表核对。' },
    en: { title: 'No such follow-up', detail: 'Nothing was changed. Look it up in the list of follow-ups.' },
  },
  FOLLOW_UP_EVENT_FOREIGN: {
    status: 422,
    zh: { title: '该步骤不属于这项后续事项', detail: '没有任何改动。请选择列出的步骤。' },
    en: { title: 'This event is not of this follow-up', detail: 'Nothing was changed. Choose one of its steps.' },
  },
  FOLLOW_UP_DAY_AHEAD: {
    status: 422,
    zh: { title: '日期在将来', detail: '没有任何改动。请填写事情实际发生的日期。' },
    en: { title: 'The day is still to come', detail: 'Nothing was changed. Give the day on which it happened.' },
  },
  FOLLOW_UP_DAY_UNREAL: {
    status: 422,
    zh: { title: '没有这一天', detail: '没有任何改动。请按年-月-日填写。' },
    en: { title: 'No such day', detail: 'Nothing was changed. Write year-month-day.' },
  },
  FOLLOW_UP_WITHOUT_PROOF: {
    status: 422,
    zh: { title: '请附材料或者写明说明', detail: '没有任何改动。上传证明材料，或者写一句说明。' },
    en: { title: 'A document or a note is missing', detail: 'Nothing was changed. Attach what proves it, or say it.' },
  },
  FOLLOW_UP_DOCUMENT_UNKNOWN: {
    status: 404,
    zh: { title: '没有这份材料', detail: '没有任何改动。请重新上传。' },
    en: { title: 'No such document', detail: 'Nothing was changed. Upload it again.' },
  },
  FOLLOW_UP_DOCUMENT_TYPE: {
    status: 415,
    zh: { title: '不能接收这种文件', detail: '没有任何改动。请上传 PDF、图片、Word 或者 Excel 文件。' },
    en: {
      title: 'This kind of file is not taken',
      detail: 'Nothing was changed. Upload a PDF, image, Word or Excel file.',
    },
  },
  FOLLOW_UP_PACK_UNKNOWN: {
    status: 409,
    zh: { title: '没有本小区适用的规则包', detail: '无法计算期限。请先由管理员登记所在地的规则包。' },
    en: { title: 'There is no rule pack for this estate', detail: 'No period can be counted until its place has one.' },
  },
});

export type FollowUpRefusal = { readonly code: keyof typeof followUpProblems };
