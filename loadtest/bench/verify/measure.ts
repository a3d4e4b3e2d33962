/**
 * `measure.ts verify|floor FOLDER WORKERS VKEY`: one round in a process of its own, so that its peak memory is its own.
 * Prints JSON.
 */
import { verifyBundle } from '../../../crypto/bundle/verify.ts';
import { openBundle } from '../../../server/disclosure/bundle-source.ts';
import { workerCode } from '../../../server/disclosure/start-worker.ts';
import { workerTeam } from '../../../server/disclosure/worker-team.ts';
import { createSignatureChecks, useNodeHash } from '../../../server/platform/signature-checks.ts';
import { floorOf } from './floor.ts';
import { startTimer } from './timer.ts';

export interface Round {
  readonly seconds: number;
  /** Of all threads together. */
  readonly processorSeconds: number;
  readonly lines: number;
  readonly peakBytes: number;
}

const [what, folder = '', workers = '1', vkey = ''] = process.argv.slice(2);
useNodeHash();
const measured = await (what === 'floor' ? floorOf(folder, Number(workers)) : verification());
const peakBytes = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ ...measured, peakBytes } satisfies Round));

async function verification(): Promise<Omit<Round, 'peakBytes'>> {
  const source = await openBundle(folder);
  if (!source.ok) throw new Error(source.error.en);
  const checks = createSignatureChecks();
  // A release has the threads' code ready in a file.
  await workerCode();
  const started = startTimer();
  const team = workerTeam(Number(workers), checks);
  const report = await verifyBundle(source.value, { vkeys: [vkey] }, checks, () => {}, team);
  const elapsed = started();
  await team.close();
  if (!report.passed || report.checks.some(({ status }) => status !== 'passed'))
    throw new Error('the bundle does not pass');
  return { ...elapsed, lines: report.size ?? 0 };
}
