import { day } from '../../time.ts';
import { excerpt, type Pack } from './pack.ts';

const REGULATIONS = '《福建省物业管理条例》（2018-09-30修订，2019-01-01施行）';

/** Fujian. The regulations could not be read beyond their first articles, so the province's own figures are unknown. */
export const FJ: Pack = {
  id: 'FJ',
  parent: 'CN',
  name: { zh: '福建省', en: 'Fujian' },
  status: 'in-force',
  version: '2018-09-30',
  inForceFrom: day('2019-01-01'),
  inForceUntil: null,
  figures: {
    committeeMisconductArticle: excerpt('第七十七条', '第七十七条', `${REGULATIONS}，经漳政办规〔2024〕8号第九项援引`),
  },
  unread: [REGULATIONS],
};
