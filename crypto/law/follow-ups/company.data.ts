import { CITED } from './cited.ts';
import type { Machine } from './machine.ts';
import { notBefore, step, within } from './step.ts';

const sign = step('sign', 'committee', '与选定的物业服务人签订合同', 'Sign the contract with the provider chosen', {
  after: 'company-chosen',
  done: 'contract-signed',
  article: CITED.jointMatters,
});
const file = step('file-contract', 'provider', '物业服务合同备案', 'File the service contract', {
  after: 'contract-signed',
  done: 'contract-filed',
  clock: within('contractFilingDays'),
  article: CITED.localFiling,
});

export const CONTRACT: Machine = {
  id: 'contract',
  name: { zh: '选聘物业服务人', en: 'Choice of a service provider' },
  start: 'company-chosen',
  end: null,
  steps: [sign, file],
};

export const DISMISSAL: Machine = {
  id: 'dismissal',
  name: { zh: '解聘物业服务人', en: 'Dismissal of the service provider' },
  start: 'dismissal-decided',
  end: null,
  steps: [
    step('notify', 'committee', '书面通知物业服务人', 'Give the provider written notice', {
      after: 'dismissal-decided',
      done: 'dismissal-notified',
      article: CITED.dismissal,
    }),
    step('end-service', 'provider', '通知期满后退出', 'Leave once the notice has run', {
      after: 'dismissal-notified',
      done: 'service-ended',
      clock: notBefore('dismissNoticeDays'),
      article: CITED.dismissal,
    }),
    step('choose', 'committee', '业主共同决定选聘新的物业服务人', 'The owners choose a new provider', {
      after: 'dismissal-decided',
      done: 'company-chosen',
      article: CITED.jointMatters,
    }),
    sign,
    file,
    step('hand-over', 'provider', '移交物业服务用房、设施和资料', 'Hand over rooms, facilities and records', {
      after: 'service-ended',
      done: 'site-handed-over',
      clock: within('exitHandoverDays'),
      article: CITED.handover,
    }),
    step(
      'bridge',
      'street',
      '没有人接管的，由原物业服务人继续服务；必要时组织应急管理',
      'Without a successor: bridging',
      {
        after: 'service-ended',
        done: 'emergency-management-began',
        article: CITED.bridging,
        optional: true,
      },
    ),
    step('end-emergency', 'street', '结束应急物业管理', 'End emergency management', {
      after: 'emergency-management-began',
      done: 'emergency-management-ended',
      clock: { kind: 'at-most', figures: ['emergencyManagementMonthsMax'] },
      article: CITED.localEmergency,
      optional: true,
    }),
  ],
};

export const EXIT_TRIGGER: Machine = {
  id: 'exit-trigger',
  name: { zh: '物业服务企业退出程序', en: 'Exit of the provider' },
  start: 'exit-conditions-met',
  end: null,
  steps: [
    step('begin', 'street', '启动退出程序', 'Begin the exit procedure', {
      after: 'exit-conditions-met',
      done: 'exit-started',
      article: CITED.localExit,
    }),
    step('vote', 'committee', '由业主共同决定是否解聘（行政程序不能代替表决）', 'Put the dismissal to the owners', {
      after: 'exit-started',
      done: 'exit-voted',
      article: CITED.jointMatters,
    }),
  ],
};
