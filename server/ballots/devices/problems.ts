import { defineProblems } from '../../platform/problems.ts';

/** Refusals about ending a device. */
export const deviceProblems = defineProblems({
  DEVICE_NOT_ACTIVE: {
    status: 409,
    zh: { title: '这台设备已经不能表决', detail: '没有任何改动。它已停用或已被新设备取代，请刷新页面查看。' },
    en: {
      title: 'This device cannot vote any more',
      detail: 'Nothing was changed. It was ended, or another took its place; reload to see.',
    },
  },
  DEVICE_VOTER_UNKNOWN: {
    status: 404,
    zh: { title: '本次名册没有这一户', detail: '没有任何改动。请刷新列表后再试。' },
    en: { title: 'Not on this roll', detail: 'Nothing was changed. Reload the list and try again.' },
  },
  DEVICE_SIGNATURE_WRONG: {
    status: 422,
    zh: { title: '签名核对不通过', detail: '没有任何改动。请刷新页面，在要停用的这台设备上再试一次。' },
    en: {
      title: 'The signature does not verify',
      detail: 'Nothing was changed. Reload, and try again on the very device that is to be ended.',
    },
  },
});
