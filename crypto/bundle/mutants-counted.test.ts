import { expect, test } from 'vitest';
import type { VoterId } from '../brands.ts';
import { toBase64Url } from '../bytes.ts';
import { canonicalize, type Json, type JsonObject } from '../canonical.ts';
import { deliveryListBytes, DELIVERY_LIST_TYPE } from '../count/delivery-list.ts';
import { fixed, testKey } from '../testing/fixed-keys.ts';
import {
  added,
  ballotsOf,
  cast,
  dropBallot,
  exchanged,
  failedChecks,
  file,
  honest,
  lines,
  log,
  mapWindows,
  motion,
  named,
  only,
  receivedOf,
  without,
  type Mutant,
} from '../testing/mutants.ts';
import type { TestAssembly } from '../testing/test-assembly.ts';
import { bundleOf, resealedBundleOf } from '../testing/test-bundle.ts';
import { voterNamed } from '../testing/test-estate.ts';
import { PEOPLE } from '../testing/test-preparation.ts';
import { playWhole } from '../testing/whole-assembly.ts';
import { addMs } from '../time.ts';
import { OPENINGS } from './paths.ts';

const openings = (change: (all: JsonObject[]) => JsonObject[]) =>
  file(
    OPENINGS,
    lines((all) => change(all.map((line) => JSON.parse(line) as JsonObject)).map((each) => canonicalize(each))),
  );
const closedOpening = [...honest.openings].find(
  ([seq]) => !new TextDecoder().decode(bundleOf(honest).get(OPENINGS)).includes(`"seq":${seq}}`),
)!;

/** The same play in a log that drew other salts. */
const foreign = {
  openings: new Map(
    [...honest.openings].map(([seq, opening]) => [seq, { ...opening, salt: toBase64Url(fixed(`foreign ${seq}`)) }]),
  ),
};

const OPENING: Mutant[] = [
  [
    6,
    'an opening of another ballot',
    'does not open',
    openings(([a, b, ...rest]) => [{ ...a!, marks: b!['marks']!, salt: b!['salt']! }, b!, ...rest]),
  ],
  [
    6,
    'other marks under the same salt',
    'does not open',
    openings(([a, ...rest]) => [{ ...a!, marks: { m1: 'against' } }, ...rest]),
  ],
  [6, 'a ballot that counts without its opening', 'is not opened', openings(([, ...rest]) => rest)],
  [
    ...([6, 'an opening of a ballot that does not count', 'does not count'] as const),
    openings((all) =>
      [...all, { marks: closedOpening[1].marks, salt: closedOpening[1].salt, seq: closedOpening[0] }].sort(
        (a, b) => Number(a['seq']) - Number(b['seq']),
      ),
    ),
  ],
  [
    ...([6, 'two ballots of one owner exchanged in the log', 'does not open'] as const),
    log(exchanged(ballotsOf('an')[0]!, ballotsOf('an')[1]!)),
  ],
  [
    6,
    'the opening of the same vote in another log',
    'does not open',
    openings(([a, ...rest]) => [{ ...a!, salt: foreign.openings.get(Number(a!['seq']))!.salt }, ...rest]),
  ],
  [6, 'openings out of order', 'order', openings((all) => [...all].reverse())],
  [6, 'an opening with a word more', 'exactly', openings(([a, ...rest]) => [{ ...a!, note: 'x' }, ...rest])],
  [
    6,
    'a committed mark that the motion does not offer',
    'none of',
    log({}, {}, (play) => play.ballot('er', { m2: 'perhaps' })),
  ],
  [
    6,
    'a committed paper reading from a screen',
    'none of',
    log({}, {}, (play) => play.ballot('er', { m2: 'overvote' })),
  ],
];

const RULES: Mutant[] = [
  [
    7,
    'a ballot received after the window',
    'outside-window',
    log({}, {}, (play) => (play.bind('er'), play.ballot('er', { m2: 'for' }, { received: play.ends }))),
  ],
  [
    7,
    'a ballot backdated into the window',
    'append-too-late',
    log(
      {},
      {},
      (play) => (play.bind('er'), play.log.wait(70_000), play.ballot('er', { m2: 'for' }, { received: play.opens })),
    ),
  ],
  [
    7,
    'a leaf that is not in the roll',
    'voter-not-in-roll',
    added((play) => play.log.append('bind', play.bindBody(testKey('ghost'), 'f'.repeat(32) as VoterId))),
  ],
  [
    7,
    'a power for motions in another order than the notice’s',
    'bad-power',
    added((play) => {
      const power = { document: play.document('power'), person: testKey('proxy').person, voter: voterNamed('er') };
      play.act('proxy-granted', { ...power, motions: ['m2', 'm1'] }, PEOPLE.clerk);
    }),
  ],
  [
    7,
    'one officer enrolled under two keys to certify as two',
    'person-has-key',
    added((play) => play.enrol(testKey('second key of officer 2', 'officer 2'), 'officer')),
  ],
  [7, 'votes on a roll that no officer countersigned', 'not-ready', log(without('roll-countersigned'))],
  [7, 'a tally without reconciled papers', 'not-reconciled', log(without('reconciled'))],
  [
    7,
    'a paper that one person read twice',
    'same-reader',
    log({ signers: (type, own) => (type === 'paper-reviewed' ? [PEOPLE.clerk] : own) }),
  ],
  [
    7,
    'a paper whose two readings differ',
    'reading-differs',
    log({ fields: only('paper-reviewed', (fields) => ({ ...fields, commitment: 'A'.repeat(43) })) }),
  ],
  [7, 'a paper that nobody sealed in a box', 'box-not-sealed', log(without('box-sealed'))],
  [7, 'a result declared over an open objection', 'objections-open', log(without('objection-answered'))],
  [
    7,
    'a result declared before the days for objections have passed',
    'objection-period',
    log(
      {},
      {
        rules: {},
        notice: (fields) => ({ ...fields, rules: { ...(fields['rules'] as JsonObject), objectionDays: 9 } }),
      },
    ),
  ],
  [
    7,
    'a vote with less than 15 days of notice',
    'notice-too-short',
    log({
      fields: only('notice', ({ channels, ...rest }) => ({
        ...rest,
        channels: mapWindows(channels as JsonObject, -2 * 86_400_000),
      })),
    }),
  ],
  [
    7,
    'a vote that closes before its end',
    'close-too-early',
    log(
      { envelope: (own) => own },
      { notice: (fields) => ({ ...fields, channels: mapWindows(fields['channels'] as JsonObject, 0, 86_400_000) }) },
    ),
  ],
];

