import { expect, test } from 'vitest';
import type { Instant } from '../../crypto/brands.ts';
import { toBase64 } from '../../crypto/bytes.ts';
import { leafHash } from '../../crypto/log/merkle.ts';
import { formatVkey } from '../../crypto/log/note.ts';
import { MemoryTree } from '../../crypto/log/memory-tree.ts';
import { nodeChecks } from '../../crypto/testing/keys.ts';
import { signHead, TestLog } from '../../crypto/testing/test-log.ts';
import { noteKey } from '../../crypto/testing/fixed-keys.ts';
import { evidenceText } from './evidence.ts';
import { joined, type KeptLog } from './kept-log.ts';
import { watchLog, type Seen, type WatchPorts } from './watch-log.ts';

const AT = '2026-03-20T04:05:06.000Z' as Instant;
const NOW = new Date('2026-03-21T00:00:00.000Z');

/** A log grown by so many entries; logs with another `word` have the same key and another history from `fork` on. */
function logOf(size: number, word = 'a', fork = 0): TestLog {
  const log = new TestLog(AT);
  for (let i = 0; i < size; i++) log.append('announce', { n: i, word: i >= fork ? word : 'a' });
  return log;
}

interface Served {
  readonly log: TestLog;
  readonly vkey?: string;
  readonly checkpoint?: string;
}

/** A service as a phone meets it, serving whatever log stands there at the moment. */
function service(first: Served) {
  const asked: string[] = [];
  const answers = [first];
  const now = (): Served => answers[0]!;
  const ports: WatchPorts = {
    vkey: async () => now().vkey ?? formatVkey(now().log.origin, now().log.key.publicKey),
    checkpoint: async () => now().checkpoint ?? now().log.checkpoint(),
    consistency: async (from, to) => {
      asked.push(`${from}-${to}`);
      if (to > now().log.size) return 'refused';
      const tree = new MemoryTree(now().log.entries.slice(0, to).map(leafHash));
      return tree
        .consistencyProof(from)
        .map((hash) => `${toBase64(hash)}\n`)
        .join('');
    },
    checks: nodeChecks,
    now: () => NOW,
    pause: async () => void (answers.length > 1 && answers.shift()),
  };
  return { ports, asked, serve: (...next: Served[]) => void answers.splice(0, answers.length, ...next) };
}

const keptBy = (seen: Seen): KeptLog => {
  if (seen.outcome === 'unreachable') throw new Error('nothing was seen');
  return seen.kept;
};

test('the first visit keeps the head; a later one proves that the log has only grown', async () => {
  const { ports, asked, serve } = service({ log: logOf(3) });
  const first = await watchLog(null, [], ports);
  expect(first).toMatchObject({ outcome: 'first', size: 3 });
  serve({ log: logOf(9) });
  const second = await watchLog(keptBy(first), [], ports);
  expect(second).toMatchObject({ outcome: 'continued', from: 3, size: 9 });
  expect(asked).toEqual(['3-9']);
  expect(keptBy(second)).toMatchObject({ heads: [logOf(9).checkpoint()], alarms: [], seenAt: NOW.toISOString() });
});

test.each([
  ['of the same length', 5],
  ['that is longer', 12],
])('another history under the same key %s is a fork, with both signed heads as evidence', async (_how, size) => {
  const { ports, serve } = service({ log: logOf(5) });
  const kept = keptBy(await watchLog(null, [], ports));
  serve({ log: logOf(size, 'b', 2) });
  const seen = await watchLog(kept, [], ports);
  expect(seen.outcome).toBe('alarm');
  const [alarm, ...others] = keptBy(seen).alarms;
  expect(others).toEqual([]);
  expect(alarm).toMatchObject({ kind: 'forked', kept: logOf(5).checkpoint(), folded: false });
  expect(alarm!.served).toBe(logOf(size, 'b', 2).checkpoint());
  const text = evidenceText(alarm!, 'https://vote.example.org/log/x/');
  expect(text).toContain(alarm!.kept);
  expect(text).toContain(alarm!.served);
});

