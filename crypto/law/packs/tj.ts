import { day } from '../../time.ts';
import { atLeast, item, unconfirmed, type LegalText, type Pack } from './pack.ts';

const ACTIVITY_RULES: LegalText = {
  zh: '《天津市业主大会和业主委员会活动规则》',
  en: 'Tianjin rules on assemblies and committees',
  status: 'in-force',
  inForceFrom: null,
  inForceUntil: null,
  seen: '未能读到；jk.imsail.com/notice/24.html（某筹备组2024年公告）',
};

/** Tianjin. Of the regulations of 2021 only the first eight articles were seen; no figure of its own is known. */
export const TJ: Pack = {
  id: 'TJ',
  division: '12',
  parent: 'CN',
  name: { zh: '天津市', en: 'Tianjin' },
  version: '2021-11-29',
  inForceFrom: day('2021-11-29'),
  inForceUntil: null,
  figures: {
    ownerRepresentatives: unconfirmed(true, item('业主代表', 'owners’ representatives'), ACTIVITY_RULES),
    representativeShareMin: unconfirmed(atLeast(1, 2), item('业主代表', 'owners’ representatives'), ACTIVITY_RULES),
  },
  unread: [
    {
      zh: '《天津市物业管理条例》（2021年修正）第九条以下',
      en: 'Tianjin Property Management Regulations (2021), from art. 9',
    },
    ACTIVITY_RULES,
    { zh: '《天津市社区物业管理办法》', en: 'Tianjin community property management measures' },
  ],
};
