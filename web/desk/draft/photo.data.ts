/** Words of a candidate's photo. */
export const PHOTO = {
  'photo.add': { zh: '添加照片', en: 'Add a photo' },
  'photo.there': { zh: '已上传照片', en: 'A photo was uploaded' },
  'photo.remove': { zh: '去掉照片', en: 'Remove the photo' },
  'photo.hint': {
    zh: '可以不放。照片会缩小，并去掉拍摄地点和设备信息；要放就每位候选人都放。',
    en: 'Not required. It is made smaller and kept without place and device; if one candidate has a photo, all should.',
  },
  'photo.of': { zh: '{name}的照片', en: 'Photo of {name}' },
} as const satisfies Record<string, { zh: string; en: string }>;
