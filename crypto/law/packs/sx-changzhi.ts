import { item, read, unknown, type LegalText, type Pack } from './pack.ts';

const DRAFT: LegalText = {
  zh: '长治市《关于进一步解决物业领域突出问题提升物业管理工作质效的实施意见》（征求意见稿）',
  en: 'Changzhi opinion on property management (draft for comment)',
  status: 'draft',
  inForceFrom: null,
  inForceUntil: null,
  seen: '征求意见稿全文，未载明施行日期',
};
const at = (zh: string, en: string) => item(zh, `section ${en}`);

/** Changzhi. A draft: it informs. It names no sum below which the simple procedure for small uses applies. */
export const SX_CHANGZHI: Pack = {
  id: 'SX-长治',
  division: '1404',
  parent: 'SX',
  name: { zh: '山西省长治市', en: 'Changzhi, Shanxi' },
  version: '征求意见稿',
  inForceFrom: null,
  inForceUntil: null,
  figures: {
    registrationBeforeOperating: read(true, at('一（二）', '1(2)'), DRAFT),
    bannedGrades: read(['D', 'black'], at('二（五）', '2(5)'), DRAFT),
    publicIncomePeriod: read('year', at('二（六）', '2(6)'), DRAFT),
    exitComplaintsOver: read(20, at('二（八）', '2(8)'), DRAFT),
    exitWindowMonths: read(12, at('二（八）', '2(8)'), DRAFT),
    exitSatisfactionBelowPercent: read(50, at('二（八）', '2(8)'), DRAFT),
    exitOnRefusalToRectify: read(true, at('二（八）', '2(8)'), DRAFT),
    temporaryBodyName: read('物业管理委员会', at('二（九）', '2(9)'), DRAFT),
    fundApprover: read('street', at('三（十四）', '3(14)'), DRAFT),
    smallSumTrack: read(true, at('三（十四）', '3(14)'), DRAFT),
    smallSumLimitFen: unknown(at('三（十四）', '3(14)'), DRAFT),
    blacklistedBarredFromFund: read(true, at('三（十四）', '3(14)'), DRAFT),
  },
  unread: [],
};
