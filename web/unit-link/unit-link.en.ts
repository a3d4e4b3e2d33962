import type { UnitLinkKey } from './unit-link.zh-CN.ts';

export const unitLinkEn: Readonly<Record<UnitLinkKey, string>> = {
  'unit.scanned': 'You scanned the code of {address}',
  'unit.next':
    'Press “Start” and show that you are its owner. The code holds no personal data, and nobody can vote with it.',
  'unit.later': 'Once voting is open the same code leads to it; you will be asked who you are first.',
  'unit.over': 'Voting has closed. The same code leads to turnout and result.',
  'unit.unknown': 'The unit of this code was not recognised',
  'unit.unknownHint':
    'Compare the characters on the paper. You can vote all the same: your units are listed once you have signed in.',
  'unit.notYours': 'On the roll {address} is not a unit of the person who is signed in',
  'unit.notYoursHint':
    'Below are your own units. If you do own this one, bring your identity card to the community desk; if you scanned another paper, there is nothing left to do.',
};
