import { defineProblems } from '../platform/problems.ts';

export const petitionProblems = defineProblems({
  PETITION_UNKNOWN: {
    status: 404,
    zh: { title: '没有这件联名', detail: '没有任何改动。请从小区页面重新进入。' },
    en: { title: 'No such petition', detail: 'Nothing was changed. Open it again from the estate’s page.' },
  },
  PETITION_ENDED: {
    status: 409,
    zh: { title: '这件联名已经撤回', detail: '没有任何改动。您可以另外发起。' },
    en: { title: 'This petition was taken back', detail: 'Nothing was changed. You may start another one.' },
  },
  PETITION_DELIVERED: {
    status: 409,
    zh: {
      title: '这件联名已经达到比例并送达',
      detail: '没有任何改动。送达以后要撤回的，请向业主委员会或街道办书面提出。',
    },
    en: {
      title: 'This petition had enough and was delivered',
      detail: 'Nothing was changed. To withdraw now, write to the committee or the street office.',
    },
  },
  PETITION_OPEN_ALREADY: {
    status: 409,
    zh: { title: '您发起的联名还没有结束', detail: '没有发起新的。请先完成或撤回原来的联名。' },
    en: {
      title: 'You have a petition that is still open',
      detail: 'No other was started. Finish or take back that one.',
    },
  },
  PETITION_NOT_AN_OWNER: {
    status: 403,
    zh: {
      title: '您名下没有计入的专有部分',
      detail: '没有任何改动。联名由登记的业主或者已确认的代表参加；只有车位的不计入。',
    },
    en: {
      title: 'You own no unit that counts',
      detail:
        'Nothing was changed. Registered owners and confirmed representatives join; parking alone does not count.',
    },
  },
  PETITION_NOT_YOURS: {
    status: 403,
    zh: { title: '只有发起人可以撤回整件联名', detail: '没有任何改动。您可以撤回自己的联名。' },
    en: { title: 'Only who started it can take it back', detail: 'Nothing was changed. You can withdraw your own.' },
  },
});
