import { CITED } from './cited.ts';
import type { Machine } from './machine.ts';
import { notBefore, step, within } from './step.ts';

const met = step('first-meeting', 'committee', '召开首次业主委员会会议', 'Hold the first committee meeting', {
  after: 'committee-elected',
  done: 'committee-met',
  clock: within('firstCommitteeMeetingDays'),
  article: CITED.guideTerm,
});
const filed = step(
  'file',
  'committee',
  '向区（县）房管部门和街道（乡镇）备案',
  'File with department and street office',
  {
    after: 'committee-elected',
    done: 'committee-filed',
    clock: within('filingDays'),
    article: CITED.filing,
  },
);
const certificate = step('certificate', 'street', '出具备案证明', 'Issue the certificate of filing', {
  after: 'committee-filed',
  done: 'certificate-issued',
  clock: within('certificateDays', 'certificateWorkingDays'),
  article: CITED.filing,
});
const change = step('report-change', 'committee', '备案事项变更后办理变更', 'File a change of what was filed', {
  after: 'change-occurred',
  done: 'change-reported',
  clock: within('changeReportDays'),
  article: CITED.filing,
  optional: true,
});

export const FIRST_ASSEMBLY: Machine = {
  id: 'first-assembly',
  name: { zh: '首次业主大会', en: 'First assembly' },
  start: 'conditions-met',
  end: null,
  steps: [
    step('apply', 'community', '提出成立业主大会的书面申请', 'Apply in writing for an assembly', {
      after: 'conditions-met',
      done: 'application-received',
      article: CITED.establishing,
    }),
    step('review', 'street', '审核申请', 'Review the application', {
      after: 'application-received',
      done: 'application-reviewed',
      clock: within('prepReviewDays'),
      article: CITED.guideGroup,
      optional: true,
    }),
    step('form-group', 'street', '组建筹备组', 'Form the preparation group', {
      after: 'application-received',
      done: 'group-formed',
      clock: within('prepGroupFormDays'),
      article: CITED.guideGroup,
    }),
    step('post-group', 'street', '公示筹备组成员名单', "Post the group's members", {
      after: 'group-formed',
      done: 'group-posted',
      clock: within('prepListPostDays'),
      article: CITED.guideGroup,
    }),
    step('post-drafts', 'community', '公示名册、议事规则和管理规约草案', 'Post roll and drafts', {
      after: 'group-formed',
      done: 'drafts-posted',
      article: CITED.guideTasks,
    }),
    step('notice', 'community', '公示期满后召开首次业主大会', 'Hold the assembly once the posting has run', {
      after: 'drafts-posted',
      done: 'assembly-held',
      clock: notBefore('firstNoticeDays', 'noticeDays'),
      article: CITED.notice,
    }),
    step('hold', 'community', '召开首次业主大会', 'Hold the first assembly', {
      after: 'group-formed',
      done: 'assembly-held',
      clock: within('firstAssemblyDays'),
      article: CITED.guideFirst,
    }),
    step('elect', 'community', '选举产生业主委员会', 'Elect the committee', {
      after: 'assembly-held',
      done: 'committee-elected',
      article: CITED.establishing,
    }),
    met,
    filed,
    certificate,
    step('seals', 'committee', '刻制印章、开立账户', 'Make seals and open an account', {
      after: 'committee-filed',
      done: 'seals-ready',
      article: CITED.guideSeals,
    }),
  ],
};

export const RE_ELECTION: Machine = {
  id: 're-election',
  name: { zh: '业主委员会换届', en: 'Re-election of the committee' },
  start: 'term-ends',
  end: null,
  steps: [
    step('begin', 'committee', '任期届满前启动换届', 'Begin the re-election before the term ends', {
      after: 'term-ends',
      done: 're-election-started',
      clock: { kind: 'before', figures: ['reelectionStartDaysBefore'] },
      article: CITED.guideReElection,
    }),
    step('report', 'committee', '向街道（乡镇）、社区报告换届', 'Report to street or township and community', {
      after: 're-election-started',
      done: 're-election-reported',
      article: CITED.guideReElection,
    }),
    step('step-in', 'street', '收到报告后介入指导', 'Step in after the report', {
      after: 're-election-reported',
      done: 'authority-stepped-in',
      clock: within('reelectionInterventionDays'),
      article: CITED.guideReElection,
    }),
    step('form-group', 'street', '组建换届小组', 'Form the re-election group', {
      after: 're-election-reported',
      done: 're-election-group-formed',
      clock: within('reelectionGroupFormDays'),
      article: CITED.guideReElection,
    }),
    step('elect', 'community', '选举产生新一届业主委员会', 'Elect the new committee', {
      after: 're-election-group-formed',
      done: 'committee-elected',
      clock: within('reelectionHeldDays'),
      article: CITED.jointMatters,
    }),
    step('hand-over', 'committee', '原业主委员会移交资料、印章和财物', 'The former committee hands over', {
      after: 'committee-elected',
      done: 'handed-over',
      clock: within('committeeHandoverDays'),
      article: CITED.guideHandover,
    }),
    met,
    filed,
  ],
};

export const FILING: Machine = {
  id: 'filing',
  name: { zh: '业主委员会备案', en: 'Filing of the committee' },
  start: 'committee-elected',
  end: null,
  steps: [met, filed, certificate, change],
};

export const COMMITTEE_VACANCY: Machine = {
  id: 'committee-vacancy',
  name: { zh: '业主委员会缺额', en: 'Vacancy in the committee' },
  start: 'vacancy-arisen',
  end: null,
  steps: [
    step('fill', 'committee', '候补委员递补或者补选', 'Seat the alternate or hold a by-election', {
      after: 'vacancy-arisen',
      done: 'seat-filled',
      clock: within('byElectionDays'),
      article: CITED.guideVacancy,
    }),
    step('report-change', 'committee', '办理备案变更', 'File the change', {
      after: 'seat-filled',
      done: 'change-reported',
      clock: within('changeReportDays'),
      article: CITED.filing,
    }),
  ],
};

export const TEMPORARY_COMMITTEE: Machine = {
  id: 'temporary-committee',
  name: { zh: '物业管理委员会（临时）', en: 'Temporary committee' },
  start: 'cause-found',
  // It stands in for a committee, and ends by itself once there is one.
  end: 'committee-filed',
  steps: [
    step('form', 'street', '组建物业管理委员会', 'Form the temporary committee', {
      after: 'cause-found',
      done: 'temporary-formed',
      article: CITED.localTemporary,
    }),
    step('post', 'street', '公示组成人员', 'Post its members', {
      after: 'temporary-formed',
      done: 'temporary-posted',
      clock: within('temporaryBodyListPostDays'),
      article: CITED.localTemporary,
    }),
    step('elect', 'street', '组织业主选举业主委员会', 'Organise the election of a committee', {
      after: 'temporary-formed',
      done: 'committee-elected',
      clock: { kind: 'at-most', figures: ['temporaryBodyTermYearsMax'] },
      article: CITED.localTemporary,
    }),
    filed,
  ],
};
