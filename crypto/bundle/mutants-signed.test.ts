import { expect, test } from 'vitest';
import { detach } from '../jws.ts';
import type { JsonObject } from '../canonical.ts';
import { testKey, type TestKey } from '../testing/fixed-keys.ts';
import {
  added,
  asIfBy,
  ballotsOf,
  bodyOf,
  cast,
  failedChecks,
  honest,
  log,
  named,
  only,
  stranger,
  type Mutant,
} from '../testing/mutants.ts';
import type { TestAssembly } from '../testing/test-assembly.ts';
import { voterNamed } from '../testing/test-estate.ts';
import type { Tampering } from '../testing/test-log.ts';
import { PEOPLE } from '../testing/test-preparation.ts';

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
    'an officer’s act signed for another log',
    'bad-signature',
    log({ signers: (type, own) => (type === 'roll-countersigned' ? own.map(forAnotherLog) : own) }),
  ],
  [
    5,
    'an officer’s signature moved from one act to another of its kind',
    'bad-signature',
    log({
      body: (type, body, { filed, entries }) =>
        type === 'enrol' && filed.has('enrol') ? { ...body, jws: jwsOf(entries[1]!) } : body,
    }),
  ],
  [
    ...([5, 'an act under another nonce than the one signed', 'bad-signature'] as const),
    log({ body: (type, body, { nonce }) => (type === 'certify' ? { ...body, nonce: nonce.call(honest.log) } : body) }),
  ],
  [
    5,
    'one officer certifying as two',
    'same-person',
    log({ signers: (type, own) => (type === 'certify' ? [own[0]!, own[0]!] : own) }),
  ],
  [
    5,
    'an act of an officer who was dismissed',
    'key-dismissed',
    added((play) => {
      play.act('dismiss', { kid: PEOPLE.secondOfficer.kid, reason: '离任' }, PEOPLE.officer);
      play.act('dispute', { ...disputed(play), document: play.document('x') }, PEOPLE.secondOfficer);
    }),
  ],
  [
    5,
    'a ballot by a key that was unbound',
    'key-unbound',
    added((play) => {
      play.bind('er');
      const { kid } = play.devices.get('er')!;
      play.act('unbind', { by: 'owner', kid, reason: '手机遗失', voter: voterNamed('er') }, play.devices.get('er')!);
      play.ballot('er', { m2: 'for' });
    }),
  ],
  [
    ...([
      3,
      'a new phone that one worker signed alone',
      'not an act of an owner’s device, or of two of the staff',
    ] as const),
    added((play) => play.changeContact('an', [PEOPLE.clerk], { by: 'two-staff' })),
  ],
  [
    5,
    'a new phone that a worker signed in the owner’s stead',
    'key-not-bound',
    added((play) => play.changeContact('an', [PEOPLE.clerk])),
  ],
  [
    5,
    'a new phone with two signatures of one worker',
    'same-person',
    added((play) => play.changeContact('an', [PEOPLE.clerk, PEOPLE.clerk])),
  ],
  [
    5,
    'a new phone that the committee signed with a worker',
    'wrong-role',
    added((play) => play.changeContact('an', [PEOPLE.clerk, PEOPLE.convener])),
  ],
  [
    5,
    'a new phone signed by the device of another voter',
    'wrong-voter',
    added((play) => play.changeContact('an', [play.devices.get('bo')!])),
  ],
  [
    7,
    'a new phone of a person of another voter',
    'not the owner whom this is about',
    added((play) => play.changeContact('an', undefined, { person: play.devices.get('bo')!.person })),
  ],
  [7, 'a new phone after the close', 'the vote is closed', afterTheClose((play) => play.changeContact('an'))],
  [
    5,
    'a ballot with the signature of another ballot',
    'bad-signature',
    log({
      body: (type, body, { size }) =>
        type === 'ballot' && size === ballotsOf('an')[1] ? { ...body, jws: borrowed(String(body['jws'])) } : body,
    }),
  ],
  [
    5,
    'a certificate over another tally than the one that the officers signed',
    'bad-signature',
    log({ body: (type, body) => (type === 'certify' ? { ...body, tally: body['declare']! } : body) }),
  ],
  [
    5,
    'a device key that is no point of the curve',
    'not-a-key',
    added((play) => {
      const key = testKey('off the curve');
      play.log.append('bind', { ...play.bindBody(key, voterNamed('er')), jwk: { ...key.jwk, y: key.jwk.x } });
    }),
  ],
  [
    5,
    'an enrolment without the officer',
    'key-unknown',
    log({ signers: (type, own) => (type === 'enrol' ? [stranger] : own) }),
  ],
];

const jwsOf = (entry: Uint8Array): string =>
  (JSON.parse(new TextDecoder().decode(entry)) as { body: { jws: string } }).body.jws;

/** Signs the same body, but for a log of another name. */
const forAnotherLog = (key: TestKey): TestKey => ({
  ...key,
  signText: (typ, text) => key.signText(typ, text.replace(honest.log.origin, 'vote.example.org/log/0ther')),
});

/** The text of this ballot under the signature of the owner's first one. */
function borrowed(jws: string): string {
  const first = jwsOf(honest.log.entries[ballotsOf('an')[0]!]!);
  return jws.slice(0, jws.lastIndexOf('.')) + first.slice(first.lastIndexOf('.'));
}

/** Done between the close and the count. */
function afterTheClose(act: (play: TestAssembly) => void) {
  return () => {
    let own: TestAssembly | null = null;
    const fields: Tampering['fields'] = (type, given) => {
      if (type === 'reconciled') act(own!);
      return given;
    };
    return log({ fields }, {}, (play) => (own = play))();
  };
}

const disputed = (play: TestAssembly): JsonObject => ({ ballot: play.log.filed.get('ballot')!.seq, reason: 'other' });

test.each(KEYS.map(named))('check %d and no other fails for %s', async (check, _, says, make, trust) => {
  expect(await failedChecks(make(), trust)).toEqual([[check, expect.stringContaining(says)]]);
});
