import type { Pack } from './pack.ts';

/** Huaibei. Suixi's opinion refers to two of its papers; neither could be read. */
export const AH_HUAIBEI: Pack = {
  id: 'AH-淮北',
  division: '3406',
  parent: 'AH',
  name: { zh: '安徽省淮北市', en: 'Huaibei, Anhui' },
  version: '淮政〔2014〕60号',
  inForceFrom: null,
  inForceUntil: null,
  figures: {},
  unread: [
    {
      zh: '《淮北市人民政府关于进一步加强物业管理工作的意见》（淮政〔2014〕60号）',
      en: 'Huaibei opinion on property management (2014, No. 60)',
    },
    {
      zh: '《关于进一步加强党建引领物业管理工作的通知》（淮住建〔2021〕142号）',
      en: 'Huaibei notice on party-led property management (2021, No. 142)',
    },
  ],
};
