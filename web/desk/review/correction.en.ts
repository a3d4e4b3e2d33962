import type { CorrectionKey } from './correction.zh-CN.ts';

export const correctionEn: Readonly<Record<CorrectionKey, string>> = {
  title: 'The street office handed the file back: a correction has to be announced',
  order: 'The street office ordered a correction: it has to be announced',
  why: 'Reason: {reason}.',
  by: 'On {day} at the latest.',
  how: 'Complete what is asked, post an explanation and upload it. It is public with the records; only then can the office go on.',
  paper: 'What the office wrote',
  sign: 'Announce the correction',
};
