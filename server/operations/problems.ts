import { defineProblems } from '../platform/problems.ts';

export const operationsProblems = defineProblems({
  KEY_UNKNOWN: {
    status: 404,
    zh: { title: '这不是正在使用的密钥', detail: '没有记录。请不要销毁其他副本。' },
    en: { title: 'This is none of the keys in use', detail: 'Nothing was recorded. Destroy no other copy.' },
  },
  GATEWAY_FAILED: {
    status: 502,
    zh: {
      title: '短信平台没有接收',
      detail: '测试短信没有发出，业主的短信不受影响。请核对网关地址和令牌，或联系短信服务商。',
    },
    en: {
      title: 'The gateway did not take the message',
      detail: 'The test message was not sent. Check the address and the token of the gateway, or ask its provider.',
    },
  },
});
