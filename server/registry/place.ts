import { CHINESE_DIGITS, chineseNumber } from './chinese-number.ts';
import { plain, unifyStrokes } from './plain-text.ts';

/** What the text of a building says: `二期4座` is phase 2, name 4. */
export interface BuildingName {
  readonly phase: string | null;
  readonly name: string;
  /** A building column may say the entrance too: `1栋2单元`. */
  readonly entrance: string | null;
}

/** What a room or address cell says by its own words, before a registry is asked. */
export interface PlaceText {
  readonly phase: string | null;
  readonly building: string | null;
  readonly entrance: string | null;
  readonly floor: string | null;
  /** What is left, parted at hyphens: `1-101` leaves two parts whose meaning depends on the sheet. */
  readonly parts: readonly string[];
}

const WORD = '(?:期|住宅区|小区|区|苑|园|组团|幢|栋|座|号|楼|单元|门|梯|层|室|房|#|-|$)';
const NUMERAL = new RegExp(`第?([${CHINESE_DIGITS}]+)(?=${WORD})`, 'g');
const PHASE = /^第?(\d+|[A-Z]|[甲乙丙丁东南西北中])(?:期|住宅区|区|苑|组团)-?/;
const BUILDING =
  /^(\d+[A-Z]?|[A-Z]\d*|[甲乙丙丁戊己庚辛壬癸])(?:幢|栋|座|号楼|#楼|#|楼(?=\d+单元)|号(?=-?(?:\d|[A-Z]\d)))-?/;
const ENTRANCE = /^(\d+|[A-Z]|[甲乙丙丁])(?:单元|门|梯)-?/;
const FLOOR = /^(-?\d+)(?:层|楼)-?/;
const DOOR_END = /(?:室|房|号|户)$/;

/** No address is longer; the bound keeps hostile cells cheap. */
const LONGEST = 120;

/** One spelling for strokes, blanks, numerals and width: `第二幢 一单元—１０２室` → `2幢1单元-102室`. */
export function placeKey(text: string): string {
  const line = unifyStrokes(plain(text.slice(0, LONGEST))).toUpperCase();
  return line
    .replace(/^(\d+)\.0+$/, '$1')
    .replace(/(\d)一(?=\d)/g, '$1-')
    .replace(/[./\\|,、_·]+/g, '-')
    .replace(/([0-9A-Z])\s+(?=[0-9A-Z])/g, '$1-')
    .replace(/\s+/g, '')
    .replace(NUMERAL, (_, digits: string) => String(chineseNumber(digits)))
    .replace(/第(?=\d)/g, '')
    .replace(/-+/g, '-')
    .replace(/-$/, '');
}

const withoutZeros = (text: string): string => text.replace(/(^|\D)0+(?=\d)/g, '$1');

/** A building as column or registry write it; null for text that names none. */
export function readBuilding(text: string, estate = ''): BuildingName | null {
  const key = afterEstate(placeKey(text), estate);
  const match =
    /^(.*?(?:期|区|苑|园|组团))?-?(.+?)(?:幢|栋|座|号楼|#楼|楼|#|号)?(?:-?([0-9A-Z]+)(?:单元|门|梯))?$/.exec(key);
  const name = match?.[2];
  if (match === null || name === undefined) return null;
  const phase = match[1] === undefined ? null : phaseKey(match[1]);
  return { phase, name: withoutZeros(name), entrance: match[3] === undefined ? null : withoutZeros(match[3]) };
}

/** As `readBuilding`, but only for text that says that it is a building (幢, 栋, 座, 号楼, #): sheet names, titles. */
export function readNamedBuilding(text: string, estate = ''): BuildingName | null {
  const key = afterEstate(placeKey(text), estate);
  const match = /^(.*?(?:期|区|苑|园|组团))?(\d+[A-Z]?|[A-Z]\d*|[甲乙丙丁戊己庚辛壬癸])(?:幢|栋|座|号楼|#楼|#)/.exec(
    key,
  );
  return match?.[2] === undefined
    ? null
    : { phase: match[1] === undefined ? null : phaseKey(match[1]), name: withoutZeros(match[2]), entrance: null };
}

/** `第二期`, `2期`, `第二住宅区` are one phase; names such as 东区 stay names. */
export const phaseKey = (text: string): string =>
  withoutZeros(/\d+/.exec(placeKey(text))?.[0] ?? placeKey(text).replace(/(?:期|住宅区|小区|区|苑|园|组团)$/, ''));

/** `1单元`, `一单元`, `01` are one entrance. */
export const entranceKey = (text: string): string => withoutZeros(placeKey(text).replace(/(?:单元|门|梯|号)+$/, ''));

/** A room or shop as compared: without 室, leading zeros and with one word for shops and for parking spaces. */
export function roomKey(text: string): string {
  const key = withoutZeros(placeKey(text)).replace(/^#/, '');
  const shop = /^(?:沿街|底层|1层)?(?:商业用房|商铺|店铺|店面|门面|铺面|铺位|商业|商|铺)-?(.+?)号?$/.exec(key);
  if (shop) return `商铺${withoutZeros(shop[1] ?? '')}`;
  const numberedShop = /^(\d+)号?(?:商铺|店铺|店面|门面|铺面|铺位|铺)$/.exec(key);
  if (numberedShop) return `商铺${numberedShop[1]}`;
  const space = /^(?:地下|地上|产权|机动车)*(?:停?车位)-?(.+?)号?$/.exec(key) ?? /^(.+?)号?停?车位$/.exec(key);
  if (space) return `车位${withoutZeros(space[1] ?? '')}`;
  return key.replace(DOOR_END, '');
}

function afterEstate(key: string, estate: string): string {
  const name = estate === '' ? '' : placeKey(estate);
  const at = name === '' ? -1 : key.indexOf(name);
  return at < 0 ? key : key.slice(at + name.length).replace(/^-/, '');
}

/** Reads a room or address cell as far as its own words go. */
export function readPlace(text: string, estate = ''): PlaceText {
  let rest = afterEstate(placeKey(text), estate).replace(/^\d+弄/, '');
  const take = (pattern: RegExp): string | null => {
    const match = pattern.exec(rest);
    if (!match || match[0].length === rest.length) return null;
    rest = rest.slice(match[0].length);
    return withoutZeros(match[1] ?? '');
  };
  const phase = take(PHASE);
  const building = take(BUILDING);
  const entrance = take(ENTRANCE);
  const floor = take(FLOOR);
  return { phase, building, entrance, floor, parts: partsOf(rest) };
}

const NUMBERED = /^[A-Z]?\d+[A-Z]?$|^[A-Z]$/;

/** Hyphens part a room after numbers (`1-A101`, `3-商铺2`); `商铺-2` is one name. */
function partsOf(rest: string): string[] {
  const pieces = rest.replace(DOOR_END, '').split('-').map(withoutZeros);
  const leads = pieces.slice(0, -1);
  const last = pieces.at(-1) ?? '';
  if (leads.length === 0 || last === '' || !leads.every((piece) => NUMBERED.test(piece))) return [roomKey(rest)];
  return [...leads, roomKey(last)];
}
