import type { SlipKey } from './slip.zh-CN.ts';

export const slipEn: Readonly<Record<SlipKey, string>> = {
  'slip.scanned': 'You scanned the code of {address}',
  'slip.lead': 'Type the last four characters of the owner’s document number; a code goes to the phone on record.',
  'slip.tail': 'Last four of the document number',
  'slip.tailHint': 'If the last one is an X, type X.',
  'slip.tailMissing': 'Type the last four characters of the document number.',
  'slip.send': 'Send the code',
  'slip.other': 'Use name and document number instead',
};
