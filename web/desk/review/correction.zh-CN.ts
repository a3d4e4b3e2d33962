export const correctionZh = {
  title: '街道退回，须公布补正说明',
  order: '街道责令改正，须公布改正说明',
  why: '理由：{reason}。',
  by: '最迟 {day}。',
  how: '请按要求补正，把补正说明张贴并上传。说明随记录公开；公布后街道才能继续核验。',
  paper: '街道的书面意见',
  sign: '公布补正说明',
} as const;
export type CorrectionKey = keyof typeof correctionZh;
