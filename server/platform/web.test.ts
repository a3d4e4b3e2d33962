import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { start } from '../testing/start.ts';

async function withWeb() {
  const folder = await mkdtemp(join(tmpdir(), 'yijue-web-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>议决</title>');
  await writeFile(join(folder, 'assets', 'main-3f2a.js'), 'export {};');
  await writeFile(join(folder, 'icon.svg'), '<svg/>');
  return { ...(await start({ webFolder: folder })), folder };
}

test.each(['/', '/estates/garden', '/e/1?tab=roll', '/assemblies/0d9c.5'])('%s opens the app', async (url) => {
  const { app } = await withWeb();
  const reply = await app.inject(url);
  expect(reply.body).toContain('议决');
  expect(reply.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  expect(reply.headers['content-security-policy']).toContain("script-src 'self'");
});

test('the page of a ballot names the scripts and styles that the ballot will need; other pages do not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'yijue-web-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  for (const name of ['VotePage-1a.js', 'VotePage-1a.js.gz', 'VotePage-2b.css', 'proofs-3c.js', 'Desk-4d.js'])
    await writeFile(join(folder, 'assets', name), '');
  const { app } = await start({ webFolder: folder });
  const linkOf = async (url: string) => (await app.inject(url)).headers['link'];
  expect(await linkOf('/e/fenglin/a/0d9c5e0d9c5e0d9c/vote?step=m1')).toBe(
    [
      '</assets/VotePage-1a.js>; rel=modulepreload',
      '</assets/VotePage-2b.css>; rel=preload; as=style; crossorigin',
      '</assets/proofs-3c.js>; rel=modulepreload',
    ].join(', '),
  );
  expect(await linkOf('/e/fenglin/a/0d9c5e0d9c5e0d9c')).toBeUndefined();
});

test('a built file is kept for a year because its name changes with its content', async () => {
  const { app } = await withWeb();
  const reply = await app.inject('/assets/main-3f2a.js');
  expect(reply.body).toBe('export {};');
  expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await app.inject('/icon.svg')).headers['cache-control']).toBe('no-cache');
});

test('a phone gets the smaller copy of a script that the build put beside it', async () => {
  const { app, folder } = await withWeb();
  const small = gzipSync('export {};');
  await writeFile(join(folder, 'assets', 'main-3f2a.js.gz'), small);
  const asks = (encoding: string) =>
    app.inject({ url: '/assets/main-3f2a.js', headers: { 'accept-encoding': encoding } });
  const reply = await asks('gzip, deflate, br');
  expect(reply.rawPayload).toEqual(small);
  expect(reply.headers).toMatchObject({ 'content-encoding': 'gzip', vary: expect.stringContaining('accept-encoding') });
  expect(reply.headers['content-type']).toContain('javascript');
  expect((await asks('identity')).body).toBe('export {};');
});

test.each([
  '/api/nothing',
  '/api',
  '/log/abc/checkpoint',
  '/assets/old-1111.js',
  '/../package.json',
  '/%2e%2e/package.json',
])('%s is not answered with the app', async (url) => {
  const { app } = await withWeb();
  const reply = await app.inject(url);
  expect(reply.statusCode).toBeGreaterThanOrEqual(400);
  expect(reply.body).not.toContain('<!doctype');
});

test('a form posted to a page’s address is not answered with the app', async () => {
  const { app } = await withWeb();
  expect((await app.inject({ method: 'POST', url: '/estates/garden', payload: {} })).statusCode).toBe(404);
});

test('without a built app the interface still answers', async () => {
  const { app } = await start({ webFolder: join(tmpdir(), 'nothing-here') });
  expect((await app.inject('/')).json()).toMatchObject({ code: 'NOT_FOUND' });
  expect((await app.inject('/api/health')).statusCode).toBe(200);
});
