import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Instant, VoterId } from '../brands.ts';
import { utf8 } from '../bytes.ts';
import { canonicalize, type Json, type JsonObject } from '../canonical.ts';
import { deliveryListBytes, DELIVERY_LIST_TYPE } from '../count/delivery-list.ts';
import { useSha256 } from '../hash.ts';
import { detach } from '../jws.ts';
import { leafBytes } from '../roll/leaf.ts';
import { rollOf, totalsOf } from '../roll/roll.ts';
import { rememberingChecks, testKey } from '../testing/fixed-keys.ts';
import { nodeChecks } from '../testing/keys.ts';
import type { TestAssembly } from '../testing/test-assembly.ts';
import { bundleOf, resealedBundleOf } from '../testing/test-bundle.ts';
import { TEST_LEAVES, voterNamed } from '../testing/test-estate.ts';
import type { Tampering } from '../testing/test-log.ts';
import { PEOPLE, type AssemblyOptions } from '../testing/test-preparation.ts';
import { playWhole } from '../testing/whole-assembly.ts';
import { addMs } from '../time.ts';
import { CERTIFICATE, headPath, OPENINGS, rollPath } from './paths.ts';
import { memorySource } from './source.ts';
import { verifyBundle } from './verify.ts';

/**
 * Somebody with every key but one changes one thing and seals the log again: chain, tree, heads and tiles are whole, and
 * exactly the check that is named must fail.
 */
useSha256((bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()));
const checks = rememberingChecks(nodeChecks);
const honest = playWhole();
const tallies = honest.tallies();

async function failedChecks(files: ReadonlyMap<string, Uint8Array>): Promise<readonly (readonly [number, string])[]> {
  const report = await verifyBundle(memorySource(files), { vkeys: [honest.log.key.vkey] }, checks);
  return report.checks.flatMap((check) => (check.status === 'failed' ? [[check.id, check.what.en] as const] : []));
}

type Mutant = readonly [check: number, what: string, says: string, make: () => ReadonlyMap<string, Uint8Array>];

/** A whole play with something changed while the log grew. */
const log =
  (tampering: Tampering, options: AssemblyOptions = {}, whileOpen?: (play: TestAssembly) => void) =>
  () =>
    resealedBundleOf(playWhole({ tallies, ...options, tampering }, whileOpen));
const cast = (ballot: NonNullable<AssemblyOptions['ballot']>) => log({}, { ballot });
const added = (whileOpen: (play: TestAssembly) => void) => log({}, {}, whileOpen);
/** The honest bundle with a file changed. */
const file = (path: string, change: (text: string) => string) => () => {
  const files = new Map(bundleOf(honest));
  return files.set(path, utf8(change(new TextDecoder().decode(files.get(path)))));
};
const only = (type: string, change: (fields: JsonObject) => JsonObject | null) => (own: string, fields: JsonObject) =>
  own === type ? change(fields) : fields;
const without = (type: string): Tampering => ({ fields: only(type, () => null) });
const lines = (change: (lines: string[]) => string[]) => (text: string) =>
  change(text.trimEnd().split('\n'))
    .map((line) => `${line}\n`)
    .join('');
const motion = (index: number, change: (tally: JsonObject) => JsonObject): Json =>
  (tallies as JsonObject[]).map((each, i) => (i === index ? change(each) : each));

const larger = rollOf(
  TEST_LEAVES.map((leaf) =>
    leaf.voter === voterNamed('bo')
      ? { ...leaf, units: leaf.units.map((unit) => ({ ...unit, areaCm2: 9_999_999 })) }
      : leaf,
  ),
);

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

function noticeOf(play: TestAssembly): JsonObject {
  const { seq } = play.log.filed.get('notice')!;
  return (JSON.parse(new TextDecoder().decode(play.log.entries[seq])) as { body: JsonObject }).body;
}

