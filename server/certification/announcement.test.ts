import { expect, test } from 'vitest';
import type { ResultRow, ResultTable } from '../../crypto/bundle/result-table.ts';
import { areaCm2, heads } from '../../crypto/brands.ts';
import { announcementText } from './announcement.ts';

const weight = (people: number, area: number) => ({ heads: heads(people), areaCm2: areaCm2(area) });

/** The figures of a litigated Shanghai vote: 905 of 1,152 owners, plan 2 chosen by 589. */
const row: ResultRow = {
  ...{ id: 'm1', title: '选择电梯更新方案', kind: 'choose', threshold: 'over-half', outcome: 'PASSED' },
  electorate: weight(1_152, 1_247_993_000),
  participating: weight(905, 934_490_800),
  marks: { o2: weight(589, 616_687_000), abstain: weight(316, 317_803_800) },
  channels: {},
  options: [
    { id: 'o1', title: '方案一' },
    { id: 'o2', title: '方案二' },
  ],
  ...{ elected: [], winner: 'o2', why: { zh: '参与人数和面积均达到三分之二。', en: '' } },
};
const table = (...rows: ResultRow[]): ResultTable => ({ title: '临时会议', declared: false, recounted: false, rows });
const say = (each: ResultRow, settled: Parameters<typeof announcementText>[1]['settled'] = []) =>
  announcementText(table(each), { outcomes: new Map(settled.map(({ id, outcome }) => [id, outcome])), settled });

test('an announcement states total, participation and every mark in heads and area', () => {
  const text = say(row);
  expect(text).toContain('结果：通过');
  expect(text).toContain('涉及业主总数：1,152 人，124,799.30 平方米');
  expect(text).toContain('参与表决：905 人，93,449.08 平方米');
  expect(text).toContain('方案二：589 人，61,668.70 平方米');
});

test('what people settled is announced with its clause', () => {
  const text = say({ ...row, outcome: 'NEEDS_DECISION' }, [
    { id: 'm1', outcome: 'NOT_PASSED', clause: '议事规则第九条' },
  ]);
  expect(text).toContain('结果：未通过');
  expect(text).toContain('按议事规则第九条处理');
});

test('where few vote, the announcement does not say how many chose what', () => {
  const text = say({ ...row, electorate: weight(12, 12_000_000) });
  expect(text).toContain('不公布各选项的人数和面积');
  expect(text).not.toContain('方案二');
});