const add = (weight: Json | undefined, heads: number): JsonObject => {
  const { areaCm2, heads: own } = weight as { areaCm2: number; heads: number };
  return { areaCm2, heads: own + heads };
};

/** A tally in which those for the motion, and with them all who took part online, are or have more. */
function withMore(own: JsonObject, heads: number, areaCm2: number): JsonObject {
  const more = (weight: Json | undefined): JsonObject => {
    const { areaCm2: area, heads: count } = weight as { areaCm2: number; heads: number };
    return { areaCm2: area + areaCm2, heads: count + heads };
  };
  const [marks, channels] = [own['marks'] as JsonObject, own['channels'] as JsonObject];
  return {
    ...own,
    channels: { ...channels, online: more(channels['online']) },
    marks: { ...marks, for: more(marks['for']) },
    participating: more(own['participating']),
  };
}

const COUNT: Mutant[] = [
  [8, 'a ballot that was dropped', 'm1 is not what', log(dropBallot('chen'))],
  [
    ...([
      8,
      'co-owners counted in the order of entry, though the other ballot was received first',
      'm1 is not what',
    ] as const),
    cast((_, count) => (count === 3 ? { received: addMs(receivedOf(honest, 'bo'), -500) } : {})),
  ],
  [
    8,
    'a ballot held back and slipped in later',
    'm1 is not what',
    cast((owner, count) => (owner === 'an' ? { n: 1 - count } : {})),
  ],
  [8, 'a disputed ballot counted', 'm2 is not what', log(without('dispute'))],
  [
    8,
    'a sum with one head more',
    'm1 is not what',
    log({}, { tallies: motion(0, (own) => ({ ...own, participating: add(own['participating'], 1) })) }),
  ],
  [
    8,
    'a voter counted with more area than the roll gives him',
    'm1 is not what',
    log({}, { tallies: motion(0, (own) => withMore(own, 0, 100)) }),
  ],
  [
    8,
    'one person counted twice',
    'm1 is not what',
    log({}, { tallies: motion(0, (own) => withMore(own, 1, 895_300)) }),
  ],
  [
    8,
    'an outcome that the sums do not give',
    'm2 is not what',
    log({}, { tallies: motion(1, (own) => ({ ...own, outcome: 'NOT_PASSED' })) }),
  ],
  [
    8,
    'a candidate elected without the votes',
    'm4 is not what',
    log({}, { tallies: motion(3, (own) => ({ ...own, elected: ['c1', 'c2'] })) }),
  ],
  [
    ...([8, 'a declaration that says otherwise than the tally', 'declared PASSED'] as const),
    log({
      fields: only('declare', (fields) => ({
        ...fields,
        outcomes: (fields['outcomes'] as JsonObject[]).map((each) => ({ ...each, outcome: 'PASSED' })),
      })),
    }),
  ],
  [8, 'a deemed vote for a returned ballot', 'is not what', deemedForReturned],
];

/** ji brought a paper after the end; the tally makes him join the majority as if he had stayed silent. */
function deemedForReturned(): ReadonlyMap<string, Uint8Array> {
  const rules = { silent: 'join-majority' as const };
  const delivered = new Set([voterNamed('ji')]);
  const deliver = (play: TestAssembly) =>
    void play.act(
      'delivery',
      { document: play.bytesDocument(deliveryListBytes([...delivered]), DELIVERY_LIST_TYPE), method: '上门', units: 1 },
      PEOPLE.convener,
    );
  const returned = playWhole({ rules }, deliver);
  const own = returned.tallies() as JsonObject[];
  const ji = { areaCm2: 2_104_000, heads: 1 };
  const plus = (a: Json | undefined): JsonObject => {
    const { areaCm2, heads } = a as typeof ji;
    return { areaCm2: areaCm2 + ji.areaCm2, heads: heads + 1 };
  };
  const forged = own.map((each) =>
    each['id'] === 'm2'
      ? { ...each, marks: { ...(each['marks'] as JsonObject), deemed: ji }, participating: plus(each['participating']) }
      : each,
  );
  return resealedBundleOf(playWhole({ rules, tallies: forged }, deliver));
}

test.each([...OPENING, ...RULES, ...COUNT].map(named))(
  'check %d and no other fails for %s',
  async (check, _, says, make, trust) => {
    expect(await failedChecks(make(), trust)).toEqual([[check, expect.stringContaining(says)]]);
  },
);
