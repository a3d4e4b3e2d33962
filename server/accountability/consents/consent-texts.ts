import { createHash } from 'node:crypto';

export const CONSENT_KINDS = ['identity', 'electronic-voting', 'messages'] as const;
/** 核对身份 · 以电子方式表决 · 接收短信 */
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** What owners agree to, word for word. A changed word is another text: earlier consents keep the hash of theirs. */
export const CONSENT_TEXTS: Readonly<Record<ConsentKind, { readonly zh: string; readonly en: string }>> = {
  identity: {
    zh: '为核对业主身份，将您的姓名和证件号码与不动产登记信息比对，不用于其他用途。',
    en: 'To check that you are an owner, your name and document number are compared with the property register, and used for nothing else.',
  },
  'electronic-voting': {
    zh: '您愿意在手机上表决。您随时可以改用纸质表决票，已提交的表决不受影响。',
    en: 'You are willing to vote on your phone. You may use paper instead at any time; ballots that you have sent stand.',
  },
  messages: {
    zh: '您愿意接收与业主大会有关的短信：开始、截止、提醒和结果。涉及您身份安全的通知不在此列，一直会发。',
    en: 'You are willing to get messages about assemblies: opening, closing, reminders, results. Notices about the safety of your identity are always sent.',
  },
};

export const consentTextHash = (kind: ConsentKind): string =>
  createHash('sha256').update(CONSENT_TEXTS[kind].zh).digest('hex');
