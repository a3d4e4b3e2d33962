import type { CheckId } from '../../crypto/bundle/checks.ts';
import { timeZh } from '../ballots/local-time.ts';
import type { UncosignedHead } from '../log/witnesses/missing-cosignatures.ts';
import { defineProblems } from '../platform/problems.ts';

/** Refusals of counting, declaring and certifying beyond those of the log itself. */
export const certificationProblems = defineProblems({
  TALLY_OUTDATED: {
    status: 409,
    zh: { title: '准备之后又有新的记录', detail: '计票结果没有记入日志。请撤回此事项，重新计票后再签。' },
    en: {
      title: 'Something was recorded after this was prepared',
      detail: 'The tally did not go into the log. Withdraw this act, count again and sign that.',
    },
  },
  ANNOUNCEMENT_UNKNOWN: {
    status: 409,
    zh: { title: '没有找到结果公告文件', detail: '没有任何改动。请先上传，或留空由系统按计票结果生成。' },
    en: {
      title: 'The announcement is not there',
      detail: 'Nothing was changed. Upload it first, or leave it to the service.',
    },
  },
  DECISION_NEEDED: {
    status: 409,
    zh: {
      title: '有事项须由人决定',
      detail: '事项 {motions} 不能由系统按票数定案。没有任何改动。请按议事规则会同街道决定，写明条款后再办理。',
    },
    en: {
      title: 'A motion has to be settled by people',
      detail:
        'The sums do not decide {motions}. Nothing was changed. Settle it by the rules of procedure and name the clause.',
    },
  },
  NOTHING_TO_SETTLE: {
    status: 409,
    zh: { title: '该事项已由票数决定', detail: '事项 {motions} 的结果不能另行填写。没有任何改动。' },
    en: {
      title: 'The votes have decided this',
      detail: 'The outcome of {motions} cannot be stated otherwise. Nothing was changed.',
    },
  },
  HEAD_NOT_COSIGNED: {
    status: 409,
    zh: {
      title: '见证方尚未联署',
      detail:
        '第 {size} 条记录处的树头还没有见证方联署，系统会继续请求。没有任何改动。{attestFromZh}之后见证方仍无回应的，由街道经办人签认打印的树头后再办理。',
    },
    en: {
      title: 'The witness has not cosigned yet',
      detail:
        'The head over {size} entries has no cosignature; the service keeps asking. Nothing was changed. If the witness is still silent after {attestFrom}, an officer signs the printed head instead.',
    },
  },
  HEAD_COSIGNED: {
    status: 409,
    zh: { title: '见证方已经联署', detail: '该树头已有见证方联署，无须另行签认。没有任何改动。' },
    en: { title: 'The witness has cosigned', detail: 'This head needs no other signature. Nothing was changed.' },
  },
  RECORDS_DISAGREE: {
    status: 409,
    zh: {
      title: '核验未通过，不能签发',
      detail: '第 {check} 项“{name}”：{what}。没有任何改动。请勿修改任何数据，联系运营人员和上级部门。',
    },
    en: {
      title: 'The records do not agree; this cannot be certified',
      detail: 'Check {check}, {nameEn}: {whatEn}. Nothing was changed. Leave all data as it is and call the operator.',
    },
  },
  SAMPLE_SEED_CLOSED: {
    status: 409,
    zh: {
      title: '还不能抽样',
      detail: '没有任何改动。须先在截止前公布抽样种子的承诺，截止后公开种子，然后才能抽取。',
    },
    en: {
      title: 'No sample can be drawn yet',
      detail: 'Nothing was changed. The seed is committed to before the close and opened after it; then draw.',
    },
  },
  SAMPLE_NOT_WIDENED: {
    status: 409,
    zh: {
      title: '须先扩大抽样',
      detail: '抽样回访中回答“没有参加”的超过 2%。没有任何改动。请扩大抽样并回访，或退回补正。',
    },
    en: {
      title: 'A wider sample comes first',
      detail:
        'More than 2 % of the households that answered say that they took no part. Nothing was changed. Draw and call a wider sample, or return the file.',
    },
  },
  SAMPLE_COMPLETE: {
    status: 409,
    zh: { title: '已经抽到全部表决票', detail: '没有任何改动。没有更多的表决票可以抽取。' },
    en: { title: 'Every ballot has been drawn', detail: 'Nothing was changed. There are no more ballots to draw.' },
  },
  SAMPLE_DRAWN_ALREADY: {
    status: 409,
    zh: { title: '另一名经办人刚刚抽取过', detail: '没有重复抽取。请刷新后查看名单。' },
    en: { title: 'A colleague has just drawn it', detail: 'Nothing was drawn twice. Reload to see the list.' },
  },
  SAMPLE_BALLOT_UNKNOWN: {
    status: 404,
    zh: { title: '这张票不在样本中', detail: '没有任何改动。请从样本名单中选择。' },
    en: { title: 'This ballot is not in the sample', detail: 'Nothing was changed. Choose one from the list.' },
  },
  BALLOT_NOT_SET_ASIDE: {
    status: 409,
    zh: { title: '这张票不在未计入的票中', detail: '没有记下意见。请刷新名单后重试。' },
    en: { title: 'This ballot is not among those that do not count', detail: 'Nothing was kept. Reload the list.' },
  },
  RECORDS_ERASED: {
    status: 409,
    zh: {
      title: '记录已按保存期限删除',
      detail: '两名工作人员已按保存期限删除名册行或者表决内容，不能再唱票或者重新计票。公布的结果和日志不变。',
    },
    en: {
      title: 'Records were erased when their period was over',
      detail:
        'Two officers erased lines of the roll or marks, so nothing can be called out or counted again. The published result and the log are unchanged.',
    },
  },
  RECORDS_DAMAGED: {
    status: 503,
    zh: {
      title: '记录不完整，已停止核验',
      detail: '有表决内容、附件或树头缺失或被改动。没有任何改动。请勿修改任何数据，联系运营人员和上级部门。',
    },
    en: {
      title: 'The records are incomplete; nothing can be certified',
      detail: 'Marks, a document or a head is missing or was changed. Leave all data as it is and call the operator.',
    },
  },
});

export const notCosigned = (head: UncosignedHead): CertificationRefusal => ({
  code: 'HEAD_NOT_COSIGNED',
  ...head,
  attestFromZh: timeZh(head.attestFrom),
});

export type CertificationRefusal =
  | {
      readonly code:
        'TALLY_OUTDATED' | 'ANNOUNCEMENT_UNKNOWN' | 'RECORDS_DAMAGED' | 'HEAD_COSIGNED' | 'SAMPLE_NOT_WIDENED';
    }
  | ({ readonly code: 'HEAD_NOT_COSIGNED'; readonly attestFromZh: string } & UncosignedHead)
  | { readonly code: 'DECISION_NEEDED' | 'NOTHING_TO_SETTLE'; readonly motions: string }
  | {
      readonly code: 'RECORDS_DISAGREE';
      readonly check: CheckId;
      readonly name: string;
      readonly nameEn: string;
      readonly what: string;
      readonly whatEn: string;
      readonly seq: number | null;
    };
