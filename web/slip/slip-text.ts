import { partTexts } from '../i18n/part-texts.ts';

/** Texts for who signs in with the code of a paper slip. */
const zh = {
  'slip.scanned': '您扫的是{address}的二维码',
  'slip.lead': '填写业主证件号码的最后四位，验证码会发到业主登记的手机。',
  'slip.tail': '证件号码最后四位',
  'slip.tailHint': '最后一位是 X 的，请填 X。',
  'slip.tailMissing': '请填写证件号码的最后四位。',
  'slip.send': '获取验证码',
  'slip.other': '改用姓名和证件号码核验',
} as const;

export type SlipKey = keyof typeof zh;

const en: Readonly<Record<SlipKey, string>> = {
  'slip.scanned': 'You scanned the code of {address}',
  'slip.lead': 'Type the last four characters of the owner’s document number; a code goes to the phone on record.',
  'slip.tail': 'Last four of the document number',
  'slip.tailHint': 'If the last one is an X, type X.',
  'slip.tailMissing': 'Type the last four characters of the document number.',
  'slip.send': 'Send the code',
  'slip.other': 'Use name and document number instead',
};

export const slipZh = zh;
export const slipEn = en;
export const s = partTexts<SlipKey>(zh, en);
