import { art, excerpt, type LegalText, type Pack } from './pack.ts';

const REGULATIONS: LegalText = {
  zh: '《安徽省物业管理条例》（2016年文本）',
  en: 'Anhui Property Management Regulations (text of 2016)',
  status: 'in-force',
  inForceFrom: null,
  inForceUntil: null,
  seen: 'readke.com/c/2485608_3.html（第二十一条至第二十六条、第二十八条至第三十一条摘录）；此后是否修改未核',
};

/** Anhui, from excerpts of the text of 2016; whether it was amended since is not known. */
export const AH: Pack = {
  id: 'AH',
  division: '34',
  parent: 'CN',
  name: { zh: '安徽省', en: 'Anhui' },
  version: '2016年文本（摘录）',
  inForceFrom: null,
  inForceUntil: null,
  figures: {
    noticeDays: excerpt(15, art(23), REGULATIONS),
    petitionPercent: excerpt(20, art(24), REGULATIONS),
    ownerRepresentatives: excerpt(true, art(21), REGULATIONS),
    firstCommitteeMeetingDays: excerpt(3, art(29), REGULATIONS),
    committeeChairs: excerpt(1, art(29), REGULATIONS),
    committeeDeputiesMin: excerpt(1, art(29), REGULATIONS),
    committeeDeputiesMax: excerpt(2, art(29), REGULATIONS),
    filingDays: excerpt(30, art(29), REGULATIONS),
    changeReportDays: excerpt(30, art(29), REGULATIONS),
    termYearsUsual: excerpt(3, art(30), REGULATIONS),
    reelectionStartDaysBefore: excerpt(60, art(30), REGULATIONS),
  },
  unread: [{ zh: '《安徽省物业管理条例》（现行文本）', en: 'Anhui Property Management Regulations (current text)' }],
};
