import { day } from '../../time.ts';
import { art, excerpt, item, unknown, type LegalText, type Pack } from './pack.ts';

const REVISED: LegalText = {
  zh: '《山西省物业管理条例》（2025年修订）',
  en: 'Shanxi Property Management Regulations (2025)',
  status: 'in-force',
  inForceFrom: day('2026-01-01'),
  inForceUntil: null,
  seen: 'guoxinpinggu.com/industry-news/158.html（第一条至第三条）；reportify.ai（概要）',
};

const unread = { zh: '《山西省物业管理条例》（2025年修订）', en: 'Shanxi Property Management Regulations (2025)' };
const unreadOld = {
  zh: '《山西省物业管理条例》（2025年修订前）',
  en: 'Shanxi Property Management Regulations (before 2025)',
};

/** Shanxi since the revision of 2025. Only its first three articles were seen: every figure of its own is unknown. */
export const SX: Pack = {
  id: 'SX',
  division: '14',
  parent: 'CN',
  name: { zh: '山西省', en: 'Shanxi' },
  version: '2025-11-26',
  inForceFrom: day('2026-01-01'),
  inForceUntil: null,
  figures: {
    residentialOnly: excerpt(true, art(2), REVISED),
    temporaryBodyName: excerpt('物业管理委员会', item('业主组织一章', 'chapter on owners’ bodies'), REVISED),
    firstAssemblyTriggers: unknown(item('业主组织一章', 'chapter on owners’ bodies'), REVISED),
    temporaryBodyMin: unknown(item('业主组织一章', 'chapter on owners’ bodies'), REVISED),
  },
  unread: [unread],
};

/** The regulations before the revision, which could not be read at all. */
export const SX_BEFORE_2026: Pack = {
  ...SX,
  version: '2025年修订前',
  inForceFrom: null,
  inForceUntil: day('2025-12-31'),
  figures: {},
  unread: [unreadOld],
};
