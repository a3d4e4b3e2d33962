import { expect, test } from 'vitest';
import type { JsonObject } from '../canonical.ts';
import { noteKey, testKey } from '../testing/fixed-keys.ts';
import { judge, playTo, refused } from '../testing/refusals.ts';
import { TestAssembly } from '../testing/test-assembly.ts';
import { PEOPLE } from '../testing/test-preparation.ts';
import { phaseOf } from './state.ts';

const { officer, secondOfficer, clerk, convener } = PEOPLE;

test('a log starts with open-log and with nothing else', () => {
  const play = new TestAssembly();
  expect(judge(play, () => play.log.append('close', {}))).toEqual(refused('not-opened'));
});

test('a log opens once', () => {
  expect(judge(playTo('opened'), (play) => play.openLog())).toEqual(refused('key-used-before'));
  const again = (play: TestAssembly) => play.log.append('open-log', openLogBody(play));
  expect(judge(playTo('opened'), again)).toEqual(refused('already-opened'));
});

function openLogBody(play: TestAssembly) {
  const stranger = testKey('stranger');
  return {
    officer: { jwk: stranger.jwk, person: stranger.person, pop: play.proof(stranger, 'officer') },
    pack: { document: play.document('pack'), id: 'CN' },
    predecessor: null,
    quorum: 0,
    rules: 1,
    suite: 'sha256-ed25519',
    vkey: play.log.key.vkey,
    witnesses: [] as string[],
  };
}

test('the verifier key of the log carries the name of the log', () => {
  const other = noteKey('vote.example.org/log/other').vkey;
  const play = new TestAssembly();
  const answer = judge(play, () => play.log.append('open-log', { ...openLogBody(play), vkey: other }));
  expect(answer).toEqual(refused('wrong-vkey'));
});

test('a quorum beyond the witnesses, and a witness that is a log key, are refused', () => {
  const play = new TestAssembly();
  const open = (changes: object) =>
    judge(play, () => play.log.append('open-log', { ...openLogBody(play), ...changes }));
  expect(open({ quorum: 1 })).toEqual(refused('bad-witnesses'));
  const second = new TestAssembly();
  const body = { ...openLogBody(second), witnesses: [noteKey('witness.example.org').vkey] };
  expect(judge(second, () => second.log.append('open-log', body))).toEqual(refused('bad-witnesses'));
});

test('the first officer proves that the key is his and for this log', () => {
  const play = new TestAssembly();
  const stranger = testKey('stranger');
  const nonce = play.log.nonce();
  const proofs = [
    stranger.sign('key+jws', { aud: 'vote.example.org/log/other', nonce, person: stranger.person, role: 'officer' }),
    stranger.sign('key+jws', { aud: play.log.origin, nonce, person: stranger.person, role: 'clerk' }),
    stranger.sign('key+jws', { aud: play.log.origin, nonce, person: clerk.person, role: 'officer' }),
  ];
  for (const pop of proofs) {
    const each = new TestAssembly();
    const body = { ...openLogBody(each), officer: { jwk: stranger.jwk, person: stranger.person, pop } };
    expect(judge(each, () => each.log.append('open-log', body))).toEqual(refused('signed-text-differs'));
  }
});

test('only an officer enrols, and only with proof that the holder has the key', () => {
  const key = testKey('new clerk');
  expect(judge(playTo('opened'), (play) => play.enrol(key, 'clerk'))).toBe('accepted');
  expect(judge(playTo('opened'), (play) => play.enrol(key, 'clerk', convener))).toEqual(refused('wrong-role'));
  expect(judge(playTo('opened'), (play) => play.enrol(key, 'clerk', testKey('nobody')))).toEqual(
    refused('key-unknown'),
  );
  const borrowed = (play: TestAssembly) => {
    const pop = testKey('thief').sign('key+jws', {
      ...{ aud: play.log.origin, nonce: play.log.nonce(), person: key.person, role: 'clerk' },
    });
    return play.act('enrol', { jwk: key.jwk, person: key.person, pop, role: 'clerk' }, officer);
  };
  expect(judge(playTo('opened'), borrowed)).toEqual(refused('key-unknown'));
});

