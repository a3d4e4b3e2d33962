import { partTexts } from '../i18n/part-texts.ts';

const zh = {
  title: '打印和保存',
  notice: '公告（PDF）',
  posters: '楼道海报（PDF）',
  roll: '名册：房号和面积（PDF）',
  result: '结果公告（PDF）',
  certificate: '核验证书（PDF）',
  hint: '不用登录。地址不会改变，同样的记录总是生成同样的文件。',
  posterTitle: '您扫的海报：编号 {number}，张贴在{building}',
  poster: '请看纸上印的编号是否相同。不同就是被人换过，不要继续。',
  posterPhone: '核实请拨打街道办事处电话 {phone}。',
  posterUnknown: '本次会议没有编号为 {number} 的海报',
  posterForged: '纸上的码可能是假的。请不要输入任何信息，向街道办事处核实。',
} as const;

type PaperKey = keyof typeof zh;

const en: Readonly<Record<PaperKey, string>> = {
  title: 'Print and keep',
  notice: 'Notice (PDF, Chinese)',
  posters: 'Posters (PDF, Chinese)',
  roll: 'Roll: rooms and areas (PDF, Chinese)',
  result: 'Result (PDF, Chinese)',
  certificate: 'Certificate (PDF, Chinese)',
  hint: 'No sign-in. The addresses stay; the same records always make the same file.',
  posterTitle: 'Your poster: number {number}, hanging at {building}',
  poster: 'Compare the number on the paper. If it differs, somebody has replaced it: do not go on.',
  posterPhone: 'The street office confirms it: {phone}.',
  posterUnknown: 'This assembly has no poster {number}',
  posterForged: 'The code on the paper may be forged. Enter nothing, and ask the street office.',
};

export const w = partTexts<PaperKey>(zh, en);
