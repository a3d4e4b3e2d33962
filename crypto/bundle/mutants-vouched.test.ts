import { expect, test } from 'vitest';
import { utf8 } from '../bytes.ts';
import {
  ballotsOf,
  dropBallot,
  exchanged,
  failedChecks,
  file,
  honest,
  lines,
  log,
  named,
  only,
  receiptOf,
  tallies,
  type Mutant,
} from '../testing/mutants.ts';
import { noteKey } from '../testing/fixed-keys.ts';
import { bundleOf, resealedBundleOf } from '../testing/test-bundle.ts';
import { signHead } from '../testing/test-log.ts';
import { playWhole } from '../testing/whole-assembly.ts';
import { CERTIFICATE, CHECKPOINT, headPath } from './paths.ts';

const other = playWhole({ rules: { objectionDays: 4 } });
const CERTIFICATE_AND_HEADS: Mutant[] = [
  [
    9,
    'the certificate of another assembly',
    'certify entry',
    () => new Map(bundleOf(honest)).set(CERTIFICATE, bundleOf(other).get(CERTIFICATE)!),
  ],
  [
    9,
    'a certificate with its signatures exchanged',
    'certify entry',
    file(
      CERTIFICATE,
      lines((all) => [...all].reverse()),
    ),
  ],
  [
    9,
    'a certificate over another tally',
    'wrong-tally',
    log({ fields: only('certify', (fields) => ({ ...fields, tally: 'a'.repeat(64) })) }),
  ],
  [
    9,
    'a certificate over another roll',
    'roll-differs',
    log({ fields: only('certify', (fields) => ({ ...fields, root: 'a'.repeat(64) })) }),
  ],
  [
    10,
    'a signed head of another history of this log',
    'rewritten',
    () => new Map(bundleOf(honest)).set(headPath(30), utf8(other.log.checkpoint(30))),
  ],
  [
    10,
    'a signed head beyond the last entry',
    'the head 60',
    () => new Map(bundleOf(honest)).set(headPath(60), utf8(honest.log.checkpoint(60, new Uint8Array(32)))),
  ],
];

const stolen = noteKey('vote.example.org/log/0ther');
const HEADS: Mutant[] = [
  [
    1,
    'the head of another log',
    'of another log',
    () =>
      new Map(bundleOf(honest)).set(
        CHECKPOINT,
        utf8(signHead(stolen, honest.log.size, honest.log.rootAt(honest.log.size))),
      ),
  ],
  [
    1,
    'a head of another log among the earlier ones',
    'of another log',
    () => new Map(bundleOf(honest)).set(headPath(30), utf8(signHead(stolen, 30, honest.log.rootAt(30)))),
  ],
];

/** The log after its maker had second thoughts, with a tally that fits: only what a voter kept shows it. */
function rewritten(tampering: Parameters<typeof log>[0]): ReadonlyMap<string, Uint8Array> {
  const play = playWhole({ tampering });
  return resealedBundleOf(play);
}
/** The counters keep the later ballot in force, so that the result is the same: the order alone was changed. */
function exchangedWithOpenings(): ReadonlyMap<string, Uint8Array> {
  const play = playWhole({ tallies, tampering: exchanged(first, second) });
  const [one, other] = [play.openings.get(first)!, play.openings.get(second)!];
  play.openings.set(first, other).set(second, one);
  return resealedBundleOf(play);
}

const [first, second] = ballotsOf('an') as [number, number];
const RECEIPTS: Mutant[] = [
  [
    ...([10, 'a ballot dropped, with a tally that fits, against its receipt', 'rewritten'] as const),
    () => rewritten(dropBallot('chen')),
    { receipts: [receiptOf(ballotsOf('chen')[0]!)] },
  ],
  [
    ...([10, 'two ballots exchanged, openings and all, against a receipt', 'rewritten'] as const),
    exchangedWithOpenings,
    { receipts: [receiptOf(first)] },
  ],
  [
    ...([10, 'a log that was written anew after somebody kept its head', 'rewritten'] as const),
    () => rewritten(dropBallot('chen')),
    { head: honest.log.checkpoint(40) },
  ],
];

test.each([...HEADS, ...CERTIFICATE_AND_HEADS, ...RECEIPTS].map(named))(
  'check %d and no other fails for %s',
  async (check, _, says, make, trust) => {
    expect(await failedChecks(make(), trust)).toEqual([[check, expect.stringContaining(says)]]);
  },
);

test('the play that the mutants change is itself without fault, whatever its voters kept of it', async () => {
  const trust = { head: honest.log.checkpoint(40), receipts: [receiptOf(first), receiptOf(second)] };
  expect(await failedChecks(resealedBundleOf(playWhole({ tallies })), trust)).toEqual([]);
});
