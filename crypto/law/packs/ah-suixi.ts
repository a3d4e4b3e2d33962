import { atLeast, item, read, type LegalText, type Pack } from './pack.ts';

const OPINION: LegalText = {
  zh: '濉溪县人民政府《关于进一步加强物业管理工作的意见》（2021年）',
  en: 'Suixi opinion on property management (2021)',
  status: 'in-force',
  inForceFrom: null,
  inForceUntil: null,
  seen: '意见全文，文号和印发日期未载明，工作期限为2021年11月',
};
const at = (zh: string, en: string) => item(zh, `section ${en}`);

/** Suixi, a county of Huaibei, read in full. Its temporary body is appointed, so its composition is a hard check. */
export const AH_SUIXI: Pack = {
  id: 'AH-濉溪',
  division: '340621',
  parent: 'AH-淮北',
  name: { zh: '安徽省濉溪县', en: 'Suixi, Anhui' },
  version: '2021年',
  inForceFrom: null,
  inForceUntil: null,
  figures: {
    temporaryBodyName: read('物业管理委员会', at('三（二）', '3(2)'), OPINION),
    temporaryBodyCauses: read(['not-established', 'no-committee'], at('三（二）', '3(2)'), OPINION),
    temporaryBodyMin: read(7, at('三（二）', '3(2)'), OPINION),
    temporaryBodyOdd: read(true, at('三（二）', '3(2)'), OPINION),
    temporaryBodyOwnerShareMin: read(atLeast(1, 2), at('三（二）', '3(2)'), OPINION),
    temporaryBodyPartyShareMin: read(atLeast(1, 2), at('三（二）', '3(2)'), OPINION),
    temporaryBodyChair: read('community-party', at('三（二）', '3(2)'), OPINION),
    temporaryBodyFormedBy: read('street', at('三（二）', '3(2)'), OPINION),
    temporaryBodyEndsOn: read('committee-formed', at('三（二）', '3(2)'), OPINION),
    emergencyManagementMonthsMax: read(6, at('五（四）', '5(4)'), OPINION),
    fundFirstReviewer: read('street', at('四（二）12', '4(2)12'), OPINION),
  },
  unread: [],
};
