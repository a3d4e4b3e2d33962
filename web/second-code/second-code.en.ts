import type { SecondCodeKey } from './second-code.zh-CN.ts';

export const secondCodeEn: Readonly<Record<SecondCodeKey, string>> = {
  'code.title': 'One more code before it is sent',
  'code.why.late': 'You signed in more than ten minutes ago. So that nobody else submits it, type a new code.',
  'code.why.other': 'You are submitting for somebody else. So that it is really you, type a new code.',
  'code.why.signing': 'Beside your key this act wants a code that was sent to your phone.',
  'code.kept': 'Your answers are still here, and not recorded yet.',
  'code.sending': 'Sending the code…',
  'code.sent':
    'The code was sent to the phone ending in {tail} and holds for five minutes. No member of staff asks for it.',
  'code.label': 'Code (6 digits)',
  'code.digits': 'Type the six digits of the message.',
  'code.submit': 'Check the code and submit',
  'code.resend': 'Nothing came? Send another',
  'code.back': 'Back to the answers',
  'sign.title': 'A code from your phone before you sign',
  'sign.kept': 'Nothing is signed yet.',
  'sign.submit': 'Check the code and sign',
  'sign.back': 'Back to what is signed',
  'code.demo': 'Show the code (demonstration)',
};
