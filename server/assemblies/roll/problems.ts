import { defineProblems } from '../../platform/problems.ts';

export const rollProblems = defineProblems({
  ROLL_EMPTY: {
    status: 409,
    zh: { title: '还没有导入不动产登记数据', detail: '名册没有公布。请先导入登记数据。' },
    en: { title: 'No register was imported', detail: 'The roll was not published. Import the register first.' },
  },
  ROLL_UNCHANGED: {
    status: 409,
    zh: { title: '更正前后名册相同', detail: '没有任何改动。请先导入更正后的登记数据。' },
    en: {
      title: 'The amendment would change nothing',
      detail: 'Nothing was changed. Import the corrected register first.',
    },
  },
  ROLL_NOT_PUBLISHED: {
    status: 404,
    zh: { title: '名册还没有公示', detail: '公示后可在这里查看房号和面积。' },
    en: { title: 'The roll is not published yet', detail: 'Rooms and areas can be seen here afterwards.' },
  },
  ROLL_DOUBTS_OPEN: {
    status: 409,
    zh: {
      title: '名册核对中还有未处理的疑点',
      detail: '名册没有固化。请先处理影响人数或面积的疑点，共 {count} 处。',
    },
    en: {
      title: 'Doubts of the reconciliation are open',
      detail: 'The roll was not frozen. Settle the {count} doubts that touch heads or area first.',
    },
  },
  ROLL_MERGES_OPEN: {
    status: 409,
    zh: {
      title: '还有可能是同一人的业主没有核对',
      detail: '名册没有固化。请先在“业主信息—同一人核对”中由两人逐对确认，共 {count} 对。',
    },
    en: {
      title: 'Owners who may be one person are undecided',
      detail: 'The roll was not frozen. Two people first say of each of the {count} pairs what it is (owners’ data).',
    },
  },
  ROLL_MERGES_NOT_IN: {
    status: 409,
    zh: {
      title: '公布的名册没有按同一人核对的结果更正',
      detail: '名册没有固化。核对为同一人的业主在名册中还分开计算人数，共 {count} 处；请先更正名册。',
    },
    en: {
      title: 'The published roll does not follow the same-person check',
      detail:
        'The roll was not frozen. People found to be one still count apart in {count} places: amend the roll first.',
    },
  },
  ROLL_OBJECTIONS_OPEN: {
    status: 409,
    zh: { title: '还有名册异议没有答复', detail: '名册没有固化。请先逐件答复，共 {count} 件。' },
    en: {
      title: 'Objections to the roll are unanswered',
      detail: 'The roll was not frozen. Answer the {count} objections first.',
    },
  },
  ROLL_OBJECTIONS_ENDED: {
    status: 409,
    zh: { title: '名册已经固化', detail: '这里不再受理名册异议。对结果的异议请在计票后提出。' },
    en: {
      title: 'The roll is frozen',
      detail: 'Objections to it are no longer taken here. Object to the result after the count.',
    },
  },
  OBJECTION_UNKNOWN: {
    status: 404,
    zh: { title: '没有这件异议', detail: '没有任何改动。' },
    en: { title: 'No such objection', detail: 'Nothing was changed.' },
  },
  OBJECTION_ANSWERED: {
    status: 409,
    zh: { title: '这件异议已经答复', detail: '没有任何改动，原答复有效。' },
    en: { title: 'The objection was answered', detail: 'Nothing was changed; the answer stands.' },
  },
  UNIT_NOT_YOURS: {
    status: 403,
    zh: { title: '这不是您名下的房屋', detail: '异议没有提交。只能对自己的房屋或者名册整体提出异议。' },
    en: {
      title: 'This unit is not yours',
      detail: 'Nothing was filed. You may object about your own unit or about the roll as a whole.',
    },
  },
});
