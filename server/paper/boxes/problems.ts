import { defineProblems } from '../../platform/problems.ts';

export const boxProblems = defineProblems({
  BOX_NOT_SEALED: {
    status: 409,
    zh: { title: '这个票箱还没有封箱记录', detail: '没有登记。请先清点、封箱并拍照，再登记保管情况。' },
    en: {
      title: 'This box has no record of a seal',
      detail: 'Nothing was recorded. Count, seal and photograph it first.',
    },
  },
  SAME_SEALER: {
    status: 409,
    zh: { title: '封箱须由两个人签名', detail: '您已签过封箱。没有任何改动，请另一位工作人员清点后会签。' },
    en: { title: 'Two people sign a seal', detail: 'You sealed this box. Somebody else counts again and signs.' },
  },
  SEAL_COUNT_DIFFERS: {
    status: 409,
    zh: { title: '两次清点张数不一致', detail: '没有会签。请两人一起重新清点；差异如实写入保管记录。' },
    en: {
      title: 'The two counts differ',
      detail: 'Nothing was signed. Count again together; record what differs as it is.',
    },
  },
  SEAL_COUNTERSIGNED: {
    status: 409,
    zh: { title: '已经会签', detail: '另一位工作人员已会签这个票箱。没有任何改动。' },
    en: { title: 'Signed already', detail: 'Somebody has countersigned this seal. Nothing was changed.' },
  },
  CUSTODY_PHOTO: {
    status: 409,
    zh: { title: '请附照片', detail: '没有登记。存放、移动和开箱都须拍照，照片中应看清封条和编号。' },
    en: {
      title: 'A photo belongs to it',
      detail: 'Nothing was recorded. Photograph seal and number when a box is stored, fetched or opened.',
    },
  },
  CUSTODY_COUNT: {
    status: 409,
    zh: { title: '开箱须填写清点张数', detail: '没有登记。开箱时请填张数；其他步骤不填。' },
    en: {
      title: 'Opening needs the number of papers',
      detail: 'Nothing was recorded. Give the count when a box is opened, and only then.',
    },
  },
  PHOTO_UNKNOWN: {
    status: 404,
    zh: { title: '没有这张照片', detail: '它不在保管记录或票面疑点中。' },
    en: { title: 'No such photo', detail: 'No record of a box and no remark names it.' },
  },
  CUSTODY_TIME: {
    status: 409,
    zh: { title: '时间不对', detail: '没有登记。发生时间须在封箱之后、现在之前。' },
    en: {
      title: 'The time cannot be',
      detail: 'Nothing was recorded. It happened after the box was sealed and before now.',
    },
  },
});

export type BoxRefusal = { readonly code: keyof typeof boxProblems };
