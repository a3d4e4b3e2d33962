import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CHECK_IDS, CHECK_NAMES } from '../../../crypto/bundle/checks.ts';
import { deskZh } from '../../i18n/desk.zh-CN.ts';
import type { RunProgress, Verification } from './office-api.ts';
import { officeZh } from './office.zh-CN.ts';
import VerificationPart from './VerificationPart.svelte';

let running: RunProgress | null = null;
let ran: Promise<Verification>;
let finish: (run: Verification) => void = () => {};
vi.mock('./office-api.ts', () => ({ runVerification: () => ran, verificationProgress: async () => running }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  ran = new Promise((resolve) => (finish = resolve));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const passed = (ids: readonly number[]) =>
  ids.map((id) => ({ id, name: CHECK_NAMES[id as 0], status: 'passed' as const }));
/** What stands beside each check, by its number. */
const saidOf = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.lastElementChild?.textContent);

test('all eleven checks stand there from the beginning, and each says what is known of it while the verifier runs', async () => {
  const desk = { path: { estate: 'e', assembly: 'a' } } as never;
  const onrun = vi.fn();
  render(VerificationPart, { desk, run: null, onrun });
  const { 'run.notYet': notYet, 'run.now': now } = officeZh;
  expect(saidOf()).toEqual(CHECK_IDS.map(() => notYet));

  await fireEvent.click(screen.getByRole('button', { name: deskZh['verify.run'] }));
  expect(screen.getByRole('status').textContent).toBe(officeZh['run.step.gather']);
  running = { step: 'entries', done: 5, of: 10 };
  vi.advanceTimersByTime(1000);
  await waitFor(() => expect(saidOf().filter((said) => said === now)).toHaveLength(8));
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('5');
  expect(screen.getByRole('status').textContent).toBe(officeZh['run.step.entries']);

  running = { step: 'openings', done: 1, of: 4, decided: passed([0, 1, 2, 3, 4, 5, 7, 10]) };
  vi.advanceTimersByTime(1000);
  await waitFor(() => expect(saidOf().filter((said) => said === '通过')).toHaveLength(8));
  expect([saidOf()[6], saidOf()[8], saidOf()[9]]).toEqual([now, now, notYet]);

  const run = { passed: true, size: 10 } as Verification;
  finish(run);
  await waitFor(() => expect(onrun).toHaveBeenCalledWith(run));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(deskZh['verify.passed']));
});
