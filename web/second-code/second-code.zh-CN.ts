/** Texts of what asks for one more code before a ballot is sent, or before an officer's signature. */
export const secondCodeZh = {
  'code.title': '请再输入一次短信验证码',
  'code.why.late': '您登录已超过 10 分钟。为确认是您本人在提交，请输入新的验证码。',
  'code.why.other': '您在为别人提交表决。为确认是您本人在办理，请输入新的验证码。',
  'code.why.signing': '此事项除签名密钥外，还须输入发到您手机的验证码。',
  'code.kept': '您的选择还在，还没有被记录。',
  'code.sending': '正在发送验证码……',
  'code.sent': '验证码已发到尾号 {tail} 的手机，5 分钟内有效。工作人员不会索要验证码。',
  'code.label': '验证码（6位数字）',
  'code.digits': '请输入短信中的6位数字。',
  'code.submit': '核对并提交',
  'code.resend': '没有收到？重新发送',
  'code.back': '返回核对选择',
  'sign.title': '签名前请输入短信验证码',
  'sign.kept': '还没有签名。',
  'sign.submit': '核对并签名',
  'sign.back': '返回待签内容',
  'code.demo': '显示验证码（演示）',
} as const;

export type SecondCodeKey = keyof typeof secondCodeZh;
