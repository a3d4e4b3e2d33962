import { defineProblems } from '../../platform/problems.ts';
import { assemblyProblems } from '../problems.ts';

export const conflictProblems = {
  ...assemblyProblems,
  ...defineProblems({
    CONFLICT_NOT_YOURS: {
      status: 403,
      zh: { title: '这一条要由街道办事处的其他人办理', detail: '没有任何改动。您只能申报自己的回避。' },
      en: {
        title: 'Somebody else of the street office does this',
        detail: 'Nothing was changed. You can declare only your own interest.',
      },
    },
    CONFLICT_NO_POST: {
      status: 409,
      zh: { title: '此人在本小区没有岗位', detail: '没有岗位的人不接触本次表决的工作台，不需要回避。没有任何改动。' },
      en: {
        title: 'This person holds no post in the estate',
        detail: 'Whoever holds no post has no part at the desk anyway. Nothing was changed.',
      },
    },
    CONFLICT_KNOWN: {
      status: 409,
      zh: { title: '已经回避', detail: '此人已因同一事由回避本次表决。没有任何改动。' },
      en: { title: 'Already out', detail: 'This person is out of this vote for the same reason. Nothing was changed.' },
    },
    CONFLICT_UNKNOWN: {
      status: 404,
      zh: { title: '没有这条回避记录', detail: '它可能已经解除。没有任何改动。' },
      en: { title: 'No such record', detail: 'It may have been lifted. Nothing was changed.' },
    },
  }),
};
