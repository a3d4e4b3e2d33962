import { day } from '../../time.ts';
import { item, read, type LegalText, type Pack } from './pack.ts';

const DRAFT: LegalText = {
  zh: '枣庄市《关于加强城市社区物业管理工作的意见》（征求意见稿）',
  en: 'Zaozhuang opinion on property management (draft for comment)',
  status: 'draft',
  inForceFrom: day('2025-07-01'),
  inForceUntil: day('2030-06-30'),
  seen: '征求意见稿全文；稿中载明自2025-07-01起施行、有效期至2030-06-30',
};
const at = (zh: string, en: string) => item(zh, `section ${en}`);

/** Zaozhuang. Only a draft was seen: it informs. The opinion it would replace could not be read. */
export const SD_ZAOZHUANG: Pack = {
  id: 'SD-枣庄',
  division: '3704',
  parent: 'SD',
  name: { zh: '山东省枣庄市', en: 'Zaozhuang, Shandong' },
  version: '征求意见稿（2025）',
  inForceFrom: day('2025-07-01'),
  inForceUntil: day('2030-06-30'),
  figures: {
    temporaryBodyName: read('环境和物业管理委员会', at('二（四）', '2(4)'), DRAFT),
    temporaryBodyCauses: read(['no-conditions', 'committee-fails'], at('二（四）', '2(4)'), DRAFT),
    temporaryBodyFormedBy: read('neighbourhood-committee', at('二（四）', '2(4)'), DRAFT),
    emergencyFundDecisionDays: read(3, at('五（六）', '5(6)'), DRAFT),
    publicIncomePeriod: read('quarter', at('五（八）', '5(8)'), DRAFT),
    publicIncomePostMonthsMin: read(1, at('五（八）', '5(8)'), DRAFT),
  },
  unread: [
    {
      zh: '《枣庄市人民政府关于加强城市社区物业管理工作的意见》（枣政发〔2022〕3号）',
      en: 'Zaozhuang opinion of 2022 (No. 3), which the draft would repeal',
    },
  ],
};
