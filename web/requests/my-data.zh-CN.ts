/** Texts of the page on which an owner sees what is kept about him. */
export const myDataZh = {
  'myData.title': '我的个人信息',
  'myData.signIn': '请先登录。',
  'myData.toSignIn': '登录',
  'myData.consents': '您的同意',
  'myData.given': '同意于',
  'myData.withdrawn': '撤回于',
  'myData.notRecorded': '没有记录',
  'myData.withdraw': '撤回同意',
  'myData.agree': '同意',
  'myData.looks': '谁查看过您的信息',
  'myData.staff': '工作人员{did}',
  'myData.exported': '（导出）',
  'myData.masked': '（已隐去姓名号码）',
  'myData.nobody': '没有人查看过。',
  'myData.ask': '每次查看的人员和事由由街道办事处掌握。有疑问请联系街道办事处。',
  'myData.after.identity': '撤回后您会退出登录，再次使用时须重新核验。名册由不动产登记产生，不受影响。',
  'myData.after.electronic-voting': '撤回后不能再用新手机表决，可以申请纸质表决票。已提交的表决有效。',
  'myData.after.messages': '撤回后不再收到通知和提醒短信。涉及身份安全的通知仍会发送。',
  'myData.look.owner': '查看了您的联系方式',
  'myData.look.owner-list': '业主名单中有您',
  'myData.look.evidence-pack': '制作了与您有关的证据材料',
  'myData.look.other': '查看了与您有关的资料',
} as const;

export type MyDataKey = keyof typeof myDataZh;
