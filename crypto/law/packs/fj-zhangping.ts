import { day } from '../../time.ts';
import { item, read, unknown, type LegalText, type Pack } from './pack.ts';

const OPINION: LegalText = {
  zh: '漳平市人民政府办公室《关于进一步加强物业管理工作的意见》（漳政办规〔2024〕8号）',
  en: 'Zhangping opinion on property management (Zhangzhengbangui (2024) No. 8)',
  status: 'in-force',
  inForceFrom: day('2024-12-10'),
  inForceUntil: day('2029-12-10'),
  seen: '漳政办规〔2024〕8号全文，2024-12-10印发，有效期5年',
};
const at = (number: number) => item(`第${number}项`, `item ${number}`);

/** Zhangping, a city of Longyan. It names the platform, but only "promotes" its use, so another is not barred. */
export const FJ_ZHANGPING: Pack = {
  id: 'FJ-漳平',
  division: '350881',
  parent: 'FJ-龙岩',
  name: { zh: '福建省漳平市', en: 'Zhangping, Fujian' },
  version: '漳政办规〔2024〕8号',
  inForceFrom: day('2024-12-10'),
  inForceUntil: day('2029-12-10'),
  figures: {
    votingPlatform: read('龙岩市智慧物业平台', at(23), OPINION),
    votingPlatformMandatory: read(false, at(23), OPINION),
    verifiedAccountVoteIsOwners: read(true, at(23), OPINION),
    sealCustodians: read(['party-branch', 'neighbourhood-committee'], at(8), OPINION),
    reelectionInterventionDays: read(7, at(5), OPINION),
    temporaryBodyName: read('临时物业管理委员会', at(5), OPINION),
    temporaryBodyCauses: read(['no-committee', 'term-ended'], at(5), OPINION),
    temporaryBodyMin: unknown(at(5), OPINION),
    fundTopUpBelowPercent: read(30, at(13), OPINION),
    publicIncomeCheck: read('quarter', at(8), OPINION),
  },
  unread: [],
};
