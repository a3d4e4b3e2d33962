/** Texts of what is printed of a vote and may be read by anybody. */
export const papersZh = {
  'papers.title': '打印和保存',
  'papers.notice': '公告（PDF）',
  'papers.posters': '楼道海报（PDF）',
  'papers.roll': '名册：房号和面积（PDF）',
  'papers.result': '结果公告（PDF）',
  'papers.certificate': '核验证书（PDF）',
  'papers.hint': '不用登录。地址不会改变，同样的记录总是生成同样的文件。',
  'papers.posterTitle': '您扫的海报：编号 {number}，张贴在{building}',
  'papers.poster': '请看纸上印的编号是否相同。不同就是被人换过，不要继续。',
  'papers.posterPhone': '核实请拨打街道办事处电话 {phone}。',
  'papers.posterUnknown': '本次会议没有编号为 {number} 的海报',
  'papers.posterForged': '纸上的码可能是假的。请不要输入任何信息，向街道办事处核实。',
} as const;

export type PapersKey = keyof typeof papersZh;
