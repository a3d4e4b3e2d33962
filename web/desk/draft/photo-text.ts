import { partTexts } from '../../i18n/part-texts.ts';

const zh = {
  'photo.add': '添加照片',
  'photo.there': '已上传照片',
  'photo.remove': '去掉照片',
  'photo.hint': '可以不放。照片会缩小，并去掉拍摄地点和设备信息；要放就每位候选人都放。',
  'photo.of': '{name}的照片',
} as const;

const en: Readonly<Record<keyof typeof zh, string>> = {
  'photo.add': 'Add a photo',
  'photo.there': 'A photo was uploaded',
  'photo.remove': 'Remove the photo',
  'photo.hint':
    'Not required. It is made smaller and kept without place and device; if one candidate has a photo, all should.',
  'photo.of': 'Photo of {name}',
};

export const c = partTexts<keyof typeof zh>(zh, en);
