import type { Pack } from './pack.ts';

/** Longyan. Its opinion is referred to by Zhangping's and could not be read, so the layer only says so. */
export const FJ_LONGYAN: Pack = {
  id: 'FJ-龙岩',
  division: '3508',
  parent: 'FJ',
  name: { zh: '福建省龙岩市', en: 'Longyan, Fujian' },
  version: '龙政办〔2021〕53号',
  inForceFrom: null,
  inForceUntil: null,
  figures: {},
  unread: [
    {
      zh: '《龙岩市人民政府办公室关于进一步加强物业管理工作的意见》（龙政办〔2021〕53号）',
      en: 'Longyan opinion on property management (2021, No. 53)',
    },
  ],
};
