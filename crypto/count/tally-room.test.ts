import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../canonical.ts';
import { MAX_ENTRY_BYTES } from '../log/entry.ts';
import { playTo } from '../testing/refusals.ts';
import { largestTallyBytes, MAX_TALLY_BYTES } from './tally-room.ts';

test('the largest tally that a notice is allowed to lead to fits into an entry with its two signatures', () => {
  const notice =
    (motions: number, candidates: number) =>
    (fields: JsonObject): JsonObject => {
      const election = (fields['motions'] as JsonObject[])[3]!;
      const standing = Array.from({ length: candidates }, (_, i) => `c${i + 1}`);
      const { e2 } = fields['electorates'] as JsonObject;
      const all = Array.from({ length: motions }, (_, i) => ({ ...election, id: `m${i + 1}`, candidates: standing }));
      return { ...fields, electorates: { e2: e2! }, motions: all };
    };
  const play = playTo('closed', { notice: notice(1, 90) });
  const { body } = play.state().notice!;
  const bytes = largestTallyBytes(body);
  expect(bytes).toBeGreaterThan(MAX_TALLY_BYTES - 1500);
  const { areaCm2, heads } = body.electorates['e2']!;
  const weight = { areaCm2, heads };
  const standing = (body.motions[0] as { candidates: readonly string[] }).candidates;
  const marks = standing.flatMap((id) => [`${id}:for`, `${id}:against`, `${id}:abstain`]);
  const motion: Json = {
    ...{ blank: weight, electorate: weight, invalid: weight, participating: weight, silent: weight },
    channels: { assisted: weight, online: weight, paper: weight },
    ...{ elected: standing, id: 'm1', outcome: 'PARTLY_ELECTED', runoff: standing },
    marks: Object.fromEntries(marks.map((mark) => [mark, weight])),
  };
  play.tally([motion]);
  const length = play.log.entries[play.log.size - 1]!.length;
  expect(length).toBeLessThan(MAX_ENTRY_BYTES);
  // The sums stand once by themselves and twice, a third longer, in what was signed; the rest does not grow with them.
  const rest = length - bytes * (11 / 3);
  expect(rest + MAX_TALLY_BYTES * (11 / 3)).toBeLessThan(MAX_ENTRY_BYTES);
});
