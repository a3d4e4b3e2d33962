import { expect, test } from 'vitest';
import { toHex } from '../bytes.ts';
import { witnessKey } from '../testing/fixed-keys.ts';
import { judge, playTo, refused } from '../testing/refusals.ts';
import type { TestAssembly } from '../testing/test-assembly.ts';
import { PEOPLE } from '../testing/test-preparation.ts';
import { WITNESS_PATIENCE_MS } from './head-rules.ts';

const witnesses = [witnessKey('witness.example.org').vkey];

const headAt = (play: TestAssembly, size: number) => ({ root: toHex(play.log.rootAt(size)), size });
const attest = (play: TestAssembly, head: { root: string; size: number }, signer = PEOPLE.officer) =>
  play.act('head-attested', { head }, signer);

test('a day after each required head an officer may attest it, once', () => {
  for (const [stage, type] of [
    ['noticed', 'notice'],
    ['voting', 'roll-frozen'],
    ['closed', 'close'],
    ['declared', 'declare'],
  ] as const) {
    const play = playTo(stage, { witnesses });
    const head = headAt(play, play.log.filed.get(type)!.seq + 1);
    if (stage !== 'voting') expect(judge(play, () => attest(play, head))).toEqual(refused('witness-has-time'));
    play.log.wait(WITNESS_PATIENCE_MS);
    expect(judge(play, () => attest(play, head, PEOPLE.convener))).toEqual(refused('wrong-role'));
    expect(judge(play, () => attest(play, head))).toBe('accepted');
    expect(judge(play, () => attest(play, head))).toEqual(refused('head-attested'));
  }
});

test('only a required head, as the entries have it, is attested', () => {
  const play = playTo('closed', { witnesses });
  play.log.wait(WITNESS_PATIENCE_MS);
  const size = play.log.filed.get('close')!.seq + 1;
  for (const head of [
    headAt(play, size - 1),
    { root: '0'.repeat(64), size },
    { root: headAt(play, size).root, size: size + 1 },
  ])
    expect(judge(play, () => attest(play, head))).toEqual(refused('wrong-head'));
});

test('a log that asks for no cosignature has none to replace', () => {
  const play = playTo('noticed');
  play.log.wait(WITNESS_PATIENCE_MS);
  expect(judge(play, () => attest(play, headAt(play, play.log.size)))).toEqual(refused('no-witness'));
});
