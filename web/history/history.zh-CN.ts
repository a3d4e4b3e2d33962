/** What has happened to a vote since its notice, in sentences that owners understand. */
export const historyZh = {
  'history.title': '办理情况',
  'history.document': '查看文件',
  'history.suspended': '表决已暂停',
  'history.suspendedHint': '现在不能投票，已投的票有效。恢复后会补足暂停的时间，并通知全体业主。',
  'history.newEnd': '现在的截止时间：{end}。',
  'history.cause.outage': '系统或者场所中断',
  'history.cause.court-order': '人民法院的决定',
  'history.cause.authority-order': '主管部门的决定',
  'history.suspend': '{at}暂停表决，依据：{cause}。原因：{reason}。',
  'history.resume': '{at}恢复表决，暂停的时间已补足。',
  'history.extend': '{at}公告延长至{to}。',
  'history.incident': '{from}至{to}系统中断，是否补时按公告的规则计算。',
  'history.lapse': '参与表决未达到法定比例，提案失效。',
  'history.lapseUntil': '参与表决未达到法定比例，提案失效；{day}前不得再次提出。',
  'history.quoted': '“{title}”',
  'history.return': '{at}街道退回材料，原因：{reason}。',
  'history.correct': '{at}责令{day}前改正，原因：{reason}。',
  'history.revoke': '{at}撤销决定：{motions}。原因：{reason}。',
  'history.annulled': '人民法院判决撤销：{motion}。',
  'history.upheld': '人民法院未予撤销：{motion}。',
  'history.away.recorded': '{from}至{to}系统中断，已提交的表决不受影响。已作为中断记入日志。',
  'history.away.adds': '{from}至{to}系统中断，已提交的表决不受影响。按公告规则应补时约{n}分钟，待工作人员签名记录。',
  'history.away.nothing': '{from}至{to}系统中断，已提交的表决不受影响。按公告规则不补时。',
} as const;

export type HistoryKey = keyof typeof historyZh;
