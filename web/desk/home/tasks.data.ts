/** Words of the committee's list of what is to be done. */
export const TASKS = {
  title: { zh: '要办的事', en: 'To do' },
  left: { zh: '还差 {n} 步可以公告：{steps}', en: '{n} steps to the notice: {steps}' },
  errors: { zh: '法律检查：{n} 项须改正', en: 'Checks of the law: {n} to mend' },
  postBy: { zh: '最迟 {day} 张贴公告，还有 {n} 天', en: 'The notice goes out by {day}: {n} days left' },
  postToday: { zh: '今天（{day}）是张贴公告的最后一天', en: 'Today ({day}) is the last day for the notice' },
  postOver: {
    zh: '已过最迟张贴日 {day}：请推迟表决开始时间',
    en: 'The last day for the notice, {day}, is over: begin the vote later',
  },
  missing: {
    zh: '{motions}：已参加 {heads} 人、{area}；到三分之二还差 {missingHeads} 人、{missingArea}',
    en: '{motions}: {heads} heads and {area} took part; {missingHeads} heads and {missingArea} missing to two thirds',
  },
  reached: {
    zh: '{motions}：已参加 {heads} 人、{area}；参与人数和面积都已达到三分之二',
    en: '{motions}: {heads} heads and {area} took part; two thirds are reached in both',
  },
  objections: { zh: '{n} 件异议未答复', en: '{n} objections without an answer' },
} as const satisfies Record<string, { zh: string; en: string }>;
