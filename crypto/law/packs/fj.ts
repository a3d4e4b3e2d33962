import { day } from '../../time.ts';
import { art, excerpt, unknown, type LegalText, type Pack } from './pack.ts';

const REGULATIONS: LegalText = {
  zh: '《福建省物业管理条例》（2018年修订）',
  en: 'Fujian Property Management Regulations (2018)',
  status: 'in-force',
  inForceFrom: day('2019-01-01'),
  inForceUntil: null,
  seen: '360docs.net/doc/509470947.html（第一条至第三条）；第七十七条经漳政办规〔2024〕8号第9项援引',
};
const CHAPTER = { zh: '业主大会筹备一章', en: 'chapter on preparing an assembly' };

/** Fujian. The regulations could not be read beyond their first articles, so the province's own figures are unknown. */
export const FJ: Pack = {
  id: 'FJ',
  division: '35',
  parent: 'CN',
  name: { zh: '福建省', en: 'Fujian' },
  version: '2018-09-30',
  inForceFrom: day('2019-01-01'),
  inForceUntil: null,
  figures: {
    firstAssemblyTriggers: unknown(CHAPTER, REGULATIONS),
    prepGroupMin: unknown(CHAPTER, REGULATIONS),
    certificateDays: unknown(CHAPTER, REGULATIONS),
    committeeMisconductArticle: excerpt('第七十七条', art(77), REGULATIONS),
  },
  unread: [REGULATIONS],
};
