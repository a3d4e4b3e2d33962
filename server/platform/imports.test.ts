import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from './project.ts';

interface Import {
  readonly file: string;
  /** Path within the project for a relative import, else the package's name. */
  readonly target: string;
  readonly isPackage: boolean;
}

const SPECIFIER = /(?:\bfrom\s+|\bimport\s+|\bimport\s*\(\s*)['"]([^'"]+)['"]/g;

function importsIn(folder: string): readonly Import[] {
  return readdirSync(join(PROJECT_ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => relative(PROJECT_ROOT, join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('testdata') && !file.includes('node_modules'))
    .flatMap((file) => importsOf(file, readFileSync(join(PROJECT_ROOT, file), 'utf8')));
}

function importsOf(file: string, source: string): Import[] {
  return [...source.matchAll(SPECIFIER)].map(([, specifier = '']) => {
    const isPackage = !specifier.startsWith('.');
    return { file, isPackage, target: isPackage ? specifier : join(dirname(file), specifier) };
  });
}

const said = (imports: readonly Import[]): string[] => imports.map(({ file, target }) => `${file} imports ${target}`);
const isTest = ({ file }: Import): boolean => /\.test\.ts$|\/testing\/|\/testing\.ts$/.test(file);
const isInside = (folder: string, path: string): boolean => path.startsWith(`${folder}/`);
const topOf = (path: string): string => path.split('/')[0] ?? '';

const crypto = importsIn('crypto');
const server = importsIn('server');
const web = importsIn('web');

test('the search for imports sees every form of them', () => {
  const source = `import a from './a.ts';\nimport type { B } from "../b/b.ts";\nexport * from './c.ts';\nimport 'd';\nawait import('./e.ts');`;
  expect(importsOf('x/y.ts', source).map(({ target }) => target)).toEqual([
    'x/a.ts',
    'b/b.ts',
    'x/c.ts',
    'd',
    'x/e.ts',
  ]);
  expect([crypto.length > 20, server.length > 100, web.length > 5]).toEqual([true, true, true]);
});

test('the core imports only itself and @noble/hashes', () => {
  const foreign = crypto
    .filter((each) => !isTest(each))
    .filter(({ target, isPackage }) => (isPackage ? !target.startsWith('@noble/hashes') : !isInside('crypto', target)));
  expect(said(foreign)).toEqual([]);
});

test('the web app imports nothing of the server', () => {
  const own = web.filter(({ file }) => !isInside('web/e2e', file));
  const reaching = own.filter(({ target, isPackage }) => !isPackage && !['web', 'crypto'].includes(topOf(target)));
  expect(said(reaching)).toEqual([]);
});

test('nothing outside the web app imports it', () => {
  const reaching = [...crypto, ...server].filter(({ target, isPackage }) => !isPackage && isInside('web', target));
  expect(said(reaching)).toEqual([]);
});

test('no capability of the server reaches into another’s store', () => {
  const capabilityOf = (path: string): string => path.split('/')[1] ?? '';
  const reaching = server
    .filter((each) => !isTest(each) && !each.isPackage && isInside('server', each.target))
    .filter(({ target }) => /(^|[/-])store\.ts$/.test(target))
    .filter(({ file, target }) => file.split('/').length > 2 && capabilityOf(file) !== capabilityOf(target));
  expect(said(reaching)).toEqual([]);
});

test('what the product runs on is installed with it, not only with its tools', () => {
  const { dependencies } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const nameOf = (specifier: string): string =>
    specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
  const missing = [...crypto, ...server]
    .filter((each) => !isTest(each) && each.isPackage && !each.target.startsWith('node:'))
    .filter(({ file }) => !TOOLS.includes(file))
    .filter(({ target }) => !(nameOf(target) in dependencies));
  expect(said(missing)).toEqual([]);
});

/** Run by a developer only; the second is tried and done without. */
const TOOLS = ['server/platform/generated-files.ts', 'server/platform/web-build.ts'];

/** Without what git leaves out, and without asking git, which a tester may lack. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['.git', 'node_modules', 'dist', '.data'].includes(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

test('nothing in the repository refers to folders outside of it', () => {
  // Put together here, so that this file does not hold them itself.
  const outside = [...['design', 'data', 'vectors', 'laws'].map((name) => `../${'shared'}/${name}`), `/${'work'}/main`];
  const files = filesBelow(PROJECT_ROOT);
  const referring = files.filter((file) => {
    const text = readFileSync(file, 'latin1');
    return outside.some((path) => text.includes(path));
  });
  expect(files.length).toBeGreaterThan(100);
  expect(referring).toEqual([]);
});
