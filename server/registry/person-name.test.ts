import { describe, expect, test } from 'vitest';
import { namesMatch, readOwnerCell } from './person-name.ts';

const matches = (cell: string, ...owners: string[]): boolean => {
  const read = readOwnerCell(cell);
  return read.kind === 'names' && namesMatch(read.readings, owners);
};

describe('owner cells', () => {
  test.each([
    '张三、李四',
    '李四/张三',
    '张三；李四',
    '张三 李四',
    '张三\n李四',
    '张三，李四',
    '张三（李四）',
    '张 三、李　四',
    '张三李四',
    '李 四 张 三',
    '张三、李四、无',
  ])('this names 张三 and 李四: %s', (cell) => expect(matches(cell, '张三', '李四')).toBe(true));

  test.each([
    ['张三', ['张三', '李四']],
    ['张三、李四', ['张三']],
    ['张三', ['张山']],
    ['张三等2人', ['张三', '李四']],
    ['张三、王五', ['张三', '李四']],
  ])('%s does not name %j', (cell, owners) => expect(matches(cell, ...owners)).toBe(false));

  test('和 is a part of names, not a separator', () => {
    expect(matches('邱红和', '邱红和')).toBe(true);
    expect(matches('邱红和', '邱红')).toBe(false);
  });

  test('brackets, blanks, dots and case in names are layout', () => {
    expect(matches('云栖(集团)有限公司', '云栖（集团）有限公司')).toBe(true);
    expect(matches('阿依古丽•买买提', '阿依古丽·买买提')).toBe(true);
    expect(matches('john smith', 'John Smith')).toBe(true);
    expect(matches('张三（产权人）', '张三')).toBe(true);
  });

  test('rare characters are compared as they are', () => {
    expect(matches('䶮㛃𠮷', '䶮㛃𠮷')).toBe(true);
    expect(matches('龑㛃𠮷', '䶮㛃𠮷')).toBe(false);
  });

  test('a company is registered under its full name only', () => {
    expect(matches('枫桥电信', '枫桥电信营业部有限公司')).toBe(false);
  });

  test('two owners of one name are two', () => {
    expect(matches('张三', '张三', '张三')).toBe(false);
    expect(matches('张三、张三', '张三', '张三')).toBe(true);
    expect(matches('张三\n张三、李四', '张三', '李四')).toBe(true);
  });

  test.each(['未售', '待售', '开发商', '未售（开发商）', '开发商自留', '同上', '/', '无', '空置', '尾盘房'])(
    'this stands in the place of an owner: %s',
    (cell) => expect(readOwnerCell(cell)).toEqual({ kind: 'placeholder' }),
  );

  test('a company whose name speaks of development is an owner', () => {
    expect(readOwnerCell('某某房地产开发有限公司').kind).toBe('names');
    expect(readOwnerCell('枫桥市城市建设开发公司').kind).toBe('names');
  });

  test.each(['张三(已故)', '张三（已去世）', '张三已故', '已故 张三'])('this owner has died: %s', (cell) =>
    expect(readOwnerCell(cell)).toEqual({ kind: 'deceased', names: ['张三'] }),
  );

  test('an empty cell names nobody and stands for nobody', () => {
    expect(readOwnerCell(' \u3000')).toEqual({ kind: 'blank' });
  });
});
