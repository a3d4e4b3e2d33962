import { day } from '../../time.ts';
import { excerpt, read, unconfirmed, type Pack } from './pack.ts';

const CIVIL_CODE = '《中华人民共和国民法典》（2021-01-01施行）';
const REGULATIONS = '《物业管理条例》（2018年修正）';
const INTERPRETATION = '《最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释》（法释〔2020〕17号）';
const GUIDANCE = '《业主大会和业主委员会指导规则》（建房〔2009〕274号）';

/** The national layer. Statutes were read; of the 2009 guidance rules only some articles, the rest stand from memory. */
export const CN: Pack = {
  id: 'CN',
  parent: null,
  name: { zh: '全国', en: 'China' },
  status: 'in-force',
  version: '民法典2021-01-01 / 物业管理条例2018-03-19',
  inForceFrom: day('2021-01-01'),
  inForceUntil: null,
  figures: {
    noticeDays: read(15, '第十四条', REGULATIONS),
    petitionPercent: read(20, '第十三条', REGULATIONS),
    decisionPostDays: { value: null, article: '第三十条', source: GUIDANCE, confidence: null },
    challengeYears: read(1, '第十二条', INTERPRETATION),
    committeeMin: excerpt(5, '第三十一条', GUIDANCE),
    committeeMax: excerpt(11, '第三十一条', GUIDANCE),
    committeeOdd: excerpt(true, '第三十一条', GUIDANCE),
    termYearsMax: excerpt(5, '第三十二条', GUIDANCE),
    firstCommitteeMeetingDays: excerpt(7, '第三十二条', GUIDANCE),
    filingDays: read(30, '第十六条', REGULATIONS),
    prepGroupFormDays: unconfirmed(60, '第九条', GUIDANCE),
    firstAssemblyDays: unconfirmed(90, '第十五条', GUIDANCE),
    reelectionStartDaysBefore: unconfirmed(90, '第四十七条', GUIDANCE),
    dismissNoticeDays: read(60, '第九百四十六条', CIVIL_CODE),
    providerNonRenewNoticeDays: read(90, '第九百四十七条', CIVIL_CODE),
    indefiniteEndNoticeDays: read(60, '第九百四十八条', CIVIL_CODE),
  },
  unread: [GUIDANCE, '《住宅专项维修资金管理办法》（建设部、财政部令第165号）', '建房规〔2020〕10号'],
};
