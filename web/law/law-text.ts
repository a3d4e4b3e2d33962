/** Words of the page that shows a rule pack; no owner's phone loads them on the way to a vote. */
import { pairTexts } from '../i18n/part-texts.ts';

const TEXTS = {
  title: { zh: '{place}：适用的规则', en: '{place}: the rules applied' },
  lead: {
    zh: '本系统在这里按下列规定检查公告、计算期限、提醒后续事项。每一项都写明依据；没有读到原文的，只提示，不拦截。',
    en: 'By these provisions this system checks notices, counts periods and reminds of what follows. Each says what it rests on; what was not read in the text only informs and never blocks.',
  },
  always: {
    zh: '《民法典》第二百七十八条的参与和同意比例不在表内：写在程序里，任何规则包、小区或者操作都不能改动。公告期不少于 15 个整日，地方规定更短的也不缩短。',
    en: 'The quorum and majorities of Civil Code art. 278 are not in the table: they are part of the program, and no pack, estate or request can change them. A notice lasts 15 full days at least, also where a place says less.',
  },
  place: { zh: '地方', en: 'Place' },
  on: { zh: '查看这一天的规则', en: 'Rules on this day' },
  insteadOf: {
    zh: '{asked} 当日没有自己的规则包，以下是上一级“{place}”的规则。',
    en: '{asked} has no pack of its own on that day; these are the rules of {place}, the level above.',
  },
  layers: { zh: '由哪几层组成', en: 'Layers' },
  version: { zh: '文本：{version}', en: 'text: {version}' },
  from: { zh: '{day} 起', en: 'from {day}' },
  until: { zh: '至 {day}', en: 'until {day}' },
  span: { zh: '{from} 至 {until}', en: '{from} to {until}' },
  draft: { zh: '征求意见稿', en: 'draft' },
  draftHint: { zh: '只供参考，不拦截，也不替代现行规定', en: 'informs; blocks nothing and replaces nothing in force' },
  unread: { zh: '没有读到全文，其规定请主管部门确认', en: 'not read in full; ask the authority what they provide' },
  effects: { zh: '系统会怎样做', en: 'What the system does' },
  figure: { zh: '事项', en: 'Matter' },
  value: { zh: '规定', en: 'Rule' },
  basis: { zh: '依据', en: 'Rests on' },
  effect: { zh: '系统', en: 'System' },
  also: { zh: '另见', en: 'Also' },
  unstated: {
    zh: '各层文件都没有读到规定的，待主管部门确认：',
    en: 'Not found in the texts of any layer, to be confirmed by the authority: ',
  },
  texts: { zh: '依据的文件', en: 'Texts' },
  seen: { zh: '所见版本：{seen}', en: 'seen: {seen}' },
  calendars: { zh: '节假日', en: 'Public holidays' },
  calendarsHint: {
    zh: '期限的最后一日遇节假日顺延（《民法典》第二百零三条）。没有收录的年份，系统会说明，并按不顺延计算。',
    en: 'A period that ends on a holiday ends with the next working day (Civil Code art. 203). For a year that is not entered the system says so and counts without moving the day.',
  },
  file: { zh: '机器可读的全文', en: 'Machine-readable document' },
  hash: {
    zh: '当日开启的日志会固定这份文件，SHA-256：',
    en: 'A log opened on this day freezes this document, SHA-256: ',
  },
  'effect.blocks': { zh: '拦截', en: 'blocks' },
  'effect.warns': { zh: '提示', en: 'warns' },
  'effect.reminds': { zh: '提醒', en: 'reminds' },
  'effect.shows': { zh: '显示', en: 'shows' },
  'effect.ask': { zh: '待确认', en: 'ask' },
  'effectMeans.blocks': { zh: '不符合的，不能发公告或者不能进行下一步', en: 'what breaks it is refused' },
  'effectMeans.warns': { zh: '不符合的，请人核对，仍可以继续', en: 'a person is asked to look, and may go on' },
  'effectMeans.reminds': { zh: '计算期限，显示到期日和逾期', en: 'a clock runs; what is due and overdue is shown' },
  'effectMeans.shows': { zh: '只显示，供人对照', en: 'is only shown' },
  'effectMeans.ask': { zh: '没有读到规定，系统不作假定', en: 'not found; nothing is assumed' },
  'confidence.read': { zh: '已读原文', en: 'read in the text' },
} as const;
export type LawKey = keyof typeof TEXTS;

export const l = pairTexts<LawKey>(TEXTS);
