import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { areaCm2 } from '../../crypto/brands.ts';
import { readArea } from './area.ts';
import { areaFromDecimal, decimalText, squareMetres } from './decimal.ts';

const cm2 = fc.integer({ min: 1, max: 999_999_999 });
const exact = (area: number) => ({ kind: 'exact', area });

describe('areas', () => {
  test.each([
    '107.83',
    '107.830',
    '107.83㎡',
    '107.83 m2',
    '107.83m²',
    '107.83平方米',
    '107.83平方',
    '107.83 平米',
    '１０７．８３',
    '\u00a0107.83\u3000',
    '107.83\n',
    '107.83（套内85.19）',
    "'107.83",
  ])('this is 107.83 m²: %s', (cell) => expect(readArea(cell)).toEqual(exact(1_078_300)));

  test('digits may be grouped by thousands and nothing else', () => {
    expect(readArea('1,234.5')).toEqual(exact(12_345_000));
    expect(readArea('12，345')).toEqual(exact(123_450_000));
    expect(readArea('107,83')).toEqual({ kind: 'unreadable' });
  });

  test.each(['约108', '约 108 平方', '108左右', '大约108㎡', '近108', '≈108', '~108', '108余'])(
    'this is an estimate: %s',
    (cell) => expect(readArea(cell)).toEqual({ kind: 'approximate', area: 1_080_000 }),
  );

  test('a range is an estimate without a figure', () => {
    expect(readArea('100-110')).toEqual({ kind: 'approximate', area: null });
  });

  test.each(['', ' ', '-', '—', '/', '无', '0', '0.00', '待定'])('this states no area: "%s"', (cell) =>
    expect(readArea(cell)).toEqual({ kind: 'none' }),
  );

  test.each(['见合同', '-107.83', '1O7.83', '107.83.1', '89.5+12.1a', 'x'.repeat(5000)])(
    'this cannot be read: %s',
    (cell) => expect(['unreadable', 'approximate']).toContain(readArea(cell).kind),
  );

  test('a fifth decimal is never rounded away, trailing zeros are no decimals', () => {
    expect(readArea('107.83004')).toEqual({ kind: 'too-precise', squareMetres: '107.83004' });
    expect(readArea('107.830000')).toEqual(exact(1_078_300));
  });

  law.prop([cm2])('what the register prints is read back to the same cm²', (value) => {
    expect(readArea(squareMetres(areaCm2(value)))).toEqual(exact(value));
  });

  law.prop([cm2])('a spreadsheet number states the same cm² as its decimal text', (value) => {
    expect(areaFromDecimal(decimalText(value / 10_000))).toEqual({ ok: true, value });
  });

  law.prop([fc.array(cm2, { minLength: 2, maxLength: 20 })])(
    'a sum made by a spreadsheet is the sum of the cm²',
    (values) => {
      const summed = values.reduce((sum, value) => sum + value / 10_000, 0);
      const whole = values.reduce((sum, value) => sum + value, 0);
      expect(areaFromDecimal(decimalText(summed))).toMatchObject(
        whole < 1e12 ? { ok: true, value: whole } : { ok: false },
      );
    },
  );

  law.prop([fc.string()])('no text makes it fail, and none but digits makes an area', (text) => {
    const reading = readArea(text);
    if (reading.kind === 'exact') expect(text.normalize('NFKC')).toMatch(/\d/);
  });
});
