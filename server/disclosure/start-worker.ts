import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { PROJECT_ROOT } from '../platform/project.ts';

/**
 * Starts a thread that verifies. Built, it is a file; from the sources it is bundled first, because a thread with a loader
 * of its own would take longer to start than most bundles to verify, and hashes many times slower.
 */
export async function startVerifyWorker(): Promise<Worker> {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(join(PROJECT_ROOT, 'dist', 'server', 'verify-worker.js'), { resourceLimits });
  const options: WorkerOptions = { eval: true, execArgv: [], resourceLimits };
  return new Worker(await workerCode(), options);
}

/** Bundled once, by whoever first needs it or asks for it ahead. */
export const workerCode = (): Promise<string> => (code ??= bundled());

/** What a job leaves behind is short-lived and much: with more room it is collected less often; with still more it was slower. */
const resourceLimits = { maxYoungGenerationSizeMb: 32 };

let code: Promise<string> | null = null;

async function bundled(): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./verify-worker.ts', import.meta.url))],
    ...{ bundle: true, write: false, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'silent' },
  });
  return outputFiles[0]!.text;
}