test('a fork stays, whichever of the two histories is served afterwards', async () => {
  const { ports, serve } = service({ log: logOf(5) });
  const kept = keptBy(await watchLog(null, [], ports));
  serve({ log: logOf(7, 'b', 2) });
  const forked = keptBy(await watchLog(kept, [], ports));
  for (const log of [logOf(9), logOf(9, 'b', 2)]) {
    serve({ log });
    const later = await watchLog(forked, [], ports);
    expect(later.outcome).toBe('alarm');
    expect(keptBy(later).alarms).toEqual(forked.alarms);
  }
});

test('a log that got shorter is noticed, and the remark goes once the log proves that nothing was lost', async () => {
  const { ports, serve } = service({ log: logOf(8) });
  const kept = keptBy(await watchLog(null, [], ports));
  serve({ log: logOf(6) });
  const shorter = await watchLog(kept, [], ports);
  expect(keptBy(shorter).alarms).toMatchObject([{ kind: 'shorter' }]);
  serve({ log: logOf(10) });
  expect(await watchLog(keptBy(shorter), [], ports)).toMatchObject({ outcome: 'continued', kept: { alarms: [] } });
});

test('a copy that lags behind for a moment accuses nobody', async () => {
  const { ports, serve } = service({ log: logOf(8) });
  const kept = keptBy(await watchLog(null, [], ports));
  serve({ log: logOf(6) }, { log: logOf(8) });
  expect((await watchLog(kept, [], ports)).outcome).toBe('continued');
});

test('another key, or a head that the key has not signed, is an alarm that no later head takes away', async () => {
  const log = logOf(5);
  const { ports, serve } = service({ log });
  const kept = keptBy(await watchLog(null, [], ports));
  const stranger = noteKey(log.origin, 'stranger');
  const forged = signHead(stranger, 5, log.rootAt(5));
  for (const served of [
    { log, vkey: formatVkey(log.origin, stranger.publicKey), checkpoint: forged },
    { log, checkpoint: forged },
  ]) {
    serve(served);
    const seen = await watchLog(kept, [], ports);
    expect(keptBy(seen).alarms).toMatchObject([{ kind: 'other-key', served: forged }]);
    serve({ log: logOf(6) });
    const later = await watchLog(keptBy(seen), [], ports);
    expect(later).toMatchObject({ outcome: 'continued', kept: { alarms: [{ kind: 'other-key' }] } });
  }
});

test('a receipt whose head is in another history than the log shows is a fork', async () => {
  const { ports, serve } = service({ log: logOf(5) });
  const kept = keptBy(await watchLog(null, [], ports));
  serve({ log: logOf(9) });
  const shown = logOf(7, 'b', 5);
  const seen = await watchLog(kept, [{ code: 'AAAAAAAA', head: shown.checkpoint() }], ports);
  expect(keptBy(seen).alarms).toMatchObject([{ kind: 'forked', kept: shown.checkpoint() }]);
});

test('a receipt that was tied to the log once is not asked about again', async () => {
  const { ports, asked, serve } = service({ log: logOf(5) });
  const receipts = [{ code: 'AAAAAAAA', head: logOf(3).checkpoint() }];
  const first = keptBy(await watchLog(null, receipts, ports));
  expect(first.tied).toEqual(['AAAAAAAA']);
  serve({ log: logOf(9) });
  await watchLog(first, receipts, ports);
  expect(asked).toEqual(['3-5', '5-9']);
});

test('no network is no finding, and what was kept stays as it was', async () => {
  const { ports } = service({ log: logOf(5) });
  const kept = keptBy(await watchLog(null, [], ports));
  expect(await watchLog(kept, [], { ...ports, checkpoint: async () => null })).toEqual({ outcome: 'unreachable' });
  const later = service({ log: logOf(7) }).ports;
  expect(await watchLog(kept, [], { ...later, consistency: async () => null })).toEqual({ outcome: 'unreachable' });
});

test('two places that kept different heads of a log lose neither', async () => {
  const place = (size: number): KeptLog => ({
    ...{ vkey: 'v', heads: [logOf(size).checkpoint()], tied: [], seenAt: AT, alarms: [] },
  });
  expect(joined(place(3), place(5))!.heads).toHaveLength(2);
  expect(joined(place(3), place(3))!.heads).toHaveLength(1);
  expect(joined(null, place(3))).toEqual(place(3));
});
