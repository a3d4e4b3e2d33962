import { defineProblems } from '../../platform/problems.ts';

export const keyProblems = defineProblems({
  KEY_PROOF_WRONG: {
    status: 400,
    zh: { title: '签名密钥未通过验证', detail: '没有任何改动。请在本机重新生成密钥后再申请。' },
    en: {
      title: 'The proof that you hold the key is not valid',
      detail: 'Nothing was changed. Make the key anew on this device and ask again.',
    },
  },
  KEY_ROLE_NOT_YOURS: {
    status: 403,
    zh: { title: '您的身份不能申请这个岗位的密钥', detail: '没有任何改动。请选择与您身份相符的岗位。' },
    en: {
      title: 'Your role does not go with this kind of key',
      detail: 'Nothing was changed. Choose the one that fits your role.',
    },
  },
  KEY_HELD: {
    status: 409,
    zh: { title: '您在本次会议中已有密钥', detail: '每人每次会议只用一把。原密钥遗失的，请街道办事处先停用再申请。' },
    en: {
      title: 'You have a key in this assembly',
      detail: 'One person has one key. If it is lost, the street office dismisses it first; then ask again.',
    },
  },
  KEY_REQUEST_UNKNOWN: {
    status: 404,
    zh: { title: '没有这项密钥申请', detail: '它可能已被撤回。没有任何改动。' },
    en: { title: 'No such request for a key', detail: 'It may have been replaced. Nothing was changed.' },
  },
  KEY_ENROLLED_ALREADY: {
    status: 409,
    zh: { title: '这把密钥已经登记', detail: '没有任何改动。' },
    en: { title: 'The key is enrolled already', detail: 'Nothing was changed.' },
  },
  ASSEMBLY_NOT_SUBMITTED: {
    status: 409,
    zh: { title: '召集人尚未提交本次会议', detail: '提交后才能开启日志。没有任何改动。' },
    en: {
      title: 'The convener has not handed this assembly in',
      detail: 'Its log can be opened afterwards. Nothing was changed.',
    },
  },
  PACK_UNKNOWN: {
    status: 409,
    zh: { title: '没有该小区所在地的规则包', detail: '日志没有开启。请管理员更正小区的规则包编号。' },
    en: {
      title: 'There is no rule pack for this estate',
      detail: 'The log was not opened. An administrator corrects the pack of the estate.',
    },
  },
});
