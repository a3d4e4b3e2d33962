import { expect, test } from 'vitest';
import { leafBytes } from '../roll/leaf.ts';
import { totalsOf } from '../roll/roll.ts';
import {
  failedChecks,
  file,
  honest,
  larger,
  lines,
  log,
  named,
  noticeOf,
  only,
  tallies,
  type Mutant,
} from '../testing/mutants.ts';
import { resealedBundleOf } from '../testing/test-bundle.ts';
import { voterNamed } from '../testing/test-estate.ts';
import type { Tampering } from '../testing/test-log.ts';
import { playWhole } from '../testing/whole-assembly.ts';
import { rollPath } from './paths.ts';

const FORM: Mutant[] = [
  [
    3,
    'an entry not in canonical form',
    'canonical',
    log({ text: (text, type) => (type === 'close' ? text.replace(':', ': ') : text) }),
  ],
  [
    3,
    'an unknown key in a body',
    'unknown key',
    log({ body: only('close', () => ({ extra: 1 })) as Tampering['body'] & object }),
  ],
  [
    3,
    'an unknown type of entry',
    'unknown type',
    log({ envelope: (own) => (own['type'] === 'close' ? { ...own, type: 'closed' } : own) }),
  ],
  [
    3,
    'a clock that runs backwards',
    'earlier',
    log({ envelope: (own) => (own['type'] === 'close' ? { ...own, at: '2026-11-20T00:00:00.000Z' } : own) }),
  ],
  [
    3,
    'an entry with the number of another',
    'numbered',
    log({ envelope: (own) => (own['type'] === 'close' ? { ...own, seq: 3 } : own) }),
  ],
  [
    3,
    'an entry of another log',
    'another log',
    log({ envelope: (own) => (own['type'] === 'close' ? { ...own, log: 'vote.example.org/log/other' } : own) }),
  ],
];

const ROLL: Mutant[] = [
  [
    ...([4, 'a leaf exchanged for another in the roll', 'not the roll of this root'] as const),
    file(
      rollPath(honest.roll.root),
      lines((all) =>
        all.map((line) =>
          line.includes(voterNamed('bo'))
            ? new TextDecoder().decode(leafBytes(larger.leaves.get(voterNamed('bo'))!))
            : line,
        ),
      ),
    ),
  ],
  [
    ...([
      4,
      'a voter with more area, in a roll that is sealed again but not in the notice',
      'heads, area or units of e1',
    ] as const),
    () => {
      const honestElectorates = noticeOf(honest)['electorates']!;
      return resealedBundleOf(
        playWhole({
          tallies,
          leaves: [...larger.leaves.values()],
          notice: (fields) => ({ ...fields, electorates: honestElectorates }),
        }),
      );
    },
  ],
  [
    ...([4, 'totals that the roll does not have', 'units or area differ'] as const),
    log({
      fields: (type, fields) =>
        type === 'roll-published' || type === 'roll-frozen'
          ? { ...fields, areaCm2: totalsOf(honest.roll).areaCm2 + 1 }
          : fields,
    }),
  ],
  [
    ...([4, 'a number of voters that the roll does not have', 'states 11 voters'] as const),
    log({
      fields: (type, fields) =>
        type === 'roll-published' || type === 'roll-frozen' ? { ...fields, voters: 11 } : fields,
    }),
  ],
];

test.each([...FORM, ...ROLL].map(named))('check %d and no other fails for %s', async (check, _, says, make, trust) => {
  expect(await failedChecks(make(), trust)).toEqual([[check, expect.stringContaining(says)]]);
});
