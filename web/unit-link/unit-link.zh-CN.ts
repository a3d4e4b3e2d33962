/** Texts for who came by the link or the QR that a paper notice prints for one unit. */
export const unitLinkZh = {
  'unit.scanned': '您扫的是{address}的二维码',
  'unit.next': '点“开始办理”，核验业主身份以后才能表决。二维码本身不含个人信息，也不能凭它投票。',
  'unit.later': '开始表决以后，可以用同一个二维码办理；要先核验业主身份。',
  'unit.over': '表决已经截止。用同一个二维码可以查看进度和结果。',
  'unit.unknown': '没有认出这个二维码上的房屋',
  'unit.unknownHint': '请核对纸面上的编号。您仍然可以办理：核验身份以后，会列出您名下的房屋。',
  'unit.notYours': '您登录的身份在名册上没有{address}',
  'unit.notYoursHint':
    '下面是您名下的房屋。如果您就是这套房屋的业主，请带身份证到社区窗口核对；如果扫错了纸，不用再做什么。',
} as const;

export type UnitLinkKey = keyof typeof unitLinkZh;
