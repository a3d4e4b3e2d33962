import type { AreaCm2, LocalDay, UnitId } from '../../crypto/brands.ts';
import { isOrdinaryUse } from '../../crypto/roll/electorate.ts';

/** The classes of a unit. The Chinese word is the register's own and what people read. */
export const UNIT_USES = ['住宅', '商业', '办公', '车位', '储藏', '公建配套', '人防', '其他'] as const;
export type UnitUse = (typeof UNIT_USES)[number];

/** Where the area comes from, in the order of SPC interpretation art. 8: register, survey, contract of sale. */
export type AreaSource = 'register' | 'survey' | 'contract';
export const AREA_SOURCE_WORDS = { register: '登记', survey: '实测', contract: '合同' } as const;

export const TENURES = ['单独所有', '共同共有', '按份共有', '其他共有'] as const;
export type Tenure = (typeof TENURES)[number];

export interface RegistryOwner {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  /** The register's word: 居民身份证, 统一社会信用代码, 护照 … */
  readonly idType: string | null;
  /** Half-width and upper case, otherwise as registered. */
  readonly idNo: string | null;
  readonly phone: string | null;
}

export interface RegistryUnit {
  readonly unitCode: UnitId;
  readonly address: string;
  readonly building: string;
  readonly entrance: string | null;
  readonly room: string;
  readonly floor: number | null;
  readonly use: UnitUse;
  readonly areaSource: AreaSource;
  /** 建筑面积, the area that votes. */
  readonly grossArea: AreaCm2;
  /** 套内 or 专有建筑面积; never votes. */
  readonly innerArea: AreaCm2 | null;
  readonly sharedArea: AreaCm2 | null;
  readonly certificateNo: string | null;
  /** 查封 and 抵押 do not remove the vote. */
  readonly seized: boolean;
  readonly mortgaged: boolean;
  /** Whether the developer has handed the unit over; until then it speaks for it (SPC interpretation art. 9). */
  readonly delivered: boolean;
  readonly tenure: Tenure | null;
  readonly registeredAt: LocalDay | null;
  readonly owners: readonly RegistryOwner[];
}

/** Whether a use counts where the rules of procedure say nothing: parking, storage and public rooms do not. */
export const isCounted = (unit: { readonly use: UnitUse }): boolean => isOrdinaryUse(unit.use);
