import { compact, withoutBrackets } from './plain-text.ts';

/** What a column of a roster can be. Several columns may hold owners, document numbers and phones. */
export type ColumnRole =
  | 'unitCode'
  | 'phase'
  | 'building'
  | 'entrance'
  | 'floor'
  | 'room'
  | 'location'
  | 'parkingNo'
  | 'owner'
  | 'idNo'
  | 'phone'
  | 'area'
  | 'innerArea'
  | 'use'
  | 'certificate'
  | 'remark'
  | 'sequence'
  | 'ignored';

/** First match wins, so the narrower words stand first: 业主电话 is a phone, 产权证面积 an area, 车位面积 neither. */
const RULES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['unitCode', /不动产单元(?:号|代码|编码)|bdcdyh/i],
  [
    'ignored',
    /证件(?:类型|种类|类别)|证照类型|通讯|通信|家庭住址|户籍|邮箱|邮编|e-?mail|签名|签字|签收|盖章|日期|时间/i,
  ],
  ['ignored', /(?:承?租|紧急|家属|联系人|沟通人|物业|管家|经办|中介)(?!.*(?:用途|性质))/],
  [
    'ignored',
    /车牌|数量|户数|套数|人数|(?:车位|储藏室?|车库|地下室|花园|露台|阁楼|附属)(?:.*面积|数)|金额|物业费|单价|收费|计费/,
  ],
  ['ignored', /(?:小区|楼盘|项目|物业)名/],
  ['innerArea', /套内|专有建筑|室内|使用面积|实用面积/],
  ['ignored', /分摊|公摊/],
  ['area', /面积|建面|平方|平米|m2|㎡|^area/i],
  ['phone', /电话|手机|联系方式|联系号码|^tel|phone|mobile/i],
  ['certificate', /房本|房产证|产权证|权证|产证|不动产权|证书/],
  ['idNo', /身份证|身份号|证件|证号码?$|信用代码|^id(?:no|number|号)?$/i],
  ['sequence', /^(?:序号|编号|序|行号|no\.?|#)$/i],
  ['remark', /备注|说明|附注|备考|remark|note/i],
  ['use', /用途|房屋性质|房屋类型|房产类型|物业类型|业态|房屋类别|规划/],
  [
    'ignored',
    /(?:业主|产权|人员?|客户).*(?:类型|性质|代码|编号|关系)|与.*关系|共有(?:方式|情况|比例|份额)|份额|房屋状态|入群|状态/,
  ],
  ['owner', /业主|权利人|产权人|所有权?人|房主|户[主名]|姓名|名称|共有人|购房[人者]|买受人|住户|owner|^name/i],
  ['parkingNo', /^(?:车位|停车位|车库)(?:号|编号|号码|位置)?$/],
  ['location', /坐落|座落|地址|位置|房屋信息|房源|房产信息|location|address/i],
  [
    'room',
    /房号|室号|房间|门牌|户号|铺号|商铺|店面|房屋(?:编)?号|单元[房室户]|房屋名|^(?:房|室|户|号|住房|房屋)$|^(?:room|unit)/i,
  ],
  ['phase', /^(?:期|分期|期数|期别|苑|苑区|园区|区|小区|组团|片区)$|苑.期|期.苑/],
  ['floor', /楼层|所在层|^层(?:数|号)?$|^floor/i],
  ['building', /幢|栋|楼号|楼座|座号|楼宇|^(?:楼|座)$|^(?:building|block|tower)/i],
  ['entrance', /单元|梯|门洞|^entrance/i],
];

const ruleFor = (text: string): ColumnRole | null => RULES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** Headings count at most at their end: 电话2. Cells with numbers are what stands below a heading. */
const HAS_NUMBERS = /\d{2}|\d./;

/** Headings are short; whatever is longer is a title or a note. */
const LONGEST_HEADING = 24;

/** The role of a column by its heading, brackets first left out: `业主姓名（共有人）`, `面积(㎡)`, `业 主`. */
export function roleOfHeading(heading: string): ColumnRole | null {
  const text = compact(heading).replace(/[*:：]/g, '');
  if (text === '' || text.length > LONGEST_HEADING) return null;
  const outside = withoutBrackets(text);
  if (HAS_NUMBERS.test(outside.replace(/m\^?2/gi, ''))) return null;
  return (outside === '' ? null : ruleFor(outside)) ?? ruleFor(text);
}

/** Lower lines that only continue the upper one: 身份证 over 号码, 电话 over 2. */
const CONTINUES = /^(?:\d|[一二三四五]|号|号码|编号|名|名称|数|值|m2)$/i;

/** The role of a column under a heading of two lines, such as 车位 over 面积 or 业主 over 证件号. */
export function roleOfDoubleHeading(upper: string, lower: string): ColumnRole | null {
  const below = compact(lower);
  if (below === '') return roleOfHeading(upper);
  const both = roleOfHeading(upper + lower);
  if (both === 'ignored' || both === 'innerArea' || both === 'parkingNo') return both;
  return roleOfHeading(lower) ?? (CONTINUES.test(below) ? both : null);
}

const AREA_PREFERENCE = [/建筑面积|建面/, /产权|登记|证载/, /专有部分/, /房屋面积|住房面积/, /./];

/** Of several area columns, the one that means the gross area of the unit. Lower is better. */
export const areaPreference = (heading: string): number =>
  AREA_PREFERENCE.findIndex((pattern) => pattern.test(compact(heading)));
