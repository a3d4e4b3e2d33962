import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { start } from '../testing/start.ts';

const MANIFEST = {
  'index.html': { file: 'assets/main-3f2a.js', imports: ['_app.js'], css: ['assets/app-0.css'] },
  '_app.js': { file: 'assets/app-0.js' },
  'owner/VotePage.svelte': {
    ...{ file: 'assets/VotePage-1a.js', imports: ['_app.js', '_words.js'], css: ['assets/VotePage-3c.css'] },
    dynamicImports: ['later.ts'],
  },
  '_words.js': { file: 'assets/words-2b.js', imports: ['_app.js'] },
  'later.ts': { file: 'assets/later-4d.js' },
};

async function withWeb() {
  const folder = await mkdtemp(join(tmpdir(), 'yijue-web-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>议决</title><script>asked()</script>');
  await mkdir(join(folder, '.vite'));
  await writeFile(join(folder, '.vite', 'manifest.json'), JSON.stringify(MANIFEST));
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

test('a page names the scripts and styles that it will need, and none that the app’s own page names', async () => {
  const { app } = await withWeb();
  const link = async (url: string) => (await app.inject(url)).headers['link'];
  expect(await link('/e/fenglin/a/0d9c5e0d9c5e0d9c/vote?step=m1')).toBe(
    [
      '</assets/VotePage-1a.js>; rel=modulepreload',
      '</assets/words-2b.js>; rel=modulepreload',
      '</assets/VotePage-3c.css>; rel=preload; as=style; crossorigin',
    ].join(', '),
  );
  expect(await link('/e/fenglin/a/0d9c5e0d9c5e0d9c/desk')).toBeUndefined();
});

test('the policy allows the script inside the page, and no other', async () => {
  const { app } = await withWeb();
  const policy = String((await app.inject('/')).headers['content-security-policy']);
  const hash = createHash('sha256').update('asked()').digest('base64');
  expect(policy.split(';')).toContain(`script-src 'self' 'sha256-${hash}'`);
  expect((await app.inject('/index.html')).headers['content-security-policy']).toBe(policy);
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
