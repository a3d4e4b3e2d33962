/** Words about what the register says otherwise than the roll. */
export const CHANGES = {
  tab: { zh: '登记变动', en: 'Changes since' },
  title: { zh: '名册之后的登记变动', en: 'Changes since the roll' },
  none: { zh: '没有变动。', en: 'None.' },
  sold: { zh: '业主变更', en: 'other owners' },
  area: { zh: '面积变更', en: 'other area' },
  added: { zh: '名册中没有', en: 'not on the roll' },
  gone: { zh: '登记中已没有', en: 'no longer registered' },
} as const;
