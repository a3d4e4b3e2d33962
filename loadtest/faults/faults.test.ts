import { expect, test } from 'vitest';
import { runFaults } from './suite.ts';

test('servers and databases that are killed, stopped, cut off or poisoned lose no acknowledged ballot and count none twice', async () => {
  const lines: string[] = [];
  const only = ['SIGKILL', 'SIGTERM', 'network', 'poison'];
  const failed = await runFaults({ isShort: true, kills: 2, only, say: (line) => lines.push(line) });
  expect([failed, lines.filter((line) => line.includes('FAILED'))]).toEqual([0, []]);
  expect(lines).toHaveLength(only.length);
}, 300_000);

test('a word that is in no fault’s name is refused: nothing would be done, and nothing lost', async () => {
  const none = runFaults({ isShort: true, kills: 0, only: ['nosuch'], say: () => undefined });
  await expect(none).rejects.toThrow('no fault is called nosuch');
});
