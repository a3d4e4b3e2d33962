import { expect, test } from 'vitest';
import { canonicalize, parseCanonical, type Json } from '../../canonical.ts';
import { FIGURES } from './figures.ts';
import type { Pack } from './pack.ts';
import { figureValue, PACKS, resolvePack } from './resolve.ts';

const zhangping = () => resolvePack('FJ-漳平') ?? expect.fail('no pack for Zhangping');

test('Zhangping stands on Fujian, and Fujian on the country', () => {
  expect(zhangping().layers.map((layer) => layer.id)).toEqual(['CN', 'FJ', 'FJ-漳平']);
});

test('a figure comes from the nearest layer that knows it, with its article and source', () => {
  expect(zhangping().figures.reelectionInterventionDays).toMatchObject({
    value: 7,
    from: 'FJ-漳平',
    confidence: 'read',
  });
  expect(zhangping().figures.noticeDays).toEqual({
    value: 15,
    article: '第十四条',
    source: '《物业管理条例》（2018年修正）',
    confidence: 'read',
    from: 'CN',
  });
  expect(zhangping().figures.committeeMisconductArticle).toMatchObject({ from: 'FJ', confidence: 'excerpt' });
});

test('a layer that does not know a figure leaves what the layer above states', () => {
  const place: Pack = {
    id: 'X',
    parent: 'CN',
    name: { zh: '某地', en: 'Somewhere' },
    status: 'draft',
    version: '1',
    inForceFrom: null,
    inForceUntil: null,
    figures: {
      noticeDays: { value: null, article: '', source: '', confidence: null },
      filingDays: { value: 10, article: '第一条', source: '某条例', confidence: 'read' },
    },
    unread: [],
  };
  const pack = resolvePack('X', [...PACKS, place]) ?? expect.fail('not found');
  expect([figureValue(pack, 'noticeDays'), figureValue(pack, 'filingDays')]).toEqual([15, 10]);
  expect(figureValue(pack, 'decisionPostDays')).toBeNull();
  expect(pack.layers.at(-1)).toMatchObject({ id: 'X', status: 'draft' });
});

test('an unknown place and a circle of parents resolve to nothing', () => {
  expect(resolvePack('ZZ')).toBeNull();
  const circle = PACKS.map((pack) => (pack.id === 'CN' ? { ...pack, parent: 'FJ' } : pack));
  expect(resolvePack('FJ', circle)).toBeNull();
});

test('texts that nobody could read are named, so that their silence is not taken for law', () => {
  expect(
    zhangping()
      .layers.find((layer) => layer.id === 'FJ')
      ?.unread.join(),
  ).toContain('福建省物业管理条例');
});

test('no pack holds a threshold or a quorum of art. 278', () => {
  const keys = [...Object.keys(FIGURES), ...PACKS.flatMap((pack) => Object.keys(pack.figures))];
  expect(keys.filter((key) => /quorum|threshold|majority|twoThirds|half/i.test(key))).toEqual([]);
});

test('every figure has an article, a source and a confidence, or says that it is unknown', () => {
  for (const pack of PACKS) {
    for (const [key, figure] of Object.entries(pack.figures)) {
      expect(Object.hasOwn(FIGURES, key), key).toBe(true);
      expect(figure.article !== '' && figure.source !== '', key).toBe(true);
      expect(figure.confidence === null, key).toBe(figure.value === null);
      if (typeof figure.value === 'number') expect(Number.isSafeInteger(figure.value), key).toBe(true);
    }
  }
});

test('a resolved pack has one canonical form, so that its hash can be frozen', () => {
  for (const pack of PACKS) {
    const resolved = resolvePack(pack.id);
    expect(JSON.parse(JSON.stringify(resolved))).toStrictEqual(resolved);
    const text = canonicalize(resolved as unknown as Json);
    expect(parseCanonical(text)).toEqual({ ok: true, value: resolved });
    expect(canonicalize(resolvePack(pack.id) as unknown as Json)).toBe(text);
  }
});
