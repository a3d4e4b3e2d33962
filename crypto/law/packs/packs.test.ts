import { expect, test } from 'vitest';
import { canonicalize, parseCanonical, type Json } from '../../canonical.ts';
import { day } from '../../time.ts';
import { PACKS } from './all.ts';
import { figure, figureValue } from './figure.ts';
import { FIGURES } from './figures.data.ts';
import { resolvePack } from './resolve.ts';

const TODAY = day('2026-06-01');
const zhangping = () => resolvePack('FJ-漳平', TODAY) ?? expect.fail('no pack for Zhangping');

test('Zhangping stands on Longyan, Longyan on Fujian, and Fujian on the country', () => {
  expect(zhangping().layers.map((layer) => layer.id)).toEqual(['CN', 'FJ', 'FJ-龙岩', 'FJ-漳平']);
});

test('a figure comes from the nearest layer that knows it, with its article and source', () => {
  expect(figure(zhangping(), 'reelectionInterventionDays')).toMatchObject({
    ...{ value: 7, from: 'FJ-漳平', confidence: 'read', mayBlock: true, effect: 'reminds' },
  });
  expect(figure(zhangping(), 'noticeDays')).toMatchObject({
    ...{ value: 15, from: 'CN', confidence: 'read', mayBlock: true, effect: 'blocks' },
    citation: {
      zh: '《物业管理条例》（2018年修正）第十四条',
      en: 'Property Management Regulations (2018), art. 14',
    },
  });
  expect(figure(zhangping(), 'committeeMisconductArticle')).toMatchObject({ from: 'FJ', confidence: 'excerpt' });
  expect(figure(zhangping(), 'committeeMin')).toMatchObject({ mayBlock: false, effect: 'warns' });
});

test('what nobody knows is null and says who is to be asked', () => {
  expect(figure(zhangping(), 'decisionPostDays')).toMatchObject({ value: null, mayBlock: false, effect: 'ask' });
  expect(figure(zhangping(), 'emergencyFundDecisionDays').citation.zh).toBe('待主管部门确认');
});

test('an unknown place and a circle of parents resolve to nothing', () => {
  expect(resolvePack('ZZ', TODAY)).toBeNull();
  const circle = PACKS.map((pack) => (pack.id === 'CN' ? { ...pack, parent: 'FJ' } : pack));
  expect(resolvePack('FJ', TODAY, circle)).toBeNull();
});

test('texts that nobody could read are named, so that their silence is not taken for law', () => {
  const fujian = zhangping().layers.find((layer) => layer.id === 'FJ');
  expect(fujian?.unread.join()).toContain('福建省物业管理条例');
});

test('no pack holds a threshold or a quorum of art. 278', () => {
  const keys = [...Object.keys(FIGURES), ...PACKS.flatMap((pack) => Object.keys(pack.figures))];
  const allowed = ['committeeQuorum', 'temporaryBodyQuorum'];
  expect(keys.filter((key) => /quorum|threshold|majority|twoThirds|half/i.test(key) && !allowed.includes(key))).toEqual(
    [],
  );
});

test('every figure has an article, a source and a confidence, or says that it is unknown', () => {
  for (const pack of PACKS) {
    for (const [key, stated] of Object.entries(pack.figures)) {
      expect(Object.hasOwn(FIGURES, key), key).toBe(true);
      expect([stated.at.zh, stated.at.en, stated.text.zh, stated.text.en, stated.text.seen], key).not.toContain('');
      expect(stated.confidence === null, key).toBe(stated.value === null);
      if (typeof stated.value === 'number') expect(Number.isSafeInteger(stated.value), key).toBe(true);
    }
  }
});

test('a resolved pack has one canonical form, so that its hash can be frozen', () => {
  for (const pack of PACKS) {
    const resolved = resolvePack(pack.id, TODAY);
    expect(JSON.parse(JSON.stringify(resolved))).toStrictEqual(resolved);
    const text = canonicalize(resolved as unknown as Json);
    expect(parseCanonical(text)).toEqual({ ok: true, value: resolved });
    expect(canonicalize(resolvePack(pack.id, TODAY) as unknown as Json)).toBe(text);
    expect(figureValue(resolved ?? expect.fail(pack.id), 'noticeDays')).toBe(15);
  }
});
