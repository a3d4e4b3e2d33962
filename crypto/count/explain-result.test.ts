import { expect, test } from 'vitest';
import { resolvePack } from '../law/packs/resolve.ts';
import { playTo } from '../testing/refusals.ts';
import { OWNERS } from '../testing/test-estate.ts';
import { day } from '../time.ts';
import { countAssembly } from './count.ts';
import { explainResult, type PlaceLaw } from './explain-result.ts';

test('a committee is judged by the pack that the log froze and the dwellings on the roll, where both are known', () => {
  const play = playTo('closed', {}, (open) => {
    for (const owner of OWNERS.filter((each) => each !== 'all' && each !== 'kong'))
      open.ballot(owner, { m4: { c1: 'for', c2: 'for' } });
  });
  const counted = countAssembly({ state: play.state(), roll: play.roll, openings: play.openings });
  if (!counted.ok) throw new Error(counted.error.what);
  const { motion, decision } = counted.value.motions[3]!;
  const hangzhou = resolvePack('ZJ-杭州', day('2026-06-01'))!;
  const said = (law: PlaceLaw) => explainResult(play.state(), motion, decision, undefined, law).zh;
  expect(decision.outcome).toBe('ELECTED');
  expect(said({ pack: hangzhou, households: null })).toContain('少于最低 5 人');
  expect(said({ pack: hangzhou, households: 100 })).toContain('少于最低 3 人');
  expect(said({ pack: { ...hangzhou, figures: {} }, households: 100 })).not.toContain('业主委员会未成立');
});
