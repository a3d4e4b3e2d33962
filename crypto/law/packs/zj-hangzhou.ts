import { day } from '../../time.ts';
import { art, atLeast, OVER_HALF, read, unknown, type LegalText, type Pack } from './pack.ts';

const REGULATIONS: LegalText = {
  zh: '《杭州市物业管理条例》（2021年修订）',
  en: 'Hangzhou Property Management Regulations (2021)',
  status: 'in-force',
  inForceFrom: day('2022-03-01'),
  inForceUntil: null,
  seen: 'github.com/LawRefBook/Laws@2f4c5c2 杭州市物业管理条例(2021-08-09).md',
};

/** Hangzhou, read in full. Its seven days for interim meetings are shown only: the national fifteen hold (Regulations art. 14). */
export const ZJ_HANGZHOU: Pack = {
  id: 'ZJ-杭州',
  division: '3301',
  parent: 'ZJ',
  name: { zh: '浙江省杭州市', en: 'Hangzhou, Zhejiang' },
  version: '2021-07-30',
  inForceFrom: day('2022-03-01'),
  inForceUntil: null,
  figures: {
    noticeDays: read(15, art(19), REGULATIONS),
    interimNoticeDays: read(7, art(19), REGULATIONS),
    petitionPercent: read(20, art(18), REGULATIONS),
    windowDaysMin: read(5, art(20), REGULATIONS),
    windowDaysMax: read(60, art(20), REGULATIONS),
    internetForm: read(true, art(20), REGULATIONS),
    votingPlatform: read('市房产主管部门建立的业主电子投票系统', art(20), REGULATIONS),
    votingPlatformMandatory: unknown(art(20), REGULATIONS),
    paperOnRequest: read(true, art(20), REGULATIONS),
    unpostedMotionsBarred: read(true, art(19), REGULATIONS),

    firstAssemblyTriggers: read(
      [
        { areaPercent: 60, headsPercent: null, years: null },
        { areaPercent: 30, headsPercent: null, years: 2 },
      ],
      art(22),
      REGULATIONS,
    ),
    firstNoticeDays: read(15, art(22), REGULATIONS),

    committeeMin: read(5, art(27), REGULATIONS),
    committeeMax: read(11, art(27), REGULATIONS),
    committeeOdd: read(true, art(27), REGULATIONS),
    smallEstateHouseholdsMax: read(100, art(27), REGULATIONS),
    smallEstateCommitteeMin: read(3, art(27), REGULATIONS),
    partialCommitteeShareMin: read(OVER_HALF, art(27), REGULATIONS),
    termYearsMin: read(3, art(33), REGULATIONS),
    termYearsMax: read(5, art(33), REGULATIONS),
    committeeQuorum: read(OVER_HALF, art(29), REGULATIONS),
    committeePass: read(OVER_HALF, art(29), REGULATIONS),
    committeeNoProxies: read(true, art(29), REGULATIONS),
    committeeMeetingDemand: read(atLeast(1, 3), art(29), REGULATIONS),
    removalPetitionPercent: read(20, art(31), REGULATIONS),
    memberHandoverDays: read(7, art(34), REGULATIONS),
    vacancyRemainMin: read(OVER_HALF, art(28), REGULATIONS),
    committeeInfoPostDaysMin: read(15, art(30), REGULATIONS),
    sealCustodians: read(['neighbourhood-committee'], art(27), REGULATIONS),

    reelectionReportMonthsBefore: read(3, art(33), REGULATIONS),
    committeeHandoverDays: read(10, art(34), REGULATIONS),

    temporaryBodyName: read('物业管理委员会', art(38), REGULATIONS),
    temporaryBodyCauses: read(
      ['no-conditions', 'not-established', 'reelection-due', 'committee-ended'],
      art(38),
      REGULATIONS,
    ),
    temporaryBodyMin: read(7, art(39), REGULATIONS),
    temporaryBodyMax: read(11, art(39), REGULATIONS),
    temporaryBodyOdd: read(true, art(39), REGULATIONS),
    temporaryBodyOwnerShareMin: read(atLeast(1, 2), art(39), REGULATIONS),
    temporaryBodyChair: read('street', art(39), REGULATIONS),
    temporaryBodyFormedBy: read('street', art(38), REGULATIONS),
    temporaryBodyListPostDays: read(3, art(39), REGULATIONS),
    temporaryBodyTermYearsMax: read(2, art(41), REGULATIONS),
    temporaryBodyEndsOn: read('committee-took-over', art(41), REGULATIONS),

    contractFilingDays: read(15, art(49), REGULATIONS),
    exitHandoverDays: read(15, art(57), REGULATIONS),
    feeChangeAudit: read(true, art(53), REGULATIONS),
    feeChangePostDays: read(30, art(53), REGULATIONS),

    fundTopUpBelowPercent: read(30, art(71), REGULATIONS),
    publicIncomePeriod: read('half-year', art(30), REGULATIONS),
  },
  unread: [],
};
