import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answerSums } from './sums-line.ts';

const file = new URL('../testdata/tally/tally.jsonl', import.meta.url);
const vectors = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; why?: string; kind: string; expect: object });

test('the file holds all 134 vectors, each under its own id', () => {
  expect(new Set(vectors.map((vector) => vector.id)).size).toBe(134);
});

test.each(vectors.map((vector) => [vector.id, vector.why ?? vector.kind, vector] as const))(
  'vector %s comes out as expected: %s',
  (_id, _why, vector) => {
    expect(answerSums(vector)).toEqual({ ok: true, value: vector.expect });
  },
);

test('a line that is not what it says is refused in words, and never counted', () => {
  const good = { id: 'x', kind: 'motion', heads: 3, areaM2: '300', threshold: 'over-half' } as const;
  const fault = (change: object): string => {
    const answer = answerSums({ ...good, ...change });
    return answer.ok ? 'accepted' : answer.error;
  };
  expect(fault({})).toBe('accepted');
  expect(fault({ kind: 'poll' })).toContain('kind');
  expect(fault({ heads: 1.5 })).toContain('heads');
  expect(fault({ heads: -1 })).toContain('heads');
  expect(fault({ areaM2: 300 })).toContain('areaM2');
  expect(fault({ areaM2: '1.00001' })).toContain('areaM2');
  expect(fault({ threshold: 'two-thirds' })).toContain('threshold');
  expect(fault({ For: { heads: 1, areaM2: '1' } })).toContain('unknown');
  expect(fault({ for: { heads: 4, areaM2: '1' } })).toContain('exceed');
  expect(fault({ for: { heads: 1, areaM2: '200' }, against: { heads: 1, areaM2: '100.0001' } })).toContain('exceed');
  const whole = { heads: 2, areaM2: '200' };
  const election = { kind: 'election', threshold: undefined, participating: whole, seats: 1, candidates: [] };
  expect(answerSums({ ...good, ...election })).toMatchObject({ ok: false });
  const { threshold: _, ...rest } = { ...good, ...election };
  expect(answerSums(rest)).toMatchObject({ ok: true, value: { outcome: 'NOT_ELECTED' } });
  const twice = [1, 2].map(() => ({ id: 'c1', heads: 1, areaM2: '1' }));
  expect(answerSums({ ...rest, candidates: twice })).toMatchObject({ ok: false, error: 'two candidates have one id' });
  expect(answerSums({ ...good, kind: 'choice', participating: whole, options: twice })).toMatchObject({ ok: false });
  expect(answerSums(null)).toMatchObject({ ok: false });
});
