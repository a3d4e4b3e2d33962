import { ARTICLES } from '../articles.ts';
import type { Article } from '../findings.ts';

const civilCode = (zh: string, en: string): Article => ({ zh: `《民法典》第${zh}条`, en: `Civil Code art. ${en}` });
const regulations = (zh: string, en: string): Article => ({
  zh: `《物业管理条例》第${zh}条`,
  en: `Property Management Regulations art. ${en}`,
});
const guidance = (zh: string, en: string): Article => ({
  zh: `《业主大会和业主委员会指导规则》第${zh}条`,
  en: `Assembly Guidance Rules (2009) art. ${en}`,
});
const fund = (zh: string, en: string): Article => ({
  zh: `《住宅专项维修资金管理办法》第${zh}条`,
  en: `Maintenance Fund Measures art. ${en}`,
});

/** Where the steps of a follow-up stand. The figures of their clocks are cited by the pack. */
export const CITED = {
  jointMatters: ARTICLES.jointMatters,
  notice: ARTICLES.noticePeriod,
  maintenanceFund: ARTICLES.maintenanceFund,
  establishing: civilCode('二百七十七', '277'),
  publicIncome: civilCode('二百八十二', '282'),
  dismissal: civilCode('九百四十六', '946'),
  handover: civilCode('九百四十九', '949'),
  bridging: civilCode('九百五十', '950'),
  filing: regulations('十六', '16'),
  guideGroup: guidance('九至十一', '9–11'),
  guideTasks: guidance('十二', '12'),
  guideFirst: guidance('十五', '15'),
  guideTerm: guidance('三十二', '32'),
  guideSeals: guidance('三十四', '34'),
  guideVacancy: guidance('四十三至四十六', '43–46'),
  guideReElection: guidance('四十七', '47'),
  guideHandover: guidance('四十八', '48'),
  fundUse: fund('二十二', '22'),
  fundEmergency: fund('二十四', '24'),
  fundTopUp: fund('十七', '17'),
  fundPosting: fund('三十', '30'),
  localTemporary: { zh: '当地关于物业管理委员会的规定', en: 'Local rules on temporary committees' },
  localExit: { zh: '当地关于物业服务企业退出的规定', en: "Local rules on a provider's exit" },
  localEmergency: { zh: '当地关于应急物业管理的规定', en: 'Local rules on emergency management' },
  localSmallSums: { zh: '当地关于小额维修的规定', en: 'Local rules on small repairs' },
  localFiling: { zh: '当地关于物业服务合同备案的规定', en: 'Local rules on the filing of service contracts' },
} as const satisfies Record<string, Article>;
