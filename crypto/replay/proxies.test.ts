import { expect, test } from 'vitest';
import type { VoterId } from '../brands.ts';
import { judge, playTo, refused } from '../testing/refusals.ts';
import type { TestAssembly } from '../testing/test-assembly.ts';
import { testKey, type TestKey } from '../testing/fixed-keys.ts';
import { voterNamed } from '../testing/test-estate.ts';
import { PEOPLE } from '../testing/test-preparation.ts';
import type { JsonObject } from '../canonical.ts';
import { addMs } from '../time.ts';
import { castTerms, isClosedTo } from './cast-terms.ts';
import { voterStatuses } from './statuses.ts';

const { clerk, officer } = PEOPLE;
const LIMIT = { rules: { proxyLimit: 3, changePolicy: 'final' } } as const;
const FOR = { m2: 'for' };

const powerOver = (play: TestAssembly, voter: VoterId, proxy = 'proxy') => ({
  document: play.document(`power of ${voter}`),
  person: testKey('any', proxy).person,
  voter,
});
const grant = (play: TestAssembly, owner: string, key: TestKey = clerk, proxy = 'proxy') =>
  play.act('proxy-granted', powerOver(play, voterNamed(owner), proxy), key)!;
const castBy = (play: TestAssembly, owner: string, proxy = 'proxy') => {
  play.bind(owner, proxy, 'authorised');
  return play.ballot(owner, FOR, { person: proxy });
};
const statusesOf = (play: TestAssembly, owner: string) =>
  voterStatuses(play.state(), voterNamed(owner)).map((each) => ('reason' in each ? each.reason : each.status));
const voting = (act: (play: TestAssembly) => unknown) => judge(playTo('voting', LIMIT), act);

test('D4 proxy: beyond the limit the fourth is invalid, not the first three', () => {
  const owners = ['an', 'bo', 'chen', 'ding'];
  const play = playTo('voting', LIMIT);
  for (const owner of owners) grant(play, owner);
  for (const owner of [...owners].reverse()) castBy(play, owner);
  expect(owners.map((owner) => statusesOf(play, owner))).toEqual([
    ['effective'],
    ['effective'],
    ['effective'],
    ['proxy-limit'],
  ]);
  expect(play.state().participants).toBe(3);
});

test('the owner whose proxy held too many powers may still vote himself', () => {
  const play = playTo('voting', { rules: { proxyLimit: 0 } });
  grant(play, 'bo');
  castBy(play, 'bo');
  play.ballot('bo', FOR);
  expect(statusesOf(play, 'bo')).toEqual(['proxy-limit', 'effective']);
  expect(play.state().participants).toBe(1);
});

test('a power taken back makes room for a new one, and ends what its proxy may cast', () => {
  const play = playTo('voting', { rules: { proxyLimit: 1 } });
  const { seq } = grant(play, 'an');
  castBy(play, 'an');
  play.act('proxy-revoked', { granted: seq, reason: '委托人收回' }, clerk);
  expect(judge(play, () => play.ballot('an', FOR, { person: 'proxy' }))).toEqual(refused('key-unbound'));
  grant(play, 'bo');
  castBy(play, 'bo');
  expect([...statusesOf(play, 'an'), ...statusesOf(play, 'bo')]).toEqual(['effective', 'effective']);
});

test('an owner gives a power with his own key, a clerk with the paper; nobody else does', () => {
  expect(voting((play) => grant(play, 'bo'))).toBe('accepted');
  expect(voting((play) => grant(play, 'bo', officer))).toEqual(refused('wrong-role'));
  const own = (owner: string) => (play: TestAssembly) => {
    play.bind('bo');
    return grant(play, owner, play.devices.get('bo'));
  };
  expect(voting(own('bo'))).toBe('accepted');
  expect(voting(own('chen'))).toEqual(refused('wrong-voter'));
  const unbound = (play: TestAssembly) => grant(play, 'bo', testKey('never bound'));
  expect(voting(unbound)).toEqual(refused('key-unknown'));
});

test('a proxy hands no power on, and a stranger to the roll gives none', () => {
  const onwards = (play: TestAssembly) => {
    grant(play, 'bo');
    play.bind('bo', 'proxy', 'authorised');
    play.act('proxy-revoked', { granted: play.log.filed.get('proxy-granted')!.seq, reason: '更换' }, clerk);
    play.bind('bo', 'proxy', 'authorised');
    return grant(play, 'bo', play.devices.get('proxy'), 'another');
  };
  expect(voting(onwards)).toEqual(refused('proxy-by-proxy'));
  const stranger = (play: TestAssembly) => play.act('proxy-granted', powerOver(play, 'f'.repeat(32) as VoterId), clerk);
  expect(voting(stranger)).toEqual(refused('voter-not-in-roll'));
});

