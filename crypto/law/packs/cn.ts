import { day } from '../../time.ts';
import { art, atLeast, excerpt, OVER_HALF, read, unconfirmed, unknown, type LegalText, type Pack } from './pack.ts';

const CIVIL_CODE: LegalText = {
  zh: '《中华人民共和国民法典》',
  en: 'Civil Code of the PRC',
  status: 'in-force',
  inForceFrom: day('2021-01-01'),
  inForceUntil: null,
  seen: 'github.com/LawRefBook/Laws@2f4c5c2 民法典/',
};
const REGULATIONS: LegalText = {
  zh: '《物业管理条例》（2018年修正）',
  en: 'Property Management Regulations (2018)',
  status: 'in-force',
  inForceFrom: day('2018-03-19'),
  inForceUntil: null,
  seen: 'github.com/LawRefBook/Laws@2f4c5c2 行政法规/物业管理条例(2018-03-19).md',
};
const INTERPRETATION: LegalText = {
  zh: '《最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释》（2020年修正）',
  en: 'SPC interpretation on condominium disputes (2020)',
  status: 'in-force',
  inForceFrom: day('2021-01-01'),
  inForceUntil: null,
  seen: 'github.com/LawRefBook/Laws@2f4c5c2 司法解释/',
};
const GUIDANCE: LegalText = {
  zh: '《业主大会和业主委员会指导规则》（建房〔2009〕274号）',
  en: 'Assembly Guidance Rules (2009)',
  status: 'in-force',
  inForceFrom: day('2010-01-01'),
  inForceUntil: null,
  seen: 'ask.fsou.com/html/text/chl/1250/125025_5.html（第三十一条至第三十五条）',
};
const FUND_MEASURES: LegalText = {
  zh: '《住宅专项维修资金管理办法》（建设部、财政部令第165号）',
  en: 'Residential Maintenance Fund Measures (Order 165)',
  status: 'in-force',
  inForceFrom: day('2008-02-01'),
  inForceUntil: null,
  seen: '未能读到全文',
};

/** The national layer. Statutes were read; of the 2009 guidance rules only some articles, the rest stand from memory. */
export const CN: Pack = {
  id: 'CN',
  division: '',
  parent: null,
  name: { zh: '全国', en: 'China' },
  version: '民法典2021-01-01 / 物业管理条例2018-03-19',
  inForceFrom: day('2021-01-01'),
  inForceUntil: null,
  figures: {
    noticeDays: read(15, art(14), REGULATIONS),
    petitionPercent: read(20, art(13), REGULATIONS),
    ownerRepresentatives: unconfirmed(true, art(27), GUIDANCE),
    decisionPostDays: unknown(art(30), GUIDANCE),
    challengeYears: read(1, art(12), INTERPRETATION),
    ballotRetentionYears: unknown(art(30), GUIDANCE),

    prepGroupFormDays: unconfirmed(60, art(9), GUIDANCE),
    prepGroupOdd: unconfirmed(true, art(10), GUIDANCE),
    prepOwnerShareMin: unconfirmed(atLeast(1, 2), art(10), GUIDANCE),
    firstNoticeDays: unconfirmed(15, art(12), GUIDANCE),
    firstAssemblyDays: unconfirmed(90, art(15), GUIDANCE),

    committeeMin: excerpt(5, art(31), GUIDANCE),
    committeeMax: excerpt(11, art(31), GUIDANCE),
    committeeOdd: excerpt(true, art(31), GUIDANCE),
    termYearsMax: excerpt(5, art(32), GUIDANCE),
    firstCommitteeMeetingDays: excerpt(7, art(32), GUIDANCE),
    committeeQuorum: unconfirmed(OVER_HALF, art(38), GUIDANCE),
    committeePass: unconfirmed(OVER_HALF, art(38), GUIDANCE),
    committeeNoProxies: unconfirmed(true, art(38), GUIDANCE),
    committeeMeetingDemand: unconfirmed(atLeast(1, 3), art(37), GUIDANCE),
    committeeMeetingNoticeDays: unconfirmed(7, art(38), GUIDANCE),
    filingDays: read(30, art(16), REGULATIONS),
    changeReportDays: excerpt(30, art(34), GUIDANCE),
    removalPetitionPercent: unconfirmed(20, art(44), GUIDANCE),
    memberHandoverDays: unconfirmed(3, art(45), GUIDANCE),
    vacancyRemainMin: unconfirmed(atLeast(1, 2), art(46), GUIDANCE),

    reelectionStartDaysBefore: unconfirmed(90, art(47), GUIDANCE),
    committeeHandoverDays: unconfirmed(10, art(48), GUIDANCE),

    dismissNoticeDays: read(60, art(946), CIVIL_CODE),
    providerNonRenewNoticeDays: read(90, art(947), CIVIL_CODE),
    indefiniteEndNoticeDays: read(60, art(948), CIVIL_CODE),

    fundTopUpBelowPercent: unconfirmed(30, art(17), FUND_MEASURES),
    publicIncomePeriod: read('regularly', art(943), CIVIL_CODE),
  },
  unread: [GUIDANCE, FUND_MEASURES, { zh: '建房规〔2020〕10号', en: 'Notice Jianfanggui (2020) No. 10' }],
};
