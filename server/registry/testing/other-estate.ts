import { creditCheckCharacter, residentCheckCharacter } from '../document-number.ts';
import type { DoubtCode } from '../finding.ts';

/** An estate that has nothing in common with the demo estate but the law: made here, with every fault known. */
export const ESTATE = '云栖苑';

export interface RegistryEntry {
  readonly unitCode: string;
  readonly building: string;
  readonly entrance: string | null;
  readonly room: string;
  readonly use: string;
  readonly grossAreaM2: string;
  readonly owners: readonly { readonly name: string; readonly idNo: string; readonly phone: string | null }[];
}

/** One line of the committee's roster, before a layout decides how it is spelt and where it stands. */
export interface Line {
  readonly unit: RegistryEntry;
  readonly owner: string;
  /** Text, or a number where the committee let the spreadsheet make one of it. */
  readonly id: string | number;
  readonly area: string | number;
  readonly phone: string;
  readonly remark: string;
  readonly doubts: readonly DoubtCode[];
  /** The registry has no such room. */
  readonly unknown?: boolean;
}

const person = (n: number): string => {
  const born = `19${40 + (n % 60)}0${1 + (n % 9)}${String(10 + (n % 18))}`;
  const seventeen = `999002${born}${String(100 + n).slice(-3)}`;
  return seventeen + residentCheckCharacter(seventeen);
};
const company = (n: number): string => {
  const seventeen = `9199900200000${String(1000 + n)}`;
  return seventeen + creditCheckCharacter(seventeen);
};

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const nameOf = (n: number): string =>
  SURNAMES.charAt(n % SURNAMES.length) + '春夏秋冬'.charAt(n % 4) + '东南西北中'.charAt(n % 5);

let serial = 0;
function entry(building: string, entrance: string | null, room: string, use = '住宅', owners = 1): RegistryEntry {
  const n = ++serial;
  const isOffice = use === '办公';
  return {
    unitCode: `999002003004JB00007F${building.replace(/\D/g, '').padStart(4, '9')}${String(n).padStart(4, '0')}`,
    building,
    entrance,
    room,
    use,
    grossAreaM2: `${60 + (n % 40)}.${String((n * 37) % 100).padStart(2, '0')}`,
    owners: Array.from({ length: owners }, (_, i) => ({
      name: isOffice ? `云栖${'甲乙丙丁'.charAt(n % 4)}（集团）有限公司` : nameOf(n + i * 7),
      idNo: isOffice ? company(n) : person(n + i * 400),
      phone: null,
    })),
  };
}

const floors = (count: number, each: number, make: (room: string, n: number) => RegistryEntry): RegistryEntry[] =>
  Array.from({ length: count * each }, (_, i) => make(`${1 + Math.floor(i / each)}0${1 + (i % each)}`, i));

const THREE = floors(6, 4, (room, n) => entry('3', null, room, '住宅', n % 5 === 4 ? 2 : 1));
const SHOPS = [1, 2, 3].map((n) => entry('3', null, `商铺${n}`, '商业'));
const FIVE = ['1', '2'].flatMap((entrance) => floors(5, 2, (room) => entry('5', entrance, room)));
const OFFICES = floors(2, 3, (room) => entry('A座', null, room, '办公'));
const SPACES = [1, 2, 3, 4].map((n) => entry('B1', null, `车位${n}`, '车位'));

export const UNITS: readonly RegistryEntry[] = [...THREE, ...SHOPS, ...FIVE, ...OFFICES, ...SPACES];

/** The estate's registry feed, as JSON.parse would give it. */
export const registryFeed = () => ({
  source: '测试登记中心',
  estate: ESTATE,
  asOf: '2026-09-30',
  units: UNITS.map((unit) => ({
    ...unit,
    address: `${ESTATE}${unit.building}${/座$/.test(unit.building) ? '' : '幢'}${unit.entrance === null ? '' : `${unit.entrance}单元`}${unit.room}`,
    floor: null,
    areaSource: '登记',
    innerAreaM2: null,
    sharedAreaM2: null,
    certificateNo: null,
    status: '现势',
    seized: false,
    mortgaged: false,
    delivered: unit.room !== '602',
    tenure: unit.owners.length > 1 ? '共同共有' : '单独所有',
    registeredAt: null,
    owners: unit.owners.map((owner) => ({
      kind: unit.use === '办公' ? 'organisation' : 'person',
      idType: unit.use === '办公' ? '统一社会信用代码' : '居民身份证',
      ...owner,
    })),
  })),
});

/** Counted area in square metres as the registry has it, for printed totals. */
export const countedSquareMetres = (): string => {
  const cents = UNITS.filter(({ use }) => use !== '车位').reduce(
    (sum, { grossAreaM2 }) => sum + Number(grossAreaM2.replace('.', '')),
    0,
  );
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
};

