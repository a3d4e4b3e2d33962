import { expect, test } from 'vitest';
import { hintedItems } from './keywords.ts';
import { attachmentsFor, classify, isJoint, matterOf } from './matters.ts';
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

test('what is no vote says in its refusal what is done instead, and that no result may show it as a decision', () => {
  for (const each of MATTERS) {
    if (each.decides.kind === 'joint') continue;
    const refused = classify(each, 9);
    expect(refused).toMatchObject({ ok: false, error: { remedyZh: expect.stringContaining(each.decides.instead.zh) } });
    if (!refused.ok) expect(refused.error.zh).toContain('不能作为表决结果公布');
  }
  const kinds = MATTERS.filter((each) => !isJoint(each)).map(({ id, decides }) => [id, decides.kind]);
  expect(kinds).toEqual([
    ['M23', 'record'],
    ['M24', 'unanimous'],
    ['M25', 'unanimous'],
    ['M26', 'representatives'],
    ['M27', 'petition'],
    ['M28', 'committee'],
    ['M29', 'survey'],
  ]);
});

test('every matter names the papers that owners need, and an election always those of an election', () => {
  for (const each of MATTERS) expect([each.id, each.attachments.length > 0]).toEqual([each.id, true]);
  expect(attachmentsFor(matter('M04'), 'decide')).toEqual(['grounds']);
  expect(attachmentsFor(matter('M04'), 'elect')).toEqual(['election-rules', 'candidates']);
  expect(attachmentsFor(matter('M04'), 'decide', true)).toEqual(['grounds', 'scope']);
});

test('what follows a decision is named where something follows: filing, a contract, the end of one, the fund', () => {
  const followed = MATTERS.filter(({ followUps }) => followUps.length > 0);
  expect(Object.fromEntries(followed.map(({ id, followUps }) => [id, followUps]))).toEqual({
    M03: ['filing'],
    M04: ['filing', 'committee-vacancy'],
    M05: ['contract'],
    M06: ['dismissal'],
    M07: ['contract'],
    M09: ['fund-normal'],
    M10: ['fund-small'],
    M11: ['fund-top-up'],
    M16: ['public-income'],
    M23: ['fund-emergency'],
    M29: ['exit-trigger'],
  });
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