const stranger = testKey('stranger');
const KEYS: Mutant[] = [
  [
    5,
    'an officer’s act signed by a stranger',
    'key-unknown',
    log({ signers: (type, own) => (type === 'roll-countersigned' ? [stranger] : own) }),
  ],
  [
    5,
    'an officer’s act signed by the convener',
    'wrong-role',
    log({ signers: (type, own) => (type === 'roll-countersigned' ? [PEOPLE.convener] : own) }),
  ],
  [
    ...([5, 'an officer’s act with a signature by another key under his name', 'bad-signature'] as const),
    log({
      signers: (type, own) =>
        type === 'roll-countersigned'
          ? [{ ...stranger, signText: (typ, text) => asIfBy(PEOPLE.officer, typ, text) }]
          : own,
    }),
  ],
  [
    5,
    'a text changed after it was signed',
    'bad-signature',
    log({ body: only('paper-spoiled', (body) => ({ ...body, reason: '另一理由' })) as Tampering['body'] & object }),
  ],
  [
    5,
    'one officer certifying twice',
    'same-person',
    log({ signers: (type, own) => (type === 'certify' ? [own[0]!, own[0]!] : own) }),
  ],
  [
    5,
    'one counter counting twice',
    'same-person',
    log({ signers: (type, own) => (type === 'tally' ? [own[0]!, own[0]!] : own) }),
  ],
  [
    5,
    'a ballot by a key that was never bound',
    'key-not-bound',
    cast((owner) => (owner === 'chen' ? { key: stranger } : {})),
  ],
  [
    5,
    'a ballot under another voter',
    'wrong-voter',
    cast((owner) => (owner === 'chen' ? { changes: { voter: voterNamed('han') } } : {})),
  ],
  [
    5,
    'a ballot for another log',
    'wrong-log',
    cast((owner) => (owner === 'chen' ? { changes: { aud: 'vote.example.org/log/other' } } : {})),
  ],
  [
    5,
    'a ballot that states a weight',
    'signed-text-differs',
    cast((owner) => (owner === 'chen' ? { changes: { weight: 1000 } } : {})),
  ],
  [5, 'a ballot recorded twice', 'nonce-repeated', added((play) => play.log.append('ballot', bodyOf(play, 'ballot')))],
  [5, 'an act recorded twice', 'nonce-repeated', added((play) => play.log.append('dispute', bodyOf(play, 'dispute')))],
  [
    5,
    'a key bound to a second voter',
    'key-used-before',
    added((play) => play.log.append('bind', play.bindBody(play.devices.get('bo')!, voterNamed('er')))),
  ],
  [
    5,
    'a bind with the proof of another key',
    'signed-text-differs',
    added((play) =>
      play.log.append('bind', { ...play.bindBody(testKey('own'), voterNamed('er')), person: 'f'.repeat(32) }),
    ),
  ],
  [
    5,
    'a signature in the upper half',
    'bad-signature-form',
    log({ body: only('cancel', (body) => body) as Tampering['body'] & object }, {}, (play) =>
      play.log.append('paper-spoiled', {
        jws: `${detach(PEOPLE.clerk.sign('paper-spoiled+jws', {})).slice(0, -86)}${'_'.repeat(85)}w`,
        nonce: play.log.nonce(),
        reason: 'x',
        serial: 'P-0001',
      }),
    ),
  ],
  [
    5,
    'an enrolment without the officer',
    'key-unknown',
    log({ signers: (type, own) => (type === 'enrol' ? [stranger] : own) }),
  ],
];

/** A signature that names one key and was made by another. */
function asIfBy(named: typeof stranger, typ: string, text: string): string {
  const own = stranger.signText(typ, text);
  const claimed = named.signText(typ, text);
  return `${claimed.slice(0, claimed.lastIndexOf('.'))}.${own.slice(own.lastIndexOf('.') + 1)}`;
}

function bodyOf(play: TestAssembly, type: 'ballot' | 'dispute'): JsonObject {
  const { seq } = play.log.filed.get(type)!;
  return (JSON.parse(new TextDecoder().decode(play.log.entries[seq])) as { body: JsonObject }).body;
}

const openings = (change: (all: JsonObject[]) => JsonObject[]) =>
  file(
    OPENINGS,
    lines((all) => change(all.map((line) => JSON.parse(line) as JsonObject)).map((each) => canonicalize(each))),
  );
const closedOpening = [...honest.openings].find(
  ([seq]) => !new TextDecoder().decode(bundleOf(honest).get(OPENINGS)).includes(`"seq":${seq}}`),
)!;

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

function mapWindows(channels: JsonObject, fromMs: number, toMs = 0): JsonObject {
  const moved = Object.entries(channels).map(([channel, window]) => {
    const { from, to } = window as { from: never; to: never };
    return [channel, { from: addMs(from, fromMs), to: addMs(to, toMs) }];
  });
  return Object.fromEntries(moved) as JsonObject;
}

const dropBallot = (owner: string): Tampering => ({
  skip: (type, body) => type === 'ballot' && honest.devices.get(owner)!.kid === kidOf(body),
});
const kidOf = (body: JsonObject): string =>
  (JSON.parse(atob(String(body['jws']).split('.')[0]!.replaceAll('-', '+').replaceAll('_', '/'))) as { kid: string })
    .kid;

/** When the first ballot of an owner was received. */
function receivedOf(play: TestAssembly, owner: string): Instant {
  const bodies = play.log.entries.map((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as JsonObject);
  const ballot = bodies.find(
    ({ type, body }) => type === 'ballot' && kidOf(body as JsonObject) === honest.devices.get(owner)!.kid,
  );
  return (ballot!['body'] as JsonObject)['received'] as Instant;
}

const add = (weight: Json | undefined, heads: number): JsonObject => {
  const { areaCm2, heads: own } = weight as { areaCm2: number; heads: number };
  return { areaCm2, heads: own + heads };
};

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

test.each([...FORM, ...ROLL, ...KEYS, ...OPENING, ...RULES, ...COUNT, ...CERTIFICATE_AND_HEADS])(
  'check %d and no other fails for %s',
  async (check, _, says, make) => {
    const failed = await failedChecks(make());
    expect(failed).toEqual([[check, expect.stringContaining(says)]]);
  },
);

test('the play that the mutants change is itself without fault', async () => {
  expect(await failedChecks(resealedBundleOf(playWhole({ tallies })))).toEqual([]);
});
