import { defineProblems } from './problems.ts';

/** Refusals that can meet any request. */
export const platformProblems = defineProblems({
  REQUEST_INVALID: {
    status: 400,
    zh: { title: '提交的内容不完整或格式不对', detail: '这次提交没有保存。请按标出的栏目更正后再提交。' },
    en: {
      title: 'The request is incomplete or malformed',
      detail: 'Nothing was saved. Correct the fields named and send again.',
    },
  },
  NOT_SIGNED_IN: {
    status: 401,
    zh: { title: '请先登录', detail: '登录已失效或尚未登录。本机上填写的内容还在，登录后可继续。' },
    en: {
      title: 'Please sign in',
      detail: 'You are not signed in, or no longer. What you entered is still on this device.',
    },
  },
  FORBIDDEN: {
    status: 403,
    zh: { title: '您的身份不能进行此操作', detail: '没有任何改动。如果您认为应当可以，请联系业主委员会或社区。' },
    en: {
      title: 'Your role does not allow this',
      detail: 'Nothing was changed. If you think it should, ask the committee or the community office.',
    },
  },
  OWN_INTEREST: {
    status: 403,
    zh: {
      title: '您已回避本次表决',
      detail:
        '本次表决涉及您本人的职务或利益，您在工作台上没有岗位，没有任何改动。您作为业主的权利不受影响。如有误，请联系街道办事处。',
    },
    en: {
      title: 'You are out of this vote',
      detail:
        'It concerns your own seat or interest, so you hold no post in it; nothing was changed. Your rights as an owner stand. If this is a mistake, ask the street office.',
    },
  },
  CROSS_SITE: {
    status: 403,
    zh: { title: '请求来自别的网站', detail: '为保护您的账户，已拒绝，没有任何改动。请直接打开本网站操作。' },
    en: {
      title: 'The request came from another site',
      detail: 'It was refused to protect your account; nothing was changed. Open this site directly.',
    },
  },
  NOT_FOUND: {
    status: 404,
    zh: { title: '没有找到', detail: '地址不对，或者内容已不在这里。没有任何改动。' },
    en: { title: 'Not found', detail: 'The address is wrong or the content is no longer here. Nothing was changed.' },
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    zh: { title: '这个地址不支持此操作', detail: '没有任何改动。' },
    en: { title: 'This address does not do that', detail: 'Nothing was changed.' },
  },
  BODY_TOO_LARGE: {
    status: 413,
    zh: { title: '提交的内容太大', detail: '这次提交没有保存。请缩小文件或分次提交。' },
    en: { title: 'The request is too large', detail: 'Nothing was saved. Use a smaller file or send it in parts.' },
  },
  CONTENT_TYPE_UNSUPPORTED: {
    status: 415,
    zh: { title: '不接受这种格式', detail: '这次提交没有保存。请使用页面要求的格式。' },
    en: { title: 'This format is not accepted', detail: 'Nothing was saved. Use the format that the page asks for.' },
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    zh: { title: '操作太频繁', detail: '这次没有处理，之前的都已保留。请等待 {retryAfterSeconds} 秒再试。' },
    en: {
      title: 'Too many requests',
      detail: 'This one was not processed; earlier ones stand. Try again in {retryAfterSeconds} seconds.',
    },
  },
  CLIENT_ERROR: {
    status: 400,
    zh: { title: '请求无法处理', detail: '这次提交没有保存。请刷新页面后重试。' },
    en: { title: 'The request cannot be processed', detail: 'Nothing was saved. Reload the page and try again.' },
  },
  INTERNAL: {
    status: 500,
    zh: {
      title: '服务出错',
      detail: '这次操作可能没有完成，之前的都已保留。请稍后再试；反映问题时请附上请求编号 {requestId}。',
    },
    en: {
      title: 'The service failed',
      detail: 'This may not have been completed; earlier work stands. Try again later and quote request {requestId}.',
    },
  },
  OVERLOADED: {
    status: 503,
    zh: { title: '现在使用的人太多', detail: '这次没有处理，之前的都已保留。请稍等片刻再试。' },
    en: {
      title: 'Too busy right now',
      detail: 'This request was not processed; earlier ones stand. Try again in a moment.',
    },
  },
  NOT_READY: {
    status: 503,
    zh: { title: '服务尚未就绪', detail: '数据库暂时不可用或正在更新。已确认的都已保留；这一次请稍后再试。' },
    en: {
      title: 'The service is not ready',
      detail: 'Its database is unavailable or being updated. What was confirmed is kept; try this again later.',
    },
  },
});
