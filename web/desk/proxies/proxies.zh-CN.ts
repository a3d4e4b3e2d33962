/** Texts of the desk's part about written powers. */
export const proxiesZh = {
  tab: '委托',
  what: '业主持书面委托来办理时，先看委托书原件和受托人证件，拍照上传，再签名登记。',
  rule: '公告固定的规则：一名受托人最多代理 {limit} 户。',
  none: '公告固定的规则不接受委托。',
  open: '办理',
  back: '返回名单',
  building: '全部房屋',
  voted: '已表决',
  agentName: '受托人姓名',
  idType: '证件类型',
  agentId: '受托人证件号码',
  scope: '书面委托写明了部分事项或到期日',
  lasts: '委托到什么时候',
  lastsWhole: '到本次表决截止',
  lastsDay: '到{day}当天结束',
  scan: '书面委托的照片或扫描件',
  record: '登记书面委托',
  confirm: '已告知受托人：超出上限，票不计入。仍按来件登记',
  revoke: '收回这一户的委托',
  revokeHint: '业主本人到场、原来的手机不能用时在这里收回；收回前已投的票仍然有效。',
  reason: '收回原因',
  reasonIs: '委托人到场收回',
} as const;

export type ProxiesKey = keyof typeof proxiesZh;
