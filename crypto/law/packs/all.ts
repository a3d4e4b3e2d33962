import { AH_HUAIBEI } from './ah-huaibei.ts';
import { AH_SUIXI } from './ah-suixi.ts';
import { AH } from './ah.ts';
import { BJ } from './bj.ts';
import { CN } from './cn.ts';
import { FJ_LONGYAN } from './fj-longyan.ts';
import { FJ_ZHANGPING } from './fj-zhangping.ts';
import { FJ } from './fj.ts';
import type { Pack } from './pack.ts';
import { SD_WEIFANG } from './sd-weifang.ts';
import { SD_ZAOZHUANG } from './sd-zaozhuang.ts';
import { SD } from './sd.ts';
import { SX_CHANGZHI } from './sx-changzhi.ts';
import { SX, SX_BEFORE_2026 } from './sx.ts';
import { TJ_JINNAN } from './tj-jinnan.ts';
import { TJ } from './tj.ts';
import { ZJ_HANGZHOU } from './zj-hangzhou.ts';
import { ZJ } from './zj.ts';

/** All places. A new place is its data file and its name here. */
export const PACKS: readonly Pack[] = [
  ...[CN, BJ, TJ, TJ_JINNAN, SX, SX_BEFORE_2026, SX_CHANGZHI],
  ...[ZJ, ZJ_HANGZHOU, AH, AH_HUAIBEI, AH_SUIXI, FJ, FJ_LONGYAN, FJ_ZHANGPING],
  ...[SD, SD_ZAOZHUANG, SD_WEIFANG],
];
