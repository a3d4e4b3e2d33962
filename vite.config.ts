import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

/** `vite build` makes the web app; `vite build --mode server` makes the service and its commands for plain Node. */
export default defineConfig(({ mode }) => (mode === 'server' ? serverBuild : webBuild(mode)));

const serverBuild = {
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node20',
    rollupOptions: {
      input: {
        main: 'server/main.ts',
        roster: 'server/registry/cli.ts',
        verify: 'server/disclosure/verify-cli.ts',
      },
    },
  },
};

const node = { environment: 'node', include: [] as string[] } as const;

const webBuild = (mode: string) => ({
  root: 'web',
  plugins: [svelte(), ...(mode === 'test' ? [svelteTesting()] : [])],
  // Chrome 87 and Safari 14 are Svelte 5's floor and what older WeChat kernels bring.
  build: { outDir: '../dist/web', emptyOutDir: true, target: ['es2020', 'chrome87', 'safari14'] },
  server: { proxy: { '/api': 'http://localhost:3000', '/log': 'http://localhost:3000' } },
  test: {
    root: '.',
    reporters: ['default'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { test: { ...node, name: 'crypto', root: '.', include: ['crypto/**/*.test.ts'] } },
      {
        test: {
          ...node,
          name: 'server',
          root: '.',
          include: ['{server,migrations,loadtest}/**/*.test.ts'],
          globalSetup: ['server/testing/global-setup.ts'],
        },
      },
      { extends: true, test: { name: 'web', root: '.', environment: 'jsdom', include: ['web/**/*.test.ts'], exclude: ['web/e2e/**'] } },
      {
        test: {
          ...node,
          name: 'e2e',
          root: '.',
          include: ['web/e2e/**/*.test.ts'],
          globalSetup: ['server/testing/global-setup.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
