import { expect, test, vi } from 'vitest';
import { fill } from './fill.ts';
import { CHINESE, ENGLISH, OF_PAGES } from './all-texts.ts';

const flat = (files: ReadonlyMap<string, Readonly<Record<string, string>>>) =>
  [...files].flatMap(([path, texts]) => Object.entries(texts).map(([key, text]) => ({ path, key, text })));

/** `../check/check.zh-CN.ts` has its English in `../check/check.en.ts`. */
const englishOf = (path: string) => ENGLISH.get(path.replace(/zh-CN(\.pages)?/, 'en'))!;

/** Texts of the desks that stand in pairs. */
const pairsIn = (value: unknown): { zh: string; en: string }[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { zh, en } = value as Record<string, unknown>;
  return typeof zh === 'string' && typeof en === 'string' ? [{ zh, en }] : Object.values(value).flatMap(pairsIn);
};
const PAIRS = pairsIn(import.meta.glob('../desk/**/*.data.ts', { eager: true }));

const blanks = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

test('a sentence leaves the same blanks in every language', () => {
  expect(CHINESE.size).toBeGreaterThan(20);
  for (const { path, key, text } of flat(CHINESE))
    expect([path, key, ...blanks(englishOf(path)[key] ?? 'missing')]).toEqual([path, key, ...blanks(text)]);
  expect(PAIRS.length).toBeGreaterThan(100);
  for (const { zh, en } of PAIRS) expect([zh, ...blanks(en)]).toEqual([zh, ...blanks(zh)]);
});

const ALL_CHINESE = [...flat(CHINESE).map(({ text }) => text), ...PAIRS.map(({ zh }) => zh)];

test('no sentence says that the system failed; each says what was not lost or what to do', () => {
  for (const text of ALL_CHINESE) expect(text).not.toMatch(/系统异常|未知错误|错误码/);
});

/** What the desks enter into Chinese papers, and show as it would be entered. */
const QUOTED = ['print.example', 'read.differReason', 'roomsHint', 'order.example', 'sender.hint'];

test('English is not left in Chinese, nor Chinese in Western punctuation', () => {
  for (const { key, text } of flat(ENGLISH))
    if (!QUOTED.includes(key)) expect(text).not.toMatch(/[\u4e00-\u9fff，。；：]/);
  for (const { en } of PAIRS) expect(en).not.toMatch(/[\u4e00-\u9fff，。；：]/);
  for (const text of ALL_CHINESE) expect(text).not.toMatch(/[\u4e00-\u9fff][,;:?!]/);
});

test('another language is one file: with it, no part of an owner’s page says anything in Chinese', async () => {
  const pseudo = Object.fromEntries(Object.entries(OF_PAGES).map(([key, text]) => [key, `«${key}» ${blanks(text)}`]));
  vi.doMock('./en.ts', () => ({ en: pseudo }));
  const { language, t } = await import('./index.svelte.ts');
  await language.choose('en');
  const parts = import.meta.glob<Record<string, unknown>>(['./pages.ts', '../*/*-text.ts', '!../desk/**']);
  const said: string[] = [t('app.name')];
  for (const load of Object.values(parts)) {
    // What a part says is asked of a function whose name is one letter.
    const [say] = Object.entries(await load()).flatMap(([name, value]) => (name.length === 1 ? [value] : []));
    said.push(...Object.keys(OF_PAGES).flatMap((key) => (say as (key: string) => string | undefined)(key) ?? []));
  }
  expect(Object.keys(parts).length).toBeGreaterThan(10);
  expect(said.filter((text) => !text.startsWith('«'))).toEqual([]);
  expect(fill(pseudo['vote.position']!, { n: 1, of: 3 })).toContain('1,3');
});

test('no two parts of the pages give different texts the same name', () => {
  const named = flat(CHINESE).filter(({ path }) => !/desk/.test(path));
  expect(new Set(named.map(({ key }) => key)).size).toBe(named.length);
});

/** The product's name, and documents as the register calls them: values, which pages show in words of their own. */
const NAMES = /议决|居民身份证|统一社会信用代码/g;
const COMMENTS = /<!--[^]*?-->|\/\*[^]*?\*\/|\/\/ .*/g;

test('what a page says stands in a text file, where the other tests see it', () => {
  const sources = import.meta.glob<string>(['../**/*.svelte', '../**/*-text.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  expect(Object.keys(sources).length).toBeGreaterThan(150);
  const said = Object.entries(sources).filter(([, source]) =>
    /[\u4e00-\u9fff]/.test(source.replace(COMMENTS, '').replace(NAMES, '')),
  );
  expect(said.map(([path]) => path)).toEqual([]);
});
