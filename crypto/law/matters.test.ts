import { expect, test } from 'vitest';
import { hintedItems } from './keywords.ts';
import { classify, matterOf } from './matters.ts';
import { MATTERS } from './matters.data.ts';
import { LEGAL_ITEMS, thresholdOf } from './thresholds.ts';

const matter = (id: string) => matterOf(id) ?? expect.fail(`no matter ${id}`);

test('the catalogue has M01 to M29, each once and in order', () => {
  expect(MATTERS.map((each) => each.id)).toEqual(
    Array.from({ length: 29 }, (_, index) => `M${String(index + 1).padStart(2, '0')}`),
  );
  expect(matterOf('M30')).toBeNull();
});

test('the threshold follows from the item: whatever falls under 6, 7 or 8 needs three quarters', () => {
  for (const each of MATTERS) {
    for (const item of LEGAL_ITEMS) {
      const classified = classify(each, item);
      if (classified.ok) expect(classified.value).toBe(thresholdOf(item));
    }
  }
  for (const [id, item] of [
    ['M11', 6],
    ['M13', 7],
    ['M14', 8],
    ['M15', 8],
    ['M17', 8],
  ] as const) {
    expect(classify(matter(id), item)).toEqual({ ok: true, value: 'three-quarters' });
  }
});

test('raising the fund cannot be put as its use, nor an alteration as another matter', () => {
  expect(classify(matter('M11'), 5)).toMatchObject({
    ok: false,
    error: { code: 'item-does-not-fit', severity: 'error' },
  });
  expect(classify(matter('M13'), 9)).toMatchObject({ ok: false, error: { code: 'item-does-not-fit' } });
  expect(classify(matter('M14'), 9)).toMatchObject({ ok: false });
  expect(classify(matter('M09'), 5)).toEqual({ ok: true, value: 'over-half' });
});

test('unanimous matters, petitions, committee decisions and surveys are no vote under art. 278', () => {
  const apart = MATTERS.filter((each) => each.decides.kind !== 'joint').map((each) => each.id);
  expect(apart).toEqual(['M23', 'M24', 'M25', 'M26', 'M27', 'M28', 'M29']);
  for (const id of apart) {
    for (const item of LEGAL_ITEMS) {
      expect(classify(matter(id), item)).toMatchObject({ ok: false, error: { code: 'not-a-joint-decision' } });
    }
  }
});

test('every matter has a name in both languages and an article', () => {
  for (const each of MATTERS) {
    expect(each.name.zh).toMatch(/\p{Script=Han}/u);
    expect(each.name.en).toMatch(/^[\x20-\x7e’]+$/);
    expect(each.article.zh).toMatch(/第.+条/);
  }
  expect(new Set(MATTERS.map((each) => each.name.zh)).size).toBe(29);
});

test.each([
  ['是否同意筹集维修资金？', [6]],
  ['维修资金余额不足，是否续交', [6]],
  ['是否同意使用维修资金更换3幢电梯？', []],
  ['是否同意加装电梯？', [7]],
  ['是否同意将地面共有部分出租给快递柜公司？', [8]],
  ['是否同意改变架空层用途并扩建车棚？', [7, 8]],
  ['是否同意解聘现物业服务企业？', []],
])('the words of %s hint at items %j', (question, items) => {
  expect(hintedItems(question)).toEqual(items);
});
