import { expect, test } from 'vitest';
import type { AreaCm2, Heads } from '../brands.ts';
import type { Json, JsonObject } from '../canonical.ts';
import type { Motion } from '../entries/notice.ts';
import { MAX_ENTRY_BYTES } from '../log/entry.ts';
import { playTo } from '../testing/refusals.ts';
import { largestTallyBytes, MAX_TALLY_BYTES } from './tally-room.ts';
import { talliedMarks } from './motion-shape.ts';

type Change = (motions: readonly JsonObject[]) => readonly JsonObject[];

const notice =
  (change: Change) =>
  (fields: JsonObject): JsonObject => {
    const motions = change(fields['motions'] as JsonObject[]);
    const named = motions.map((motion) => String(motion['electorate']));
    const electorates = Object.entries(fields['electorates'] as JsonObject).filter(([id]) => named.includes(id));
    return { ...fields, electorates: Object.fromEntries(electorates), motions };
  };
const numbered = (motion: JsonObject, count: number) =>
  Array.from({ length: count }, (_, i) => ({ ...motion, id: `m${i + 1}` }));
const decisions =
  (count: number): Change =>
  ([, decide]) =>
    numbered(decide!, count);
const elections =
  (count: number, candidates: number): Change =>
  (motions) =>
    numbered({ ...motions[3]!, candidates: Array.from({ length: candidates }, (_, i) => `c${i + 1}`) }, count);

const LONGEST_ORIGIN = `${'a'.repeat(131)}.example.org/log/${'5'.repeat(52)}`;

/** A tally with every mark chosen, by all the weight there is, and everybody elected and standing again. */
function largestTally(change: Change): { readonly sums: number; readonly entry: number } {
  const rules = { followMajority: 'on', silent: 'join-majority' } as const;
  const play = playTo('closed', { notice: notice(change), origin: LONGEST_ORIGIN, rules });
  const { body } = play.state().notice!;
  play.tally(body.motions.map((motion) => fullest(motion)));
  return { sums: largestTallyBytes(body), entry: play.log.entries.at(-1)!.length };

  function fullest(motion: Motion): Json {
    const { areaCm2, heads } = body.electorates[motion.electorate]!;
    const weight = { areaCm2, heads };
    const each = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, weight]));
    const sums: JsonObject = {
      ...{ blank: weight, electorate: weight, invalid: weight, participating: weight, silent: weight },
      ...{ channels: each(Object.keys(body.channels)), id: motion.id, outcome: 'PARTLY_ELECTED' },
      marks: each(talliedMarks(motion, body.rules)),
    };
    return motion.kind === 'elect' ? { ...sums, elected: motion.candidates, runoff: motion.candidates } : sums;
  }
}

test('the tally of fifty motions, the most that a notice can hold, fits into one entry at its largest', () => {
  const { sums, entry } = largestTally(decisions(50));
  expect(sums).toBeLessThan(MAX_TALLY_BYTES);
  expect(entry).toBeLessThan(MAX_ENTRY_BYTES);
  expect(LONGEST_ORIGIN).toHaveLength(200);
});

test('it also fits with the largest figures that a field can hold, in all five channels', () => {
  const { body } = playTo('noticed', { notice: notice(decisions(50)) }).state().notice!;
  const window = body.channels.online;
  const channels = { assisted: window, online: window, paper: window, phone: window, video: window };
  const [definition] = Object.values(body.electorates).map((electorate) => ({
    ...electorate,
    areaCm2: 10_000_000_000_000 as AreaCm2,
    heads: 10_000_000 as Heads,
  }));
  const rules = { ...body.rules, followMajority: 'on', silent: 'join-majority' } as const;
  const electorates = Object.fromEntries(Object.keys(body.electorates).map((id) => [id, definition!]));
  expect(largestTallyBytes({ channels, electorates, motions: body.motions, rules })).toBeLessThan(MAX_TALLY_BYTES);
});

test('the largest tally that a notice is allowed to lead to fits into an entry with its two signatures', () => {
  const { sums, entry } = largestTally(elections(4, 95));
  expect(sums).toBeLessThanOrEqual(MAX_TALLY_BYTES);
  expect(sums).toBeGreaterThan(MAX_TALLY_BYTES - 1000);
  // Beside the sums stands what does not grow with them.
  expect(entry - sums + MAX_TALLY_BYTES).toBeLessThan(MAX_ENTRY_BYTES - 500);
});
