import { defineProblems } from '../../platform/problems.ts';
import { documentProblems } from '../documents/problems.ts';
import { draftProblems } from '../drafts/problems.ts';

const own = defineProblems({
  NOTICE_CHECKS_FAILED: {
    status: 409,
    zh: { title: '公告还不能发布', detail: '没有任何改动。请逐条更正所列问题。' },
    en: { title: 'The notice cannot be given yet', detail: 'Nothing was changed. Mend each of the findings listed.' },
  },
  NOTICE_TOO_MANY_DOCUMENTS: {
    status: 422,
    zh: { title: '附件过多', detail: '没有任何改动。一次会议最多 100 份附件，请合并。' },
    en: { title: 'Too many documents', detail: 'Nothing was changed. An assembly has at most 100; merge some.' },
  },
  DELIVERY_INCOMPLETE: {
    status: 400,
    zh: { title: '送达记录不完整', detail: '没有任何改动。请上传送达凭证并填写户数，或者列出已送达的房屋。' },
    en: {
      title: 'The delivery is incomplete',
      detail: 'Nothing was changed. Give the proof and the number of units, or list the units served.',
    },
  },
  ADDRESS_UNKNOWN: {
    status: 409,
    zh: { title: '名册中没有所列房屋', detail: '没有任何改动。请按公示名册填写坐落，共 {count} 处不符。' },
    en: {
      title: 'Some addresses are not on the roll',
      detail: 'Nothing was changed. Write them as on the published list; {count} do not match.',
    },
  },
});

export const noticeProblems = {
  ...own,
  ASSEMBLY_UNKNOWN: draftProblems.ASSEMBLY_UNKNOWN,
  PACK_UNKNOWN: draftProblems.PACK_UNKNOWN,
  INSTANT_UNREAL: draftProblems.INSTANT_UNREAL,
  DOCUMENT_UNKNOWN: documentProblems.DOCUMENT_UNKNOWN,
};
