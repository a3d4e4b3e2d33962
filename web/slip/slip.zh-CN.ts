/** Texts for who signs in with the code of a paper slip. */
export const slipZh = {
  'slip.scanned': '您扫的是{address}的二维码',
  'slip.lead': '填写业主证件号码的最后四位，验证码会发到业主登记的手机。',
  'slip.tail': '证件号码最后四位',
  'slip.tailHint': '最后一位是 X 的，请填 X。',
  'slip.tailMissing': '请填写证件号码的最后四位。',
  'slip.send': '获取验证码',
  'slip.other': '改用姓名和证件号码核验',
} as const;

export type SlipKey = keyof typeof slipZh;
