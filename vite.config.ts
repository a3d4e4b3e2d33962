import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import type { PluginOption } from 'vite';
import { SCENARIOS } from './loadtest/load/scenarios.data.ts';
import { askEarly } from './web/early/inline.ts';
import { buildWorker } from './web/offline/build-worker.ts';
import { oldStyles } from './web/old-styles.ts';
import { precompress } from './web/precompress.ts';
import { singleFile } from './web/verifier/single-file.ts';
import { defineConfig, type TestProjectInlineConfiguration, type ViteUserConfig } from 'vitest/config';

/** Where the service runs while `vite` serves the web app's sources. */
const SERVICE = `http://localhost:${process.env['PORT'] ?? '3000'}`;

/** `vite build --mode server` makes the service and its commands for plain Node. */
const serverBuild: ViteUserConfig = {
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node20',
    rollupOptions: {
      input: {
        main: 'server/main.ts',
        roster: 'server/registry/cli.ts',
        verify: 'server/disclosure/verify-cli.ts',
        'verify-worker': 'server/disclosure/verify-worker.ts',
        tally: 'server/tally/cli.ts',
        appoint: 'server/identity/appoint-cli.ts',
        witness: 'server/witness/main.ts',
        backup: 'server/backup/cli.ts',
      },
    },
  },
};

const scripts = Object.keys(SCENARIOS).map((name) => [name, `loadtest/k6/${name}.ts`]);

/** `vite build --mode loadtest` makes each scenario one file, because k6 finds no packages. */
const loadtestBuild: ViteUserConfig = {
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'dist/loadtest',
    target: 'es2020',
    rollupOptions: { external: [/^k6(\/|$)/], input: Object.fromEntries(scripts) as Record<string, string> },
  },
};

const onNode = (
  name: string,
  include: string,
  more: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration => ({
  test: { name, root: '.', environment: 'node', include: [include], ...PATIENCE, ...more },
});

// The machine may be small and busy; a test that hangs still ends.
const PATIENCE = { testTimeout: 120_000, hookTimeout: 120_000 };

// Files of a worker share its modules, which hold nothing of a test: loading them anew for each took a third of the time.
const SHARED_MODULES = { isolate: false };

/** Tests that need a database share one PostgreSQL for the run. */
const withPostgres = { ...SHARED_MODULES, globalSetup: ['server/testing/global-setup.ts'] };

const projects: TestProjectInlineConfiguration[] = [
  onNode('crypto', 'crypto/**/*.test.ts', SHARED_MODULES),
  onNode('server', '{server,migrations,loadtest}/**/*.test.ts', withPostgres),
  {
    extends: true,
    test: {
      ...PATIENCE,
      name: 'web',
      root: '.',
      environment: 'jsdom',
      include: ['web/**/*.test.ts'],
      exclude: ['web/e2e/**'],
    },
  },
  onNode('e2e', 'web/e2e/**/*.test.ts', { globalSetup: ['web/e2e/global-setup.ts'] }),
  // Whole assemblies in the browser take minutes each: a command of their own.
  onNode('stories', 'web/e2e/**/*.story.ts', { globalSetup: ['web/e2e/global-setup.ts'] }),
];

/**
 * SHA-512 belongs to the Ed25519 that old browsers lack, not to every owner's phone: the curves get a copy of the hashes
 * of their own, so that the chunk with SHA-256 keeps SHA-256 only.
 */
const hashesApart: PluginOption = {
  name: 'hashes-apart',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (source !== '@noble/hashes/sha2.js' || !importer?.includes('@noble/curves')) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    return found && { ...found, id: `${found.id}?curves` };
  },
};

/** The service sees the browser's own Host, by which it tells its pages from others'. */
const service = { target: SERVICE, changeOrigin: false };

/**
 * Few files for phones: far away each costs more than its bytes. What every page of owners needs comes with the app, what
 * proves a receipt in a second file; everything else stays with the page that asks for it.
 */
const WITH_THE_APP = [
  'App[.]svelte|routes[.]ts|api/c|state/(?:assemblies|session|offline|receipts|old)',
  'ui/(?!Figures|ThresholdBar|QrCode|Tick)|i18n/(?:zh-CN[.]ts|fill|format|dates|index)',
  'public/(?:AssemblyFrame|addresses|assembly-api|assembly-words)',
  'owner/(?:ballot-api|ballot-draft|session-store|MotionStep|motion-view)',
];

const forPhones = {
  groups: [
    {
      name: 'app',
      priority: 3,
      test: new RegExp(`/web/(?:${WITH_THE_APP.join('|')})`),
    },
    {
      name: 'proofs',
      priority: 2,
      test: /\/(web\/state\/(verify-receipt|signature-checks)|crypto\/ballot\/receipt-text)/,
    },
  ],
};

/** `vite build` makes the web app. */
const webBuild = (mode: string): ViteUserConfig => ({
  root: 'web',
  publicDir: 'static',
  plugins: [
    hashesApart,
    oldStyles,
    svelte(),
    askEarly,
    buildWorker,
    precompress,
    ...(mode === 'test' ? [svelteTesting()] : []),
  ],
  // Chrome 87 and Safari 14 are Svelte 5's floor and what older WeChat kernels bring.
  build: {
    // The service reads from the manifest which files a page will ask for. The other minifier writes shorthands together again.
    ...{
      outDir: '../dist/web',
      emptyOutDir: true,
      manifest: true,
      cssMinify: 'esbuild',
      target: ['es2020', 'chrome87', 'safari14'],
    },
    rollupOptions: { output: { codeSplitting: forPhones } },
  },
  server: { proxy: { '^/api/(?!.*[.]ts)': service, '^/log/': service } },
  // Vitest leaves a core free by default, which on two cores means one test file at a time; the browser's mostly wait.
  test: { root: '.', reporters: ['default'], maxWorkers: Math.max(2, availableParallelism()), projects },
});

/** `vite build --mode verifier` makes the page that residents keep: one file beside the web app, for a disk without a network. */
const verifierBuild: ViteUserConfig = {
  root: 'web/verifier',
  publicDir: false,
  plugins: [svelte(), singleFile],
  worker: { format: 'iife' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: false,
    target: ['es2020', 'chrome87', 'safari14'],
    modulePreload: false,
    cssCodeSplit: false,
    rollupOptions: { input: 'web/verifier/verifier.html', output: { codeSplitting: false } },
  },
};

const BUILDS: Readonly<Record<string, ViteUserConfig>> = {
  server: serverBuild,
  loadtest: loadtestBuild,
  verifier: verifierBuild,
};

export default defineConfig(({ mode }) => BUILDS[mode] ?? webBuild(mode));