test('one power of a voter stands at a time, is taken back once, and by its own voter', () => {
  const twice = (play: TestAssembly) => [grant(play, 'bo'), grant(play, 'bo', clerk, 'another')];
  expect(voting(twice)).toEqual(refused('proxy-stands'));
  const revoke = (times: number, key: (play: TestAssembly) => TestKey) => (play: TestAssembly) => {
    const { seq } = grant(play, 'bo');
    for (let i = 0; i < times; i++) play.act('proxy-revoked', { granted: seq, reason: '收回' }, key(play));
  };
  expect(voting(revoke(1, () => clerk))).toBe('accepted');
  expect(voting(revoke(2, () => clerk))).toEqual(refused('no-such-proxy'));
  const keyOf = (owner: string) => (play: TestAssembly) => {
    play.bind(owner);
    return play.devices.get(owner)!;
  };
  expect(voting(revoke(1, keyOf('bo')))).toBe('accepted');
  expect(voting(revoke(1, keyOf('chen')))).toEqual(refused('wrong-voter'));
});

test('powers are recorded while votes are taken: after the notice and before the close', () => {
  expect(judge(playTo('noticed'), (play) => grant(play, 'bo'))).toEqual(refused('not-ready'));
  expect(judge(playTo('closed'), (play) => grant(play, 'bo'))).toEqual(refused('closed'));
});

test('the signed grant of an owner is recorded once', () => {
  const again = (play: TestAssembly) => {
    play.bind('bo');
    const { seq } = grant(play, 'bo', play.devices.get('bo'));
    play.act('proxy-revoked', { granted: seq, reason: '收回' }, clerk);
    const text = new TextDecoder().decode(play.log.entries[seq]);
    const { body } = JSON.parse(text) as { body: Parameters<typeof play.log.append>[1] };
    return play.log.append('proxy-granted', body);
  };
  expect(voting(again)).toEqual(refused('nonce-repeated'));
});

const partial = (play: TestAssembly, owner: string, extra: JsonObject, proxy = 'proxy') =>
  play.act('proxy-granted', { ...powerOver(play, voterNamed(owner), proxy), ...extra }, clerk)!;
const HALF = { motions: ['m2'] } as const;

test('a power names motions of the notice in its order, and an end that is still to come', () => {
  const giving = (extra: JsonObject) => voting((play) => partial(play, 'bo', extra));
  expect(giving({ motions: ['m1', 'm2'], until: '2026-11-20T16:00:00.000Z' })).toBe('accepted');
  for (const motions of [['m2', 'm1'], ['m2', 'm2'], ['m99']])
    expect(giving({ motions })).toEqual(refused('bad-power'));
  expect(giving({ until: '2026-11-01T16:00:00.000Z' })).toEqual(refused('bad-power'));
});

test('an agent casts nothing that counts once the time of his power is over', () => {
  const play = playTo('voting', LIMIT);
  partial(play, 'bo', { until: addMs(play.log.at, 60_000) });
  play.bind('bo', 'proxy', 'authorised');
  play.log.wait(70_000);
  play.ballot('bo', FOR, { person: 'proxy' });
  expect([statusesOf(play, 'bo'), play.state().participants]).toEqual([['proxy-ended'], 0]);
  const terms = castTerms(play.state(), voterNamed('bo'), testKey('any', 'proxy').person, play.log.at);
  expect(terms).toEqual({ admitted: false, because: 'proxy-ended' });
});

test('an agent for some motions who votes first leaves the others to the owner; after the owner he is too late', () => {
  const first = playTo('voting', LIMIT);
  partial(first, 'bo', HALF);
  castBy(first, 'bo');
  const closedTo = isClosedTo(first.state(), voterNamed('bo'), null);
  expect(['m1', 'm2'].filter(closedTo)).toEqual(['m2']);
  first.ballot('bo', { m1: 'for', m2: 'against' });
  first.ballot('bo', FOR);
  expect(statusesOf(first, 'bo')).toEqual(['effective', 'effective', 'duplicate']);
  expect(first.state().participants).toBe(1);
  const late = playTo('voting', LIMIT);
  late.ballot('bo', FOR);
  partial(late, 'bo', HALF);
  castBy(late, 'bo');
  expect(statusesOf(late, 'bo')).toEqual(['effective', 'duplicate']);
});

test('a paper of the owner leaves an agent’s motions alone, unless papers go before', () => {
  const played = (collision: string) => {
    const play = playTo('voting', { rules: { ...LIMIT.rules, collision } as never });
    partial(play, 'bo', HALF);
    play.issue(['P1', 'bo']);
    castBy(play, 'bo');
    play.register('P1');
    return statusesOf(play, 'bo');
  };
  expect(played('first')).toEqual(['effective', 'effective']);
  expect(played('online')).toEqual(['effective', 'effective']);
  expect(played('paper')).toEqual(['duplicate', 'effective']);
});
