import { fill, type Values } from '../../i18n/fill.ts';
import { language } from '../../i18n/index.svelte.ts';

const TEXTS = {
  title: { zh: '后续事项', en: 'Due' },
  lead: {
    zh: '决定作出以后要办的事，按本地规则计算期限。日期不确定的，会写明原因。',
    en: 'What has to follow decisions, by the rules of this place. Where a day is not certain, it says why.',
  },
  rules: { zh: '适用规则：{name}', en: 'Rules: {name}' },
  none: { zh: '目前没有后续事项。', en: 'Nothing to follow up at the moment.' },
  ended: { zh: '已办结', en: 'Completed' },
  fromVote: { zh: '来自表决决定', en: 'From a decision' },
  step: { zh: '事项', en: 'Step' },
  who: { zh: '办理人', en: 'Who' },
  when: { zh: '期限', en: 'When' },
  days: { zh: '天数', en: 'Days' },
  left: { zh: '还有{n}天', en: '{n} left' },
  over: { zh: '逾期{n}天', en: '{n} late' },
  'who.committee': { zh: '业主委员会', en: "Owners' committee" },
  'who.community': { zh: '社区', en: 'Community' },
  'who.street': { zh: '街道', en: 'Street office' },
  'who.provider': { zh: '物业服务企业', en: 'Provider' },
  'state.done': { zh: '已完成', en: 'Done' },
  'state.due': { zh: '待办', en: 'Due' },
  'state.overdue': { zh: '逾期', en: 'Overdue' },
  'state.not-yet': { zh: '未到日期', en: 'Not yet' },
  'state.open': { zh: '可以办理', en: 'Open' },
  'state.waiting': { zh: '等待', en: 'Waiting' },
  'state.unknown': { zh: '待确认', en: 'To be confirmed' },
  'state.not-needed': { zh: '不再需要', en: 'Not needed' },
  record: { zh: '登记完成', en: 'Record as done' },
  on: { zh: '完成日期', en: 'Day on which it was done' },
  note: { zh: '说明（没有材料时必填）', en: 'Note (needed without a document)' },
  upload: { zh: '上传证明材料', en: 'Upload the proof' },
  there: { zh: '材料已上传。', en: 'The document is there.' },
  save: { zh: '登记', en: 'Record' },
  begin: { zh: '登记新的后续事项', en: 'Begin a procedure' },
  kind: { zh: '类别', en: 'Kind' },
  since: { zh: '“{name}”的日期', en: 'Day of: {name}' },
  history: { zh: '已登记的记录', en: 'What was recorded' },
  service: { zh: '由表决结果自动登记', en: 'Recorded from the result of a vote' },
  withdraw: { zh: '撤回登记', en: 'Take back' },
  office: { zh: '辖区内待办的后续事项', en: 'Follow-ups due in your area' },
  officeNone: { zh: '辖区内没有到期的后续事项。', en: 'Nothing is due in your area.' },
  estate: { zh: '小区', en: 'Estate' },
} as const satisfies Record<string, { zh: string; en: string }>;

export type DueKey = keyof typeof TEXTS;

export const u = (key: DueKey, values?: Values): string => fill(language.pick(TEXTS[key]), values);
