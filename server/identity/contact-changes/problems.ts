import { defineProblems } from '../../platform/problems.ts';
import { deskProblems } from '../problems.ts';

/** Refusals about phones that come while people vote. */
export const contactProblems = {
  SECOND_PERSON_NEEDED: deskProblems.SECOND_PERSON_NEEDED,
  ...defineProblems({
    CONTACT_CHANGE_UNKNOWN: {
      status: 404,
      zh: { title: '没有等待确认的手机变更', detail: '它可能已经确认或拒绝。没有任何改动。' },
      en: { title: 'No such change of a phone waits', detail: 'It may be confirmed or refused. Nothing was changed.' },
    },
    /** Two of the staff sign it in the assembly, and the last signature binds the phone. */
    CONTACT_CHANGE_TO_SIGN: {
      status: 409,
      zh: {
        title: '这部手机要先记入表决日志',
        detail: '没有任何改动。表决期间的手机变更，由两名工作人员在该次会议的“手机变更”中签名，签完即登记。',
      },
      en: {
        title: 'This phone goes into the log first',
        detail:
          'Nothing was changed. While people vote, two of the staff sign it in that assembly, and then it is bound.',
      },
    },
    CONTACT_CHANGE_RECORDED: {
      status: 409,
      zh: {
        title: '本次会议的日志不用再记',
        detail: '没有任何改动。日志已经记下，或者表决已截止。其他正在表决的会议还没有签名的，请到那次会议签名。',
      },
      en: {
        title: 'This log need not hold it',
        detail:
          'Nothing was changed. The log holds it already, or voting has ended. Where another assembly is voting, it is signed there, too.',
      },
    },
    CONTACT_SIGNATURE_WRONG: {
      status: 422,
      zh: { title: '签名核对不通过', detail: '没有任何改动。请刷新页面，在您投票的手机上再确认一次。' },
      en: {
        title: 'The signature does not verify',
        detail: 'Nothing was changed. Reload, and confirm once more on the phone with which you vote.',
      },
    },
  }),
};
