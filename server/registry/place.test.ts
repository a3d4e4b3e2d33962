import { describe, expect, test } from 'vitest';
import { entranceKey, readBuilding, readNamedBuilding, readPlace, roomKey } from './place.ts';

describe('buildings', () => {
  test.each([
    '4',
    '4幢',
    '第4幢',
    '第四幢',
    '四栋',
    '4号楼',
    '4#',
    '4#楼',
    '04',
    '4-',
    '４座',
    '枫林花园4幢',
    ' 4 号 楼 ',
  ])('this is building 4: %s', (text) =>
    expect(readBuilding(text, '枫林花园')).toEqual({ phase: null, name: '4', entrance: null }),
  );

  test('all spellings that one real vote used are told apart', () => {
    const spelt = [
      '10座',
      '第10座',
      '二期4座',
      '第二期四座',
      '第二住宅区5座',
      '八座',
      '第十一座',
      '第一期五幢',
      '5-',
      '2-',
    ];
    expect(spelt.map((text) => readBuilding(text)).map((name) => `${name?.phase ?? ''}/${name?.name}`)).toEqual([
      '/10',
      '/10',
      '2/4',
      '2/4',
      '2/5',
      '/8',
      '/11',
      '1/5',
      '/5',
      '/2',
    ]);
  });

  test('a building column may say the entrance too', () => {
    expect(readBuilding('3栋2单元')).toEqual({ phase: null, name: '3', entrance: '2' });
  });

  test('a sheet names a building only if it says so', () => {
    expect(readNamedBuilding('3号楼业主')).toMatchObject({ name: '3' });
    expect(readNamedBuilding('A座')).toMatchObject({ name: 'A' });
    for (const text of ['Sheet1', '业主清册', '2025年', '汇总']) expect(readNamedBuilding(text)).toBeNull();
  });
});

describe('rooms', () => {
  test.each([
    ['1-101', ['1', '101']],
    ['1—102室', ['1', '102']],
    ['1－１０２', ['1', '102']],
    ['01-01-0101', ['1', '1', '101']],
    ['5-8-4', ['5', '8', '4']],
    ['1一101', ['1', '101']],
    ['1/101', ['1', '101']],
    ['1 101', ['1', '101']],
    ['0101', ['101']],
    ['101.0', ['101']],
    ['一〇一室', ['101']],
    ['商铺-02', ['商铺2']],
    ['3-商铺2', ['3', '商铺2']],
  ])('%s has the parts %j', (text, parts) =>
    expect(readPlace(text)).toEqual({ phase: null, building: null, entrance: null, floor: null, parts }),
  );

  test.each(['12栋2单元1801', '十二幢二单元1801室', '第12号楼 2单元 1801', '12#2单元-1801', '12幢2门1801房'])(
    'this is room 1801 in entrance 2 of building 12: %s',
    (text) => expect(readPlace(text)).toMatchObject({ building: '12', entrance: '2', parts: ['1801'] }),
  );

  test('an address is read from the estate on', () => {
    expect(readPlace('某市某路88号云栖苑二期3幢1单元101室', '云栖苑')).toMatchObject({
      phase: '2',
      building: '3',
      entrance: '1',
      parts: ['101'],
    });
  });

  test('shops and parking spaces have one name however they are written', () => {
    for (const text of ['商铺3', '商铺03', '3号商铺', '店面3号', '沿街商铺3', '商铺-3', '商 铺 三'])
      expect(roomKey(text)).toBe('商铺3');
    for (const text of ['车位017', '17号车位', '地下车位17', '停车位-17']) expect(roomKey(text)).toBe('车位17');
  });

  test('entrances have one name', () => {
    for (const text of ['1', '01', '1单元', '一单元', '第一单元', '1门']) expect(entranceKey(text)).toBe('1');
  });

  test('text that is no place does not make it fail, however long', () => {
    const started = performance.now();
    for (const text of ['', '-', '（', '期'.repeat(50_000), '1-'.repeat(50_000), '单元'.repeat(50_000)]) {
      readPlace(text);
      readBuilding(text);
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
