import { ballotProblems } from '../ballots/problems.ts';
import type { VotingRefusal } from '../ballots/problems.ts';
import { defineProblems } from '../platform/problems.ts';

const own = defineProblems({
  CHANNEL_NOT_OFFERED: {
    status: 409,
    zh: {
      title: '本次会议公告没有开通{channelZh}',
      detail: '没有登记，也没有投票。表决渠道以公告为准，开始后不能增加。请改用公告列明的方式，或发给纸质表决票。',
    },
    en: {
      title: 'The notice does not offer this way of voting',
      detail: 'Nothing was recorded. Channels are frozen in the notice; use one of them, or issue a paper ballot.',
    },
  },
  OWNER_NOT_OF_VOTER: {
    status: 409,
    zh: { title: '名册中这套房屋没有此业主', detail: '没有登记。请按名册重新选择。' },
    en: {
      title: 'Not an owner of these units on the roll',
      detail: 'Nothing was recorded. Choose again from the roll.',
    },
  },
  OWNER_IS_ORGANISATION: {
    status: 409,
    zh: {
      title: '业主是单位',
      detail: '没有登记。单位须由经授权的人凭授权书办理：请先登记单位代表，再由代表本人表决，或使用盖章的纸质票。',
    },
    en: {
      title: 'The owner is an organisation',
      detail: 'Nothing was recorded. Register who is authorised, or take a stamped paper ballot.',
    },
  },
  OWNER_ACTS_NOT: {
    status: 409,
    zh: {
      title: '此业主本人不能办理',
      detail: '没有登记。登记簿上他已不是本小区业主，或者由监护人代为办理：请由现业主或者监护人办理。',
    },
    en: {
      title: 'This owner does not act himself',
      detail:
        'Nothing was recorded. He owns nothing here any more, or has a guardian: the present owner or the guardian acts.',
    },
  },
  DOCUMENT_DIFFERS: {
    status: 409,
    zh: {
      title: '证件末尾与登记不一致',
      detail: '没有登记。请核对证件和房屋；仍不一致的，请到登记部门更正，本次可使用纸质票。',
    },
    en: {
      title: 'The document is not the registered one',
      detail: 'Nothing was recorded. Compare document and unit; else use a paper ballot.',
    },
  },
  DOCUMENT_UNREGISTERED: {
    status: 409,
    zh: { title: '登记簿中没有此业主的证件号码', detail: '没有登记。无法当场核对，请使用纸质票。' },
    en: {
      title: 'The register has no document number here',
      detail: 'Nothing was recorded. It cannot be compared; use a paper ballot.',
    },
  },
  NUMBER_NOT_KNOWN: {
    status: 409,
    zh: {
      title: '拨打的号码不是登记的业主号码',
      detail:
        '没有登记，也不能计票。电话、视频表决只能拨打登记的号码；业主换号的，请先到社区窗口核验身份后登记新号码。',
    },
    en: {
      title: 'This is not the number known for the owner',
      detail: 'Nothing was recorded. Only the known number may be dialled; a new one is registered at the desk first.',
    },
  },
  IDENTITY_LOCKED_HERE: {
    status: 429,
    zh: { title: '核对失败次数过多', detail: '没有登记。请 {retryAfterSeconds} 秒后再试，或使用纸质票。' },
    en: {
      title: 'Too many wrong tries',
      detail: 'Nothing was recorded. Try again in {retryAfterSeconds} seconds, or use paper.',
    },
  },
  ATTENDED_UNKNOWN: {
    status: 404,
    zh: { title: '没有这次办理', detail: '它已结束、已超过一小时，或不是您发起的。请重新开始。' },
    en: {
      title: 'No such vote is under way',
      detail: 'It has ended, is older than an hour, or is not yours. Begin again.',
    },
  },
  SAME_WORKER: {
    status: 409,
    zh: { title: '须有第二名工作人员在场', detail: '发起人不能给自己作证。请另一名工作人员用自己的账号确认在场。' },
    en: {
      title: 'A second worker has to be there',
      detail: 'Whoever began it cannot be the witness. Another worker confirms.',
    },
  },
  WITNESS_MISSING: {
    status: 409,
    zh: { title: '第二名工作人员还没有确认', detail: '没有投票。请等他用自己的账号确认在场或在听。' },
    en: {
      title: 'The second worker has not confirmed',
      detail: 'Nothing was cast. Wait until he confirms with his own account.',
    },
  },
  OPENING_DIFFERS: {
    status: 422,
    zh: { title: '选择与所签内容不符', detail: '没有记录。请重新开始这次办理。' },
    en: { title: 'The choice is not what was signed', detail: 'Nothing was recorded. Begin again.' },
  },
});

export const attendedProblems = { ...ballotProblems, ...own };

export type AttendedRefusal =
  | VotingRefusal
  | { readonly code: 'RECEIPT_NOT_SENT' }
  | {
      readonly code: Exclude<keyof typeof own, 'CHANNEL_NOT_OFFERED' | 'IDENTITY_LOCKED_HERE'>;
    }
  | { readonly code: 'CHANNEL_NOT_OFFERED'; readonly channel: string; readonly channelZh: string }
  | { readonly code: 'IDENTITY_LOCKED_HERE'; readonly retryAfterSeconds: number };
