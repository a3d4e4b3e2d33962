// @vitest-environment node
import { parse } from 'acorn';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from './built-app.ts';

/** Chrome 87 and Safari 14, which older WeChat kernels are, against what is really built, libraries included. */
let folder: string;
let scripts: readonly File[];
let styles: readonly File[];

interface File {
  readonly name: string;
  readonly text: string;
}

beforeAll(async () => {
  ({ folder } = await buildApp());
  const names = (await readdir(join(folder, 'assets'))).sort();
  const read = (ending: string) =>
    Promise.all(
      names
        .filter((name) => name.endsWith(ending))
        .map(async (name) => ({ name, text: await readFile(join(folder, 'assets', name), 'utf8') })),
    );
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const inside = [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text = '']) => ({
    name: 'index.html',
    text,
  }));
  expect(inside).toHaveLength(1);
  [scripts, styles] = [[...(await read('.js')), ...inside], await read('.css')];
  expect([scripts.length > 10, styles.length > 5]).toEqual([true, true]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('every script is written in the language of 2020', () => {
  for (const { name, text } of scripts)
    expect(() => parse(text, { ecmaVersion: 2020, sourceType: 'module' }), name).not.toThrow();
  expect(() => parse('a ??= b', { ecmaVersion: 2020, sourceType: 'module' })).toThrow();
});

test('every pattern is one that those kernels take: no look-behind, no d or v flag', () => {
  const found = scripts.filter(({ text }) => /\(\?<[=!]|\/[a-z]*[dv][a-z]*\.(?:test|exec)\(/.test(text));
  expect(found.map(({ name }) => name)).toEqual([]);
});

/** Younger than Chrome 87 or Safari 14; with a reason where it may stand. */
const YOUNGER: [what: string, pattern: RegExp, reason: string | null][] = [
  ['Array.prototype.at', /\.at\(/, 'web/state/old-browsers.ts fills it in'],
  ['Object.hasOwn', /\bObject\.hasOwn\b/, 'web/state/old-browsers.ts fills it in'],
  [
    'structuredClone',
    /\bstructuredClone\b/,
    "Svelte's snapshot of dates and foreign objects, of which the app holds none",
  ],
  ['navigator.locks', /\bnavigator\.locks\b/, 'asked for first; without it tabs refresh their session each by itself'],
  [
    'DecompressionStream',
    /\bDecompressionStream\b/,
    'in the library for encrypted bundles, which asks first; desk only',
  ],
  ['BarcodeDetector', /\bBarcodeDetector\b/, 'asked for first; without it the page looks for the square itself'],
  ['findLast', /\.findLast(?:Index)?\(/, null],
  ['toSorted and its like', /\.(?:toSorted|toReversed|toSpliced)\(/, null],
  ['Object.groupBy', /\b(?:Object|Map)\.groupBy\b/, null],
  ['Array.fromAsync', /\bArray\.fromAsync\b/, null],
  ['Promise.withResolvers', /\bPromise\.withResolvers\b/, null],
  ['crypto.randomUUID', /\brandomUUID\b/, null],
  ['AbortSignal.timeout', /\bAbortSignal\.(?:timeout|any)\b/, null],
  ['BroadcastChannel', /\bnew BroadcastChannel\b/, null],
  ['WeakRef', /\bnew (?:WeakRef|FinalizationRegistry)\b/, null],
  ['Intl.Segmenter', /\bIntl\.Segmenter\b/, null],
  ['requestIdleCallback', /\brequestIdleCallback\b/, null],
  ['showModal', /\.showModal\(/, 'the big screen of the count, which is opened at a desk'],
  ['sets of sets', /\.(?:isSubsetOf|isSupersetOf|symmetricDifference|isDisjointFrom)\(/, null],
  ['match indices', /\bhasIndices\b/, null],
  ['CompressionStream', /\bnew CompressionStream\b/, null],
  ['scheduler', /\bscheduler\.(?:yield|postTask)\b/, 'asked for first, in the library that finds a QR code'],
  ['view transitions', /\bstartViewTransition\b/, null],
];

test.each(YOUNGER)('%s is in no script, or there is a reason', (_what, pattern, reason) => {
  const found = scripts.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
  if (reason === null) expect(found).toEqual([]);
  // A reason that nothing needs any more is removed.
  else expect(found.length, 'nothing needs the exception').toBeGreaterThan(0);
});

const YOUNGER_STYLES: [what: string, pattern: RegExp][] = [
  [':has()', /^(?!.*@supports selector\(:has\(\*\)\)).*:has\(/m],
  ['inset', /[{;]inset(?:-\w+)*:/],
  ['container queries', /@container/],
  ['dvh and its like', /\d[dsl]v[hw]\b/],
  ['cascade layers', /@layer/],
  ['aspect-ratio', /[{;]aspect-ratio:/],
  ['color-mix', /color-mix\(/],
  ['both sides of a margin at once (Safari 14.1)', /[{;](?:margin|padding|border)-(?:block|inline):/],
  ['ranges in media queries', /@media[^{]*[<>]/],
  ['line-height units', /\d(?:lh|rlh|cap|ic)\b/],
  ['math functions', /\b(?:round|mod|rem|abs|sign)\(/],
  ['light-dark', /light-dark\(/],
  ['effects of scrolling and entering', /@starting-style|animation-timeline/],
  ['nesting', /[{;]\s*&/],
  ['subgrid', /subgrid/],
  ['@property', /@property/],
  ['overflow: clip', /overflow(?:-[xy])?:clip/],
  ['individual transforms', /[{;](?:translate|rotate|scale):/],
];

test.each(YOUNGER_STYLES)('%s is in no style sheet', (_what, pattern) => {
  expect(styles.filter(({ text }) => pattern.test(text)).map(({ name }) => name)).toEqual([]);
});

test(':where() stands only beside the same rules without it', () => {
  const using = styles.filter(({ text }) => text.includes(':where('));
  expect(using.length).toBeGreaterThan(5);
  const alone = using.filter(({ text }) => !text.includes('@supports not selector(:where(a))'));
  expect(alone.map(({ name }) => name)).toEqual([]);
});
