import { pairTexts } from '../../i18n/part-texts.ts';

const TEXTS = {
  title: { zh: '回避', en: 'Out of this vote' },
  lead: {
    zh: '职务在表决之列、是候选人，或者与参选单位有利害关系的人，在本次表决中没有工作岗位，作为业主的权利不变。记录对业主公开。',
    en: 'Whoever’s seat is voted on, who stands, or who has an interest in a bidder holds no post in this vote; his rights as an owner stand. Owners read this list.',
  },
  none: { zh: '没有需要回避的人。', en: 'Nobody is out.' },
  'role.committee': { zh: '业主委员会', en: 'Committee' },
  'role.community': { zh: '社区', en: 'Community' },
  'role.officer': { zh: '街道', en: 'Street office' },
  'basis.candidate': { zh: '候选人', en: 'candidate' },
  'basis.seat': { zh: '职务在表决之列', en: 'own seat' },
  'basis.bidder': { zh: '与参选单位有利害关系', en: 'interest in a bidder' },
  'basis.other': { zh: '其他利害关系', en: 'other interest' },
  'by.service': { zh: '系统按方案内容认定', en: 'seen by the service in the draft' },
  'by.himself': { zh: '本人申报', en: 'declared by himself' },
  'by.officer': { zh: '街道认定', en: 'declared by the street office' },
  lifted: { zh: '{at} 解除：{reason}', en: 'lifted {at}: {reason}' },
  lift: { zh: '解除', en: 'Lift' },
  liftWhy: { zh: '解除的理由', en: 'Why it is lifted' },
  declare: { zh: '申报回避', en: 'Declare an interest' },
  whom: { zh: '谁', en: 'Who' },
  myself: { zh: '本人', en: 'myself' },
  basis: { zh: '事由', en: 'Ground' },
  reason: { zh: '说明（对业主公开，不要写他人姓名）', en: 'In words (owners read it: no names of others)' },
  declareDo: { zh: '申报，立即生效', en: 'Declare; it holds at once' },
  warning: {
    zh: '申报后，您在本次表决的工作台上立即没有岗位，只有街道可以解除。',
    en: 'You lose your posts in this vote at once; only the street office can lift it.',
  },
} as const satisfies Record<string, { zh: string; en: string }>;

export type ConflictsKey = keyof typeof TEXTS;

export const c = pairTexts<ConflictsKey>(TEXTS);
