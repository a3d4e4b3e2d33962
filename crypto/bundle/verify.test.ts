import { expect, test } from 'vitest';
import { rememberingChecks } from '../testing/fixed-keys.ts';
import { nodeChecks } from '../testing/keys.ts';
import { bundleOf } from '../testing/test-bundle.ts';
import { playWhole } from '../testing/whole-assembly.ts';
import { memorySource } from './source.ts';
import { verifyBundle } from './verify.ts';

const checks = rememberingChecks(nodeChecks);

test('a certifying bundle passes all eleven checks', async () => {
  const play = playWhole();
  const report = await verifyBundle(memorySource(bundleOf(play)), { vkeys: [play.log.key.vkey] }, checks);
  expect(report.checks.map(({ id, status }) => `${id} ${status}`)).toEqual(
    report.checks.map(({ id }) => `${id} passed`),
  );
  expect(report).toMatchObject({ passed: true, originVerified: true, size: play.log.size });
});
