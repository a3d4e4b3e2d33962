import { day } from '../../time.ts';
import { read, type Pack } from './pack.ts';

const OPINION = '漳平市人民政府办公室《关于进一步加强物业管理工作的意见》（漳政办规〔2024〕8号）';

/** Zhangping, a city of Longyan in Fujian; the Longyan opinion that it refers to could not be read. */
export const FJ_ZHANGPING: Pack = {
  id: 'FJ-漳平',
  parent: 'FJ',
  name: { zh: '福建省漳平市', en: 'Zhangping, Fujian' },
  status: 'in-force',
  version: '漳政办规〔2024〕8号',
  inForceFrom: day('2024-12-10'),
  inForceUntil: day('2029-12-10'),
  figures: {
    reelectionInterventionDays: read(7, '第5项', OPINION),
    publicIncomeCheck: read('quarter', '第8项', OPINION),
    fundTopUpBelowPercent: read(30, '第13项', OPINION),
    verifiedAccountVoteIsOwners: read(true, '第23项', OPINION),
  },
  unread: ['《龙岩市人民政府办公室关于进一步加强物业管理工作的意见》（龙政办〔2021〕53号）'],
};
