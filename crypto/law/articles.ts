import type { Article } from './findings.ts';

/** Provisions that the checks and explanations cite, so that a citation is written once. */
export const ARTICLES = {
  jointMatters: { zh: '《民法典》第二百七十八条第一款', en: 'Civil Code art. 278(1)' },
  quorumAndMajority: { zh: '《民法典》第二百七十八条第二款', en: 'Civil Code art. 278(2)' },
  guidance: { zh: '《民法典》第二百七十七条第二款', en: 'Civil Code art. 277(2)' },
  housingToBusiness: { zh: '《民法典》第二百七十九条', en: 'Civil Code art. 279' },
  maintenanceFund: { zh: '《民法典》第二百八十一条', en: 'Civil Code art. 281' },
  costShares: { zh: '《民法典》第二百八十三条', en: 'Civil Code art. 283' },
  agency: { zh: '《民法典》第一百六十五条', en: 'Civil Code art. 165' },
  resolution: { zh: '《民法典》第一百三十四条第二款', en: 'Civil Code art. 134(2)' },
  countingOfDays: { zh: '《民法典》第二百零一条', en: 'Civil Code art. 201' },
  endOnHoliday: { zh: '《民法典》第二百零三条', en: 'Civil Code art. 203' },
  noAssembly: { zh: '《物业管理条例》第十条', en: 'Property Management Regulations art. 10' },
  forms: { zh: '《物业管理条例》第十二条', en: 'Property Management Regulations art. 12' },
  petition: { zh: '《物业管理条例》第十三条', en: 'Property Management Regulations art. 13' },
  noticePeriod: { zh: '《物业管理条例》第十四条', en: 'Property Management Regulations art. 14' },
  outsideCompetence: { zh: '《物业管理条例》第十九条', en: 'Property Management Regulations art. 19' },
  otherMatters: {
    zh: '《最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释》第七条',
    en: 'SPC interpretation on condominium disputes art. 7',
  },
  heads: {
    zh: '《最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释》第九条',
    en: 'SPC interpretation on condominium disputes art. 9',
  },
  guidePreparation: {
    zh: '《业主大会和业主委员会指导规则》第十条',
    en: 'Assembly Guidance Rules (2009) art. 10',
  },
  guideTerm: { zh: '《业主大会和业主委员会指导规则》第三十二条', en: 'Assembly Guidance Rules (2009) art. 32' },
  guideReelection: { zh: '《业主大会和业主委员会指导规则》第四十七条', en: 'Assembly Guidance Rules (2009) art. 47' },
  guideInstead: {
    zh: '《业主大会和业主委员会指导规则》第五十七条、第五十八条',
    en: 'Assembly Guidance Rules (2009) arts 57 and 58',
  },
  guideRoll: { zh: '《业主大会和业主委员会指导规则》第十二条', en: 'Assembly Guidance Rules (2009) art. 12' },
  guideParkingAndCoOwners: {
    zh: '《业主大会和业主委员会指导规则》第二十五条',
    en: 'Assembly Guidance Rules (2009) art. 25',
  },
  guideSilent: { zh: '《业主大会和业主委员会指导规则》第二十六条', en: 'Assembly Guidance Rules (2009) art. 26' },
  guideRepresentatives: {
    zh: '《业主大会和业主委员会指导规则》第二十七条',
    en: 'Assembly Guidance Rules (2009) art. 27',
  },
  guideCommittee: { zh: '《业主大会和业主委员会指导规则》第三十一条', en: 'Assembly Guidance Rules (2009) art. 31' },
  guideCommitteeVote: {
    zh: '《业主大会和业主委员会指导规则》第三十八条',
    en: 'Assembly Guidance Rules (2009) art. 38',
  },
  privacy: { zh: '《个人信息保护法》第二十五条', en: 'Personal Information Protection Law art. 25' },
  minimalData: { zh: '《个人信息保护法》第六条', en: 'Personal Information Protection Law art. 6' },
} as const satisfies Record<string, Article>;

/** Cited where the law leaves the choice to the owners' own rules of procedure. */
export const RULES_OF_PROCEDURE: Article = { zh: '业主大会议事规则', en: "the assembly's rules of procedure" };
