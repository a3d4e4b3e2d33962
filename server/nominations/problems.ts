import { defineProblems } from '../platform/problems.ts';

export const nominationProblems = defineProblems({
  NOMINATION_UNKNOWN: {
    status: 404,
    zh: { title: '没有这件推荐，或者已经撤回', detail: '没有任何改动。请刷新后重试。' },
    en: { title: 'No such nomination, or it was withdrawn', detail: 'Nothing was changed. Load the page again.' },
  },
  NOMINATION_OVER: {
    status: 409,
    zh: {
      title: '候选人推荐已经结束',
      detail: '没有任何改动。公告发出后候选人名单不再更改；有异议的，请提出异议。',
    },
    en: {
      title: 'Nominations are over',
      detail: 'Nothing was changed. The notice froze the list of candidates; you may object to it.',
    },
  },
  NOMINATION_TWICE: {
    status: 409,
    zh: { title: '您已经报名', detail: '没有重复登记。' },
    en: { title: 'You stand already', detail: 'It was not recorded twice.' },
  },
  NOMINATION_NOT_AN_OWNER: {
    status: 403,
    zh: {
      title: '您名下没有计入的专有部分',
      detail: '没有任何改动。候选人和联名推荐人应当是登记的业主；只有车位的不计入。',
    },
    en: {
      title: 'You own no unit that counts',
      detail: 'Nothing was changed. Candidates and supporters are registered owners; parking alone does not count.',
    },
  },
  NOMINATION_NOT_YOURS: {
    status: 403,
    zh: { title: '只能撤回自己的报名', detail: '没有任何改动。' },
    en: { title: 'You can only withdraw your own', detail: 'Nothing was changed.' },
  },
  NOMINATION_ROOMS_UNKNOWN: {
    status: 422,
    zh: {
      title: '有的房屋在登记中找不到',
      detail: '没有任何改动。请按“1幢1单元101”的写法逐个核对，用顿号隔开；只有计入表决的房屋可以登记。',
    },
    en: {
      title: 'Some rooms are not in the register',
      detail: 'Nothing was changed. Write each like 1幢1单元101, separated by commas; only rooms that count are taken.',
    },
  },
  NOMINATION_PAPER_UNKNOWN: {
    status: 422,
    zh: { title: '材料没有上传到本次会议', detail: '没有任何改动。请重新上传。' },
    en: { title: 'The paper was not given to this assembly', detail: 'Nothing was changed. Upload it again.' },
  },
  NOMINATION_OWN_VETTING: {
    status: 403,
    zh: { title: '不能核对自己的资格', detail: '没有任何改动。请由其他成员核对。' },
    en: { title: 'Nobody vets himself', detail: 'Nothing was changed. Somebody else has to do it.' },
  },
});
