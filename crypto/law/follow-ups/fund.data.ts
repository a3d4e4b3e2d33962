import { CITED } from './cited.ts';
import type { Machine } from './machine.ts';
import { notBefore, step, within } from './step.ts';

const accept = step('accept', 'committee', '工程验收', 'Accept the works', {
  after: 'fund-allocated',
  done: 'works-accepted',
  article: CITED.fundUse,
});
const account = step('post-account', 'committee', '公示费用决算', 'Post the final account', {
  after: 'works-accepted',
  done: 'accounts-posted',
  article: CITED.maintenanceFund,
});
const allocate = (after: 'fund-applied' | 'emergency-decided' | 'small-use-approved') =>
  step('allocate', 'street', '划转资金', 'Allocate the money', {
    after,
    done: 'fund-allocated',
    article: CITED.fundUse,
  });

export const FUND_NORMAL: Machine = {
  id: 'fund-normal',
  name: { zh: '使用维修资金', en: 'Use of the maintenance fund' },
  start: 'fund-use-decided',
  end: null,
  steps: [
    step('post', 'committee', '公告列支范围内业主的决定', 'Post the decision of the owners in the scope', {
      after: 'fund-use-decided',
      done: 'decision-posted',
      clock: within('decisionPostDays'),
      article: CITED.maintenanceFund,
    }),
    step('apply', 'committee', '申请列支', 'Apply to the fund', {
      after: 'decision-posted',
      done: 'fund-applied',
      article: CITED.fundUse,
    }),
    allocate('fund-applied'),
    accept,
    account,
  ],
};

export const FUND_EMERGENCY: Machine = {
  id: 'fund-emergency',
  name: { zh: '应急使用维修资金', en: 'Emergency use of the maintenance fund' },
  start: 'danger-reported',
  end: null,
  steps: [
    step('confirm', 'street', '现场查验确认', 'Confirm the danger on site', {
      after: 'danger-reported',
      done: 'danger-confirmed',
      article: CITED.fundEmergency,
    }),
    step('apply', 'committee', '提出应急使用申请（不需表决）', 'Apply; no vote is needed', {
      after: 'danger-confirmed',
      done: 'emergency-applied',
      article: CITED.maintenanceFund,
    }),
    step('decide', 'street', '受理后作出决定', 'Decide on the application', {
      after: 'emergency-applied',
      done: 'emergency-decided',
      clock: within('emergencyFundDecisionDays'),
      article: CITED.fundEmergency,
    }),
    allocate('emergency-decided'),
    accept,
    account,
    step('keep-posted', 'committee', '公示期满', 'Keep the account posted', {
      after: 'accounts-posted',
      done: 'posting-ended',
      clock: notBefore('emergencyFundPostDays'),
      article: CITED.maintenanceFund,
      optional: true,
    }),
  ],
};

export const FUND_SMALL: Machine = {
  id: 'fund-small',
  name: { zh: '小额维修', en: 'Small repairs' },
  start: 'small-use-requested',
  end: null,
  steps: [
    step('approve', 'street', '街道按小额程序审核', 'The street office approves on the short track', {
      after: 'small-use-requested',
      done: 'small-use-approved',
      clock: { kind: 'sum', figures: ['smallSumLimitFen'] },
      article: CITED.localSmallSums,
    }),
    allocate('small-use-approved'),
    accept,
    account,
  ],
};

export const FUND_TOP_UP: Machine = {
  id: 'fund-top-up',
  name: { zh: '续交维修资金', en: 'Topping up the maintenance fund' },
  start: 'balance-low',
  end: null,
  steps: [
    step('notify', 'community', '通知业主续交', 'Tell the owners to top up', {
      after: 'balance-low',
      done: 'top-up-notified',
      article: CITED.fundTopUp,
    }),
    step(
      'decide',
      'committee',
      '业主共同决定续交方案（四分之三以上同意）',
      'The owners decide on the plan, by three quarters',
      {
        after: 'balance-low',
        done: 'top-up-decided',
        article: CITED.jointMatters,
      },
    ),
    step('pay', 'committee', '完成续交；逾期不交的催告、起诉', 'Collect; remind and sue whoever does not pay', {
      after: 'top-up-decided',
      done: 'top-up-paid',
      clock: within('fundTopUpPayDays'),
      article: CITED.fundTopUp,
    }),
  ],
};

export const PUBLIC_INCOME: Machine = {
  id: 'public-income',
  name: { zh: '公共收益公示', en: 'Publication of public income' },
  start: 'income-kept',
  end: null,
  steps: [
    step('post', 'committee', '公示公共收益收支', 'Post public income and spending', {
      after: 'income-kept',
      done: 'income-posted',
      clock: { kind: 'each', figures: ['publicIncomePeriod'] },
      article: CITED.publicIncome,
    }),
    step('keep-posted', 'committee', '本期公示期满', 'Keep this posting up', {
      after: 'income-posted',
      done: 'income-taken-down',
      clock: notBefore('publicIncomePostMonthsMin'),
      article: CITED.publicIncome,
      optional: true,
    }),
    step('check', 'street', '检查公共收益', 'Check public income', {
      after: 'income-kept',
      done: 'income-checked',
      clock: { kind: 'each', figures: ['publicIncomeCheck'] },
      article: CITED.publicIncome,
      optional: true,
    }),
  ],
};
