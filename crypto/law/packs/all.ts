import { CN } from './cn.ts';
import { FJ_LONGYAN } from './fj-longyan.ts';
import { FJ_ZHANGPING } from './fj-zhangping.ts';
import { FJ } from './fj.ts';
import type { Pack } from './pack.ts';

/** All places. A new place is its data file and its name here. */
export const PACKS: readonly Pack[] = [CN, FJ, FJ_LONGYAN, FJ_ZHANGPING];
