import { day } from '../../time.ts';
import { art, atLeast, OVER_HALF, read, type LegalText, type Pack } from './pack.ts';

const REGULATIONS: LegalText = {
  zh: '《山东省物业管理条例》（2021年修正）',
  en: 'Shandong Property Management Regulations (2021)',
  status: 'in-force',
  inForceFrom: day('2021-12-03'),
  inForceUntil: null,
  seen: 'github.com/LawRefBook/Laws@2f4c5c2 山东省物业管理条例(2021-12-03).md',
};

/** Shandong, read in full. */
export const SD: Pack = {
  id: 'SD',
  division: '37',
  parent: 'CN',
  name: { zh: '山东省', en: 'Shandong' },
  version: '2021-12-03',
  inForceFrom: day('2021-12-03'),
  inForceUntil: null,
  figures: {
    petitionPercent: read(20, art(28), REGULATIONS),
    annualMeetingsMin: read(1, art(28), REGULATIONS),
    internetForm: read(true, art(26), REGULATIONS),
    weightsByAgreement: read(true, art(25), REGULATIONS),
    ownerRepresentatives: read(true, art(27), REGULATIONS),
    decisionPostDays: read(3, art(32), REGULATIONS),

    firstAssemblyTriggers: read(
      [
        { areaPercent: 50, headsPercent: null, years: null },
        { areaPercent: null, headsPercent: 50, years: null },
        { areaPercent: null, headsPercent: 25, years: 2 },
      ],
      art(20),
      REGULATIONS,
    ),
    prepGroupFormDays: read(60, art(21), REGULATIONS),
    prepGroupMin: read(7, art(21), REGULATIONS),
    prepGroupOdd: read(true, art(21), REGULATIONS),
    prepOwnerShareMin: read(atLeast(1, 2), art(21), REGULATIONS),
    prepListPostDays: read(10, art(21), REGULATIONS),
    firstNoticeDays: read(15, art(22), REGULATIONS),
    firstAssemblyDays: read(90, art(22), REGULATIONS),

    committeeMin: read(5, art(30), REGULATIONS),
    committeeOdd: read(true, art(30), REGULATIONS),
    termYearsMax: read(5, art(30), REGULATIONS),
    firstCommitteeMeetingDays: read(7, art(30), REGULATIONS),
    committeeQuorum: read(atLeast(2, 3), art(32), REGULATIONS),
    committeePass: read(OVER_HALF, art(32), REGULATIONS),
    filingDays: read(30, art(31), REGULATIONS),
    certificateDays: read(10, art(31), REGULATIONS),
    changeReportDays: read(30, art(31), REGULATIONS),
    removalPetitionPercent: read(20, art(34), REGULATIONS),

    reelectionStartDaysBefore: read(90, art(33), REGULATIONS),

    contractFilingDays: read(10, art(57), REGULATIONS),
    publicIncomePeriod: read('regularly', art(50), REGULATIONS),
  },
  unread: [],
};
