import { expect, onTestFinished, test, vi } from 'vitest';
import { Pace } from './pace.ts';

/** Whether the event loop turns before the next round begins. */
const waits = (...sizes: readonly number[]): Promise<boolean> => waitsAfter(sizes, false);
const waitsBusy = (...sizes: readonly number[]): Promise<boolean> => waitsAfter(sizes, true);

async function waitsAfter(sizes: readonly number[], isBusy: boolean): Promise<boolean> {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000);
  onTestFinished(() => clock.mockRestore());
  const pace = new Pace();
  for (const size of sizes) pace.begin(size);
  let hasTurned = false;
  setImmediate(() => (hasTurned = true));
  await pace.next(isBusy);
  return hasTurned;
}

test('a round that follows a shared one at once waits for the gap between them', async () => {
  expect(await waits(2)).toBe(true);
});

test('a round waits for the gap while the one before has not ended, also after one who came alone', async () => {
  expect(await waits(1)).toBe(false);
  expect(await waitsBusy(1)).toBe(true);
});

test('whoever comes first, or after one who came alone, begins at once', async () => {
  expect(await waits()).toBe(false);
  expect(await waits(2, 1)).toBe(false);
});
