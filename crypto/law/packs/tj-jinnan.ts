import { day } from '../../time.ts';
import { item, read, type LegalText, type Pack } from './pack.ts';

const PLAN: LegalText = {
  zh: '《津南区社区物业管理提升工作方案》',
  en: 'Jinnan plan to improve property management',
  status: 'in-force',
  inForceFrom: day('2023-05-20'),
  inForceUntil: null,
  seen: '方案全文，2023-05-20印发',
};
const at = (zh: string, en: string) => item(zh, `section ${en}`);

/** Jinnan, read in full. Prior consent is a gate to record: it never stops owners' own petition (Regulations art. 13). */
export const TJ_JINNAN: Pack = {
  id: 'TJ-津南',
  division: '120112',
  parent: 'TJ',
  name: { zh: '天津市津南区', en: 'Jinnan, Tianjin' },
  version: '2023-05-20',
  inForceFrom: day('2023-05-20'),
  inForceUntil: null,
  figures: {
    partyConsentMatters: read(
      [
        ...(['election', 'reelection', 'member-change', 'committee-duties', 'company-entry', 'company-exit'] as const),
        ...(['fund-use', 'emergency-relief-fund', 'common-income', 'fee-change', 'parking'] as const),
      ],
      at('五（二）3', '5(2)3'),
      PLAN,
    ),
    partySharePercentMin: read(50, at('五（二）1', '5(2)1'), PLAN),
  },
  unread: [],
};
