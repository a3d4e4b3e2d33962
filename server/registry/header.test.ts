import { describe, expect, test } from 'vitest';
import { roleOfHeading } from './column-role.ts';
import { findHeader } from './header.ts';
import { textCell } from './table.ts';
import type { Sheet } from './table.ts';

const sheet = (...rows: string[][]): Sheet => ({
  name: null,
  hidden: false,
  hiddenRows: 0,
  rows: rows.map((row) => row.map(textCell)),
});

test.each([
  ['业主姓名（共有人）', 'owner'],
  ['产 权 人', 'owner'],
  ['权利人名称', 'owner'],
  ['户主', 'owner'],
  ['身份证号码/统一社会信用代码', 'idNo'],
  ['证件号', 'idNo'],
  ['证件类型', 'ignored'],
  ['建筑面积\n（平方米）', 'area'],
  ['产权证面积', 'area'],
  ['套内建筑面积', 'innerArea'],
  ['分摊面积', 'ignored'],
  ['车位面积', 'ignored'],
  ['业主电话', 'phone'],
  ['联系方式', 'phone'],
  ['紧急联系人电话', 'ignored'],
  ['单元/房号', 'room'],
  ['室号', 'room'],
  ['门牌号', 'room'],
  ['房屋坐落', 'location'],
  ['单元', 'entrance'],
  ['楼号', 'building'],
  ['幢', 'building'],
  ['栋号', 'building'],
  ['所在楼层', 'floor'],
  ['不动产单元号', 'unitCode'],
  ['不动产权证号', 'certificate'],
  ['房本号', 'certificate'],
  ['车位号', 'parkingNo'],
  ['规划用途', 'use'],
  ['备注', 'remark'],
  ['序号', 'sequence'],
  ['性别', null],
  ['', null],
])('the heading %j is %s', (heading, role) => expect(roleOfHeading(heading)).toBe(role));

describe('finding the heading', () => {
  test('it may stand in any row and its columns in any order', () => {
    const header = findHeader(
      sheet(['某小区业主名册'], [], ['单位：平方米', '日期：2026年'], ['面积', '业主', '房号'], ['90', '张三', '101']),
    );
    expect(header).toMatchObject({ top: 3, below: 4 });
    expect(header && Object.fromEntries(header.columns)).toEqual({ area: [0], owner: [1], room: [2] });
  });

  test('it may have two lines', () => {
    const header = findHeader(
      sheet(
        ['房屋', '', '业主', '', '车位', ''],
        ['楼号', '房号', '姓名', '证件号码', '编号', '面积'],
        ['1', '101', '张三', '1', 'B1', '12'],
      ),
    );
    expect(header).toMatchObject({ top: 0, below: 2 });
    expect(header?.columns.get('owner')).toEqual([2]);
    expect(header?.columns.get('room')).toEqual([1]);
  });

  test('a row of data is no second line of it', () => {
    expect(findHeader(sheet(['楼号', '房号', '业主'], ['东楼', '商铺', '业主委员会']))).toMatchObject({ below: 1 });
  });

  test('of several areas the built one votes, and the others are named', () => {
    const header = findHeader(sheet(['房号', '业主', '合同面积', '建筑面积']));
    expect([header?.columns.get('area'), header?.ignored]).toEqual([[3], ['合同面积']]);
  });

  test('a table without rooms has none', () => {
    expect(findHeader(sheet(['楼号', '户数', '建筑面积'], ['1', '66', '7000']))).toBeNull();
  });
});
