import { defineProblems } from '../../platform/problems.ts';
import { keyProblems } from '../keys/problems.ts';
import { assemblyProblems } from '../problems.ts';

const own = defineProblems({
  DRAFT_VERSION_MISSING: {
    status: 428,
    zh: { title: '缺少所依据的版本', detail: '没有保存。请刷新页面后再保存。' },
    en: {
      title: 'The version that was edited is missing',
      detail: 'Nothing was saved. Send If-Match with the ETag of the draft you read.',
    },
  },
  DRAFT_CHANGED: {
    status: 412,
    zh: { title: '草稿已被他人修改', detail: '没有保存，您填写的内容还在本页。请对照新的版本 {version} 后再保存。' },
    en: {
      title: 'Somebody else changed the draft',
      detail: 'Nothing was saved; what you wrote is still on this page. Compare it with version {version}.',
    },
  },
  DRAFT_FROZEN: {
    status: 409,
    zh: { title: '公告已经发布', detail: '没有保存。公告发布后，表决事项和规则不能再修改。' },
    en: {
      title: 'The notice was given',
      detail: 'Nothing was saved. Motions and rules cannot change after the notice.',
    },
  },
  DOCUMENT_NOT_GIVEN: {
    status: 409,
    zh: { title: '附件尚未上传', detail: '没有保存。请先上传附件，再保存草稿。' },
    en: {
      title: 'A document was not uploaded',
      detail: 'Nothing was saved. Upload the document first, then save the draft.',
    },
  },
  PHOTO_NOT_PLAIN: {
    status: 409,
    zh: { title: '照片没有按“候选人照片”上传', detail: '没有保存。请在候选人一栏重新选择照片，再保存草稿。' },
    en: {
      title: 'A photo was not handed in as one',
      detail: "Nothing was saved. Choose the photo again beside the candidate's name, then save the draft.",
    },
  },
  INSTANT_UNREAL: {
    status: 400,
    zh: { title: '填写的时间不存在', detail: '没有保存。请核对日期和时间。' },
    en: { title: 'A time that was given does not exist', detail: 'Nothing was saved. Check dates and times.' },
  },
  SUBMITTED_BEFORE: {
    status: 409,
    zh: { title: '本次会议已经提交', detail: '没有任何改动。请等待街道办事处开启日志。' },
    en: { title: 'The assembly was handed in', detail: 'Nothing was changed. The street office opens its log.' },
  },
  SUBMISSION_EMPTY: {
    status: 409,
    zh: { title: '还没有表决事项', detail: '没有提交。请至少写一个表决事项。' },
    en: { title: 'There is no motion yet', detail: 'Nothing was handed in. Write at least one motion.' },
  },
  ESTATE_UNKNOWN: {
    status: 404,
    zh: { title: '没有这个小区', detail: '没有任何改动。请核对小区的地址。' },
    en: { title: 'No such estate', detail: 'Nothing was changed. Check the address of the estate.' },
  },
});

export const draftProblems = {
  ...own,
  ASSEMBLY_UNKNOWN: assemblyProblems.ASSEMBLY_UNKNOWN,
  PACK_UNKNOWN: keyProblems.PACK_UNKNOWN,
};
