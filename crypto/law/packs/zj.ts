import type { Pack } from './pack.ts';

/** Zhejiang. Its regulations were not at hand. */
export const ZJ: Pack = {
  id: 'ZJ',
  division: '33',
  parent: 'CN',
  name: { zh: '浙江省', en: 'Zhejiang' },
  version: '未读到',
  inForceFrom: null,
  inForceUntil: null,
  figures: {},
  unread: [{ zh: '《浙江省物业管理条例》', en: 'Zhejiang Property Management Regulations' }],
};
