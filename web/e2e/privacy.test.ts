import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { shortCode } from '../../crypto/ballot/short-code.ts';
import type { UnitId } from '../../crypto/brands.ts';
import { utf8 } from '../../crypto/bytes.ts';
import { leafHash } from '../../crypto/log/merkle.ts';
import { unitCode } from '../../server/assemblies/unit-links/unit-link.ts';
import { FENGLIN } from '../../server/demo/files.ts';
import { ACCESS_TABLE } from '../../server/identity/access-table.ts';
import { demoKeys } from '../../server/platform/keys.ts';
import { canReadPdf } from '../../server/print/testing.ts';
import { leaksIn, privateWords } from './private-words.ts';
import { whenReady } from './product.ts';
import { fact, hasBrowser, theProduct } from './visit.ts';
import { addressesOf, base, get, type Values } from './walk.ts';

/* Whoever is not signed in reads everything there is of the demonstration's estate, and meets no owner in it. */

const words = privateWords();

beforeAll(async () => {
  if (hasBrowser) await whenReady(theProduct());
}, 300_000);

test('the words looked for are those of a thousand owners, and the search finds each of them in their own files', async () => {
  expect(words.names.size).toBeGreaterThan(500);
  expect(words.numbers.size).toBeGreaterThan(1500);
  const feed = await readFile(FENGLIN.registry, 'utf8');
  expect(leaksIn(feed, words).length).toBeGreaterThan(2000);
  const name = [...words.names].find(({ length }) => length === 3)!;
  const escaped = [...name].map((char) => `\\u${char.charCodeAt(0).toString(16)}`).join('');
  expect(leaksIn(`"x":"由${escaped}签名"`, words)).toEqual([name]);
});

// Names what is not looked at on a machine without the tool that reads papers.
if (!canReadPdf()) test.skip('the words of public papers (pdftotext of poppler-utils is missing)', () => undefined);

/** Everything that public answers name: assemblies, documents, entries, numbers of receipts. */
async function publicValues(): Promise<Values> {
  const json = async (path: string): Promise<unknown> => JSON.parse((await get(path)).texts[1]!);
  const { assemblies } = (await json('/api/estates/fenglin/assemblies')) as { assemblies: { assembly: string }[] };
  const ids = assemblies.map(({ assembly }) => assembly);
  const seen = new Set<string>();
  for (const id of ids)
    for (const page of ['', '/milestones', '/result'])
      for (const [hash] of (await get(`/api/estates/fenglin/assemblies/${id}${page}`)).texts
        .join()
        .matchAll(/\b[0-9a-f]{64}\b/g))
        seen.add(hash);
  const packs = (await json('/api/law/packs')) as { id: string }[];
  const codes: string[] = [];
  for (const id of ids) codes.push(...(await receiptCodes(id)), await codeOfRoom(id));
  const numbers: string[] = [];
  for (const id of ids) numbers.push(...(await posterNumbers(id)));
  return {
    ...{
      ':estate': ['fenglin'],
      ':assembly': ids,
      ':sha256': [...seen],
      ':id': packs.map(({ id }) => encodeURIComponent(id)),
    },
    ...{
      ':code': codes,
      ':seq': Array.from({ length: 12 }, (_, seq) => String(seq)),
      ':number': ['00000000', ...numbers],
    },
    ...{
      ':who': ['0'],
      ':motion': ['m1'],
      ':size': ['1', '9'],
      ':challenge': ['33333333-3333-4333-8333-333333333333'],
    },
    '*': ['0/000', 'entries/000', 'json'],
  };
}

async function receiptCodes(assembly: string): Promise<readonly string[]> {
  const reply = await fetch(`${base()}/log/${assembly}/bundle.zip`);
  if (!reply.ok) return ['00000000'];
  const files = unzipSync(new Uint8Array(await reply.arrayBuffer()));
  const entries = new TextDecoder().decode(files['entries.jsonl']).trimEnd().split('\n');
  return entries.slice(-60, -57).map((entry) => shortCode(leafHash(utf8(entry))));
}

/** What a route wants besides its address. */
const QUERIES: Readonly<Record<string, string>> = { 'GET /log/:assembly/consistency': '?from=1&to=3' };

/** As a slip behind somebody's door has it. */
async function codeOfRoom(assembly: string): Promise<string> {
  const { units } = JSON.parse(await readFile(FENGLIN.registry, 'utf8')) as { units: { unitCode: UnitId }[] };
  const keys = await demoKeys(theProduct().folder);
  return unitCode({ keys }, { estate: 'fenglin', assembly }, units[0]!.unitCode);
}

/** As they hang in two entrances. */
async function posterNumbers(assembly: string): Promise<readonly string[]> {
  const { texts } = await get(`/api/estates/fenglin/assemblies/${assembly}/print/posters.pdf`);
  const found = texts.slice(1).flatMap((text) => text.match(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g) ?? []);
  return [...new Set(found)].slice(0, 2);
}

/** The demonstration shows four invented owners on purpose, so that anybody can sign in as one of them. */
const isDemonstration = (route: string): boolean => route.includes('/api/demo/');

fact('no public answer, page, paper or bundle has an owner’s name, number of a document or phone in it', async () => {
  const values = await publicValues();
  const leaks: string[] = [];
  const answered = new Set<string>();
  const routes = Object.entries(ACCESS_TABLE).filter(
    ([route, access]) => access === 'public' && !isDemonstration(route),
  );
  for (const [route] of routes) {
    const [method = '', path = ''] = route.split(' ');
    for (const place of addressesOf(path, values)) {
      const address = `${place}${QUERIES[route] ?? ''}`;
      const { status, texts } = await get(address, method);
      if (status < 400) answered.add(route);
      expect(status, address).toBeLessThan(500);
      for (const text of texts) leaks.push(...leaksIn(text, words).map((word) => `${address}: ${word.slice(0, 1)}…`));
    }
  }
  expect(leaks).toEqual([]);
  // The search has read something of every route that can be read: a new one without values is found here. (What is posted
  // is refused without a body; what people post and are answered is looked through in server/identity/privacy.test.ts.)
  const unread = routes.map(([route]) => route).filter((route) => route.startsWith('GET ') && !answered.has(route));
  expect(unread.filter((route) => canReadPdf() || !route.endsWith('/posters/:number'))).toEqual([]);
});

fact('no file of the web app has one either', async () => {
  const waiting = ['/', '/e/fenglin', '/verifier.html', '/service-worker.js'];
  const seen = new Set<string>();
  const leaks: string[] = [];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const { texts } = await get(path);
    const text = texts.slice(1).join('\n');
    leaks.push(...leaksIn(text, words).map((word) => `${path}: ${word.slice(0, 1)}…`));
    for (const [, name] of text.matchAll(/["'`(/]((?:assets\/)?[\w.-]+\.(?:js|css|json|webmanifest))\b/g))
      waiting.push(name!.startsWith('assets/') ? `/${name}` : `/assets/${name}`);
  }
  expect([...seen].filter((path) => path.endsWith('.js')).length).toBeGreaterThan(20);
  expect(leaks).toEqual([]);
});