const clean = (unit: RegistryEntry): Line => ({
  unit,
  owner: unit.owners.map(({ name }) => name).join('、'),
  id: unit.owners.map(({ idNo }) => idNo).join('、'),
  area: unit.grossAreaM2,
  phone: `1390000${unit.unitCode.slice(-4)}`,
  remark: '',
  doubts: [],
});

const wrongCheck = (number: string): string => number.slice(0, 17) + (number.endsWith('1') ? '2' : '1');
const fifteen = (number: string): string => number.slice(0, 6) + number.slice(8, 17);

type Spoil = (line: Line, first: string) => Partial<Line>;

/** What the committee did to which room: faults of every kind, and dirt that is no fault. */
const SPOILT: Readonly<Record<string, Spoil>> = {
  '3/101': ({ owner }) => ({ owner: `${owner.charAt(0)}\u3000${owner.slice(1)}` }),
  '3/102': (_, id) => ({ id: wrongCheck(id), doubts: ['ID_CHECKSUM'] }),
  '3/103': (_, id) => ({ id: fifteen(id), doubts: ['ID_15_DIGITS'] }),
  '3/104': (_, id) => ({ id: Number(`${id.slice(0, 15)}000`), doubts: ['ID_PRECISION_LOST'] }),
  '3/201': (_, id) => ({ id: id.replace(/^99/, 'Ｏ9').slice(0, 18), doubts: ['ID_CHECKSUM'] }),
  '3/202': () => ({ area: '约 89 平方', doubts: ['AREA_APPROXIMATE'] }),
  '3/203': () => ({ area: '', doubts: ['AREA_MISSING'] }),
  '3/204': ({ area }) => ({ area: Number(area) + 1, doubts: ['AREA_DIFFERS_FROM_REGISTRY'] }),
  '3/301': ({ owner }) => ({ owner: `${owner}【已去世】`, id: '123', doubts: ['OWNER_DECEASED'] }),
  '3/302': () => ({ owner: '未售（开发商）', id: '/', doubts: ['OWNER_PLACEHOLDER'] }),
  '3/303': () => ({ owner: '诸葛无名', doubts: ['OWNER_DIFFERS_FROM_REGISTRY'] }),
  '3/304': ({ area }) => ({ area: `${area}㎡` }),
  '3/401': ({ area }) => ({ area: `${area} 平方米` }),
  '3/402': ({ owner, unit }) => ({ owner: owner.split('、').reverse().join('\n'), id: unit.owners[0]?.idNo ?? '' }),
  '3/403': (_, id) => ({ id: id.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) }),
  '3/商铺2': () => ({ owner: '同上', doubts: ['OWNER_PLACEHOLDER'] }),
  '5/1/101': (_, id) => ({ id: wrongCheck(id), area: '10.00', doubts: ['ID_CHECKSUM', 'AREA_DIFFERS_FROM_REGISTRY'] }),
  '5/1/102': () => ({ area: '近100', doubts: ['AREA_APPROXIMATE'] }),
  '5/2/101': () => ({ area: '88.12345', doubts: ['AREA_DIFFERS_FROM_REGISTRY'] }),
  '5/2/102': (_, id) => ({ id: id.slice(0, 17), doubts: ['ID_CHECKSUM'] }),
  'A座/102': (_, id) => ({ id: wrongCheck(id), doubts: ['ID_CHECKSUM'] }),
  'A座/103': ({ owner }) => ({ owner: owner.slice(0, 3), doubts: ['OWNER_DIFFERS_FROM_REGISTRY'] }),
};

const keyOf = ({ building, entrance, room }: RegistryEntry): string =>
  [building, entrance, room].filter(Boolean).join('/');

/** Rooms that the roster leaves out. */
export const MISSING = UNITS.filter((unit) => ['3/501', '5/2/401', 'A座/203'].includes(keyOf(unit)));

/** All lines in the order of the registry: one repeated (its own faults hidden), one unknown, three left out. */
export function rosterLines(): Line[] {
  const lines: Line[] = [];
  for (const unit of UNITS.filter(({ use }) => use !== '车位')) {
    const line = clean(unit);
    if (!MISSING.includes(unit)) lines.push({ ...line, ...SPOILT[keyOf(unit)]?.(line, unit.owners[0]?.idNo ?? '') });
    if (keyOf(unit) === '3/404')
      lines.push({ ...line, owner: '前任业主', id: '9990021', remark: '原业主', doubts: ['DUPLICATE_UNIT'] });
    if (keyOf(unit) === '5/1/502')
      lines.push({ ...line, unit: { ...unit, room: '6601' }, doubts: ['UNIT_UNKNOWN'], unknown: true });
  }
  return lines;
}
