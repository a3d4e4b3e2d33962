import { defineProblems } from '../../platform/problems.ts';

/** Refusals that can meet any signed act. */
export const actProblems = defineProblems({
  ACT_TYPE_UNKNOWN: {
    status: 400,
    zh: { title: '没有这种事项', detail: '没有任何改动。请刷新页面后重试。' },
    en: { title: 'No such act', detail: 'Nothing was changed. Reload the page and try again.' },
  },
  ACT_INPUT_INVALID: {
    status: 400,
    zh: { title: '提交的内容不完整或格式不对', detail: '没有任何改动。请更正后再提交：{fault}' },
    en: {
      title: 'The input of the act is incomplete or malformed',
      detail: 'Nothing was changed. Correct this: {fault}',
    },
  },
  KEY_NOT_ENROLLED: {
    status: 403,
    zh: {
      title: '您在本次会议中没有可用于此事的签名密钥',
      detail: '没有任何改动。请先申请登记签名密钥，由街道办事处确认后再办理。',
    },
    en: {
      title: 'You have no signing key for this in this assembly',
      detail: 'Nothing was changed. Ask for a signing key; the street office enrols it.',
    },
  },
  ACT_UNKNOWN: {
    status: 404,
    zh: { title: '没有这个待签事项', detail: '它可能已被撤回。没有任何改动。' },
    en: { title: 'No such act', detail: 'It may have been withdrawn. Nothing was changed.' },
  },
  ACT_WITHDRAWN: {
    status: 409,
    zh: { title: '此事项已撤回', detail: '没有记入日志。需要时请重新准备。' },
    en: { title: 'The act was withdrawn', detail: 'Nothing went into the log. Prepare it again if it is needed.' },
  },
  ACT_DONE: {
    status: 409,
    zh: { title: '此事项已经记入日志', detail: '记录编号 {seq}。这次签名没有使用。' },
    en: { title: 'The act is in the log already', detail: 'Entry {seq}. This signature was not used.' },
  },
  ACT_BUSY: {
    status: 409,
    zh: { title: '此事项正在处理', detail: '没有重复记录。请稍等片刻再看结果。' },
    en: { title: 'The act is being processed', detail: 'Nothing is recorded twice. Look again in a moment.' },
  },
  SIGNED_ALREADY: {
    status: 409,
    zh: { title: '您已经签过', detail: '同一账户不能签两次。还需要另一人签名。' },
    en: { title: 'You have signed already', detail: 'One account cannot sign twice. Somebody else has to sign.' },
  },
  SIGNATURE_MALFORMED: {
    status: 400,
    zh: { title: '签名格式不符合规定', detail: '没有任何改动。请刷新页面后重新签名。' },
    en: { title: 'The signature does not have the accepted form', detail: 'Nothing was changed. {fault}' },
  },
  SIGNATURE_OF_OTHER_KEY: {
    status: 403,
    zh: { title: '签名密钥不是您在本次会议中登记的密钥', detail: '没有任何改动。请在登记密钥的设备上签名。' },
    en: {
      title: 'The key is not the one enrolled for you',
      detail: 'Nothing was changed. Sign on the device that holds your key.',
    },
  },
  SIGNED_TEXT_DIFFERS: {
    status: 409,
    zh: { title: '签署的内容与待签内容不一致', detail: '没有任何改动。请重新打开事项，核对后签名。' },
    en: {
      title: 'What was signed differs from what was prepared',
      detail: 'Nothing was changed. Open the act again and sign that text.',
    },
  },
  SIGNING_CODE_NEEDED: {
    status: 403,
    zh: {
      title: '签名前请输入短信验证码',
      detail: '还没有签名，没有任何改动。此事项除签名密钥外，还须由您本人输入新的验证码。',
    },
    en: {
      title: 'A code from your phone comes before this signature',
      detail:
        'Nothing is signed yet and nothing was changed. Beside your key this act wants a new code that you answer.',
    },
  },
  SIGNATURE_WRONG: {
    status: 403,
    zh: { title: '签名验证不通过', detail: '没有任何改动。请刷新页面后重新签名。' },
    en: { title: 'The signature does not verify', detail: 'Nothing was changed. Reload and sign again.' },
  },
  ACT_TOO_LARGE: {
    status: 422,
    zh: { title: '内容超出一条记录的大小', detail: '没有任何改动。请减少事项、候选人或清单的数量，长文放进附件。' },
    en: {
      title: 'This is more than one entry can hold',
      detail: 'Nothing was changed. Use fewer motions, candidates or lists, and put long texts into documents.',
    },
  },
});
