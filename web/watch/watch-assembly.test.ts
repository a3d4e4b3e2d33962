import { render, screen } from '@testing-library/svelte';
import { beforeEach, expect, test } from 'vitest';
import { formatReceipt } from '../../crypto/ballot/receipt-text.ts';
import { fromUtf8, toBase64 } from '../../crypto/bytes.ts';
import { leafHash } from '../../crypto/log/merkle.ts';
import { MemoryTree } from '../../crypto/log/memory-tree.ts';
import { formatVkey } from '../../crypto/log/note.ts';
import { formatTlogProof } from '../../crypto/log/proof.ts';
import { TestLog } from '../../crypto/testing/test-log.ts';
import type { Instant } from '../../crypto/brands.ts';
import { keepReceipt, keptReceipts } from '../state/receipts.ts';
import { webCryptoChecks } from '../state/signature-checks.ts';
import LogWatch from './LogWatch.svelte';
import { watchAssembly, watchVisit } from './watch-assembly.ts';
import type { WatchPorts } from './watch-log.ts';

const view = { estate: 'fenglin', assembly: '5c0ffee5c0ffee05', log: { witnesses: [] } };

function logOf(size: number, word = 'a'): TestLog {
  const log = new TestLog('2026-03-20T04:05:06.000Z' as Instant);
  for (let i = 0; i < size; i++) log.append('announce', { n: i, word });
  return log;
}

const serving = (log: TestLog): WatchPorts => ({
  vkey: async () => formatVkey(log.origin, log.key.publicKey),
  checkpoint: async () => log.checkpoint(),
  consistency: async (from, to) => {
    const proof = new MemoryTree(log.entries.slice(0, to).map(leafHash)).consistencyProof(from);
    return proof.map((hash) => `${toBase64(hash)}\n`).join('');
  },
  checks: webCryptoChecks,
  now: () => new Date(),
  pause: async () => undefined,
});

const receiptOf = (log: TestLog, index: number) => {
  const proof = new MemoryTree(log.entries.map(leafHash)).inclusionProof(index);
  const vkey = formatVkey(log.origin, log.key.publicKey);
  const text = formatReceipt({
    ...{ vkey, entry: fromUtf8(log.entries[index]!)! },
    proof: formatTlogProof({ index, proof, checkpoint: log.checkpoint() }),
  });
  return { ...view, title: '', code: '7K4M92TD', units: [], text, received: '' };
};

beforeEach(() => localStorage.clear());

test('a phone that was shown another record is told in plain words and has both signatures to hand on', async () => {
  await watchAssembly(view, serving(logOf(4)));
  const watched = await watchAssembly(view, serving(logOf(6, 'b')));
  expect(watched).toMatchObject({ alarms: [{ kind: 'forked' }], quiet: null });
  render(LogWatch, { watched, part: 'alarms' });
  expect(screen.getByRole('alert').textContent).toContain('同一把校验钥签出了两份对不上的记录');
  expect(screen.getByRole('alert').textContent).toContain('街道办事处');
  screen.getByRole('button', { name: '已保存，收起' }).click();
  expect(await screen.findByText(/记录前后不一致（/)).toBeTruthy();
  expect((await watchAssembly(view, serving(logOf(6, 'b')))).alarms).toMatchObject([{ folded: true }]);
});

test('the record of a receipt is compared too, though the phone never opened the page before', async () => {
  keepReceipt(receiptOf(logOf(4), 2));
  expect((await watchAssembly(view, serving(logOf(9)))).quiet).toMatchObject({ outcome: 'first', size: 9 });
  localStorage.clear();
  keepReceipt(receiptOf(logOf(4), 2));
  expect((await watchAssembly(view, serving(logOf(9, 'b')))).alarms).toMatchObject([{ kind: 'forked' }]);
});

test('a receipt lost from one place comes back from the other', async () => {
  keepReceipt(receiptOf(logOf(4), 2));
  await watchAssembly(view, serving(logOf(4)));
  localStorage.removeItem('yijue.receipts');
  await watchAssembly(view, serving(logOf(5)));
  expect(keptReceipts()).toMatchObject([{ code: '7K4M92TD' }]);
});

test('stepping between the pages of an assembly asks the log once, and again after a new receipt', async () => {
  let asked = 0;
  const counting = (log: TestLog): WatchPorts => {
    const ports = serving(log);
    return { ...ports, checkpoint: () => ((asked += 1), ports.checkpoint()) };
  };
  await watchVisit(view, counting(logOf(4)));
  const first = asked;
  await watchVisit(view, counting(logOf(5)));
  expect(asked).toBe(first);
  keepReceipt(receiptOf(logOf(5), 3));
  expect((await watchVisit(view, counting(logOf(6)))).quiet).toMatchObject({ from: 4, size: 6 });
  expect(asked).toBeGreaterThan(first);
});