test('a role key is a point of the curve, and its proof is of the purpose, the log and the role', () => {
  const key = testKey('new clerk');
  const enrol = (changes: (play: TestAssembly) => JsonObject) =>
    judge(playTo('opened'), (play) => {
      const fields = { jwk: key.jwk, person: key.person, pop: play.proof(key, 'clerk'), role: 'clerk' };
      return play.act('enrol', { ...fields, ...changes(play) }, officer);
    });
  const facts = ({ log }: TestAssembly) => ({ aud: log.origin, nonce: log.nonce(), person: key.person });
  expect(enrol(() => ({}))).toBe('accepted');
  expect(enrol(() => ({ jwk: { ...key.jwk, y: key.jwk.x } }))).toEqual(refused('not-a-key'));
  expect(enrol(() => ({ jwk: { ...key.jwk, x: 'A'.repeat(43), y: 'A'.repeat(43) } }))).toEqual(refused('not-a-key'));
  const pop = (typ: string, changes: JsonObject) =>
    enrol((play) => ({ pop: key.sign(typ, { ...facts(play), role: 'clerk', ...changes }) }));
  expect(pop('bind+jws', {})).toEqual(refused('wrong-signature-type'));
  expect(pop('key+jws', { aud: 'vote.example.org/log/other' })).toEqual(refused('signed-text-differs'));
  expect(pop('key+jws', { role: 'counter' })).toEqual(refused('signed-text-differs'));
  expect(pop('key+jws', { more: 1 })).toEqual(refused('signed-text-differs'));
  expect(pop('key+jws', { nonce: 'short' })).toEqual(refused('signed-text-differs'));
});

test('a key is enrolled once and a person has one key in a role', () => {
  expect(judge(playTo('opened'), (play) => play.enrol(clerk, 'clerk'))).toEqual(refused('key-used-before'));
  const second = testKey('second key of clerk 1', 'clerk 1');
  expect(judge(playTo('opened'), (play) => play.enrol(second, 'clerk'))).toEqual(refused('person-has-key'));
  const replace = (play: TestAssembly) => {
    play.act('dismiss', { kid: clerk.kid, reason: '更换手机' }, officer);
    play.enrol(second, 'clerk');
  };
  expect(judge(playTo('opened'), replace)).toBe('accepted');
});

test('a dismissed key signs nothing more and never comes back', () => {
  const dismiss = (play: TestAssembly) => play.act('dismiss', { kid: convener.kid, reason: '离任' }, officer);
  const afterwards = (act: (play: TestAssembly) => unknown) =>
    judge(playTo('opened'), (play) => {
      dismiss(play);
      act(play);
    });
  expect(afterwards((play) => play.publishRoll())).toEqual(refused('key-dismissed'));
  expect(afterwards((play) => play.enrol(convener, 'convener'))).toEqual(refused('key-used-before'));
  expect(afterwards(dismiss)).toEqual(refused('key-dismissed'));
});

test('the only officer cannot be dismissed', () => {
  const dismiss =
    (kid: string, signer = officer) =>
    (play: TestAssembly) =>
      play.act('dismiss', { kid, reason: '离任' }, signer);
  const play = playTo('opened');
  expect(judge(play, dismiss(secondOfficer.kid))).toBe('accepted');
  expect(judge(play, dismiss(officer.kid))).toEqual(refused('last-officer'));
});

test('entries are of this log, numbered, chained and never earlier than the one before', () => {
  const envelope = (changes: JsonObject) => {
    let count = 0;
    const tampering = { envelope: (own: JsonObject) => (++count > 8 ? { ...own, ...changes } : own) };
    const play = playTo('opened', { tampering });
    expect(play.log.size).toBe(7);
    count = 8;
    return judge(play, () => play.publishRoll());
  };
  expect(envelope({ log: 'vote.example.org/log/other' })).toEqual(refused('wrong-log'));
  expect(envelope({ seq: 8 })).toEqual(refused('wrong-number'));
  expect(envelope({ prev: 'a'.repeat(64) })).toEqual(refused('wrong-previous'));
  expect(envelope({ at: '2026-10-31T00:00:00.000Z' })).toEqual(refused('clock-backwards'));
  expect(envelope({ at: '2026-02-30T00:00:00.000Z' })).toEqual(refused('bad-entry'));
  expect(envelope({ type: 'revoke-everything' })).toEqual(refused('bad-entry'));
  expect(envelope({ extra: 1 })).toEqual(refused('bad-entry'));
});

test('the phases of an assembly follow one another', () => {
  const phases = (
    ['opened', 'published', 'noticed', 'voting', 'closed', 'tallied', 'declared', 'certified'] as const
  ).map((stage) => phaseOf(playTo(stage).state()));
  expect(phases).toEqual([
    'opened',
    'roll-published',
    'noticed',
    'voting',
    'closed',
    'tallied',
    'declared',
    'certified',
  ]);
});
