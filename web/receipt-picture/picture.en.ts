import type { PictureKey } from './picture.zh-CN.ts';

export const pictureEn: Readonly<Record<PictureKey, string>> = {
  'picture.heading': 'Receipt of a ballot',
  'picture.code': 'Receipt number',
  'picture.time': 'Received',
  'picture.units': 'Units',
  'picture.comma': ', ',
  'picture.scan': 'After the close, scan this or open the address below to check that it is counted',
  'picture.noChoice': 'It does not show what was chosen, so nobody can make you prove how you voted.',
  'picture.hold': 'Hold the picture and choose “Save image”. Your choice is not on it.',
  'picture.alt': 'Picture of receipt {code}: time, units and a code to check it by; no choice',
  'picture.download': 'Download the picture',
  'picture.cannot': 'This browser cannot make a picture',
  'picture.instead':
    'Your receipt is not lost. Take a screenshot, write the number down, or unfold the full receipt and save that.',
};
