import { expect, test } from 'vitest';
import type { Instant } from '../brands.ts';
import type { JsonObject } from '../canonical.ts';
import { TEST_LEAVES } from '../testing/test-estate.ts';
import { judge, playTo, refused, type Stage } from '../testing/refusals.ts';
import type { TestAssembly } from '../testing/test-assembly.ts';
import { PEOPLE } from '../testing/test-preparation.ts';
import { addMs } from '../time.ts';
import { rollOf, totalsOf } from '../roll/roll.ts';

const { convener, officer, clerk } = PEOPLE;
const smaller = rollOf(TEST_LEAVES.slice(1));

const amend = (play: TestAssembly, changes: JsonObject = {}) =>
  play.act(
    'roll-amended',
    {
      ...totalsOf(smaller),
      ...{
        document: play.document('roll 2'),
        objection: null,
        oldRoot: play.roll.root,
        reason: '登记更正',
        ...changes,
      },
    },
    convener,
  );
const objectToRoll = (play: TestAssembly) =>
  play.act('objection', { about: null, document: play.document('objection'), kind: 'roll' }, clerk)!;
const after = (stage: Stage, act: (play: TestAssembly) => unknown) => judge(playTo(stage), act);

test('a roll is published once, by the convener, and not as of a day to come', () => {
  expect(after('published', (play) => play.publishRoll())).toEqual(refused('roll-exists'));
  const publish = (play: TestAssembly, asOf: string, signer = convener) =>
    play.act('roll-published', { ...play.totals(), asOf, document: play.document('roll') }, signer);
  expect(after('opened', (play) => publish(play, '2026-11-01', officer))).toEqual(refused('wrong-role'));
  expect(after('opened', (play) => publish(play, '2026-11-02'))).toEqual(refused('roll-of-the-future'));
  expect(after('opened', (play) => publish(play, '2026-02-30'))).toEqual(refused('bad-entry'));
});

test('a roll is amended from the root in force, with a change, and for an objection that exists', () => {
  expect(after('published', amend)).toBe('accepted');
  expect(after('opened', amend)).toEqual(refused('roll-missing'));
  expect(after('published', (play) => amend(play, { oldRoot: 'b'.repeat(64) }))).toEqual(refused('roll-differs'));
  expect(after('published', (play) => amend(play, { root: play.roll.root }))).toEqual(refused('roll-unchanged'));
  expect(after('published', (play) => amend(play, { objection: 3 }))).toEqual(refused('no-such-objection'));
  expect(after('published', (play) => amend(play, { objection: objectToRoll(play).seq }))).toBe('accepted');
});

test('once the notice states its electorates, or once it is frozen, the roll does not change', () => {
  expect(after('noticed', amend)).toEqual(refused('roll-fixed-by-notice'));
  expect(after('published', (play) => amend(play.freezeRoll() as TestAssembly))).toEqual(refused('roll-frozen'));
});

test('a roll is frozen as it stands and only when every objection to it is answered', () => {
  const freeze = (play: TestAssembly, changes: JsonObject = {}) =>
    play.act('roll-frozen', { ...play.totals(), ...changes }, convener);
  expect(after('opened', freeze)).toEqual(refused('roll-missing'));
  expect(after('published', (play) => freeze(play, { voters: 3 }))).toEqual(refused('roll-differs'));
  expect(after('voting', freeze)).toEqual(refused('roll-frozen'));
  const withObjection = (answer: boolean) => (play: TestAssembly) => {
    const objection = objectToRoll(play);
    const document = play.document('answer');
    if (answer) play.act('objection-answered', { document, objection: objection.seq }, convener);
    freeze(play);
  };
  expect(after('published', withObjection(false))).toEqual(refused('roll-objection-open'));
  expect(after('published', withObjection(true))).toBe('accepted');
});

test('an officer countersigns the frozen roll and the key of this log, once', () => {
  const countersign = (play: TestAssembly, changes: JsonObject = {}) =>
    play.act('roll-countersigned', { root: play.roll.root, vkey: play.log.key.vkey, ...changes }, officer);
  expect(after('published', countersign)).toEqual(refused('roll-not-frozen'));
  expect(after('voting', countersign)).toEqual(refused('countersigned'));
  const frozen = (changes: JsonObject) => (play: TestAssembly) => {
    play.act('roll-frozen', play.totals(), convener);
    countersign(play, changes);
  };
  expect(after('published', frozen({}))).toBe('accepted');
  expect(after('published', frozen({ root: smaller.root }))).toEqual(refused('roll-differs'));
  expect(after('published', frozen({ vkey: `x+00000000+${'A'.repeat(44)}` }))).toEqual(refused('wrong-vkey'));
});

/** What a notice with one thing changed gets. */
const notice = (change: (fields: JsonObject) => JsonObject) =>
  judge(playTo('published', { notice: (fields) => ({ ...fields, ...change(fields) }) }), (play) => play.notice());
const windows = (fields: JsonObject) => fields['channels'] as Record<string, { from: Instant; to: Instant }>;

test('a notice comes once and rests on the published roll', () => {
  expect(after('opened', (play) => play.notice())).toEqual(refused('roll-missing'));
  expect(after('noticed', (play) => play.notice())).toEqual(refused('notice-exists'));
  expect(notice(() => ({ root: smaller.root }))).toEqual(refused('roll-differs'));
});

test('15 full Shanghai days lie between the notice and the first window', () => {
  const from = (instant: string) =>
    notice((fields) => ({ channels: { online: { ...windows(fields)['online'], from: instant } } }));
  expect(from('2026-11-16T16:00:00.000Z')).toBe('accepted');
  expect(from('2026-11-16T15:59:59.999Z')).toEqual(refused('notice-too-short'));
});

test('a window opens before it ends', () => {
  const empty = (fields: JsonObject) => {
    const { from } = windows(fields)['online']!;
    return { channels: { online: { from, to: from } } };
  };
  expect(notice(empty)).toEqual(refused('bad-window'));
});

test('motions, options and candidates are numbered in order, and only the committee is elected', () => {
  const motions = (change: (motions: JsonObject[]) => JsonObject[]) =>
    notice((fields) => ({ motions: change([...(fields['motions'] as JsonObject[])]) }));
  expect(motions(([first, ...rest]) => [...rest, first!])).toEqual(refused('bad-motions'));
  expect(motions(([first, ...rest]) => [{ ...first, id: 'm9' }, ...rest])).toEqual(refused('bad-motions'));
  const swapOptions = (motion: JsonObject) => ({ ...motion, options: [...(motion['options'] as [])].reverse() });
  expect(motions(([a, b, c, d]) => [a!, b!, swapOptions(c!), d!])).toEqual(refused('bad-motions'));
  expect(motions(([a, b, c, d]) => [a!, b!, c!, { ...d, candidates: ['c1', 'c3'] }])).toEqual(refused('bad-motions'));
  expect(motions(([a, b, c, d]) => [a!, b!, c!, { ...d, item: 4 }])).toEqual(refused('bad-motions'));
});

test('electorates are those that motions name, hold somebody, and have one spelling', () => {
  const electorates = (change: JsonObject) =>
    notice((fields) => ({ electorates: { ...(fields['electorates'] as JsonObject), ...change } }));
  const one = { areaCm2: 1, definition: { all: true }, heads: 1, units: 1 };
  expect(electorates({ e3: one })).toEqual(refused('bad-electorates'));
  expect(electorates({ e1: { ...one, heads: 0 } })).toEqual(refused('bad-electorates'));
  expect(electorates({ e1: { ...one, definition: {} } })).toEqual(refused('bad-electorates'));
  expect(electorates({ e1: { ...one, definition: { buildings: ['2', '1'] } } })).toEqual(refused('bad-electorates'));
  expect(notice((fields) => ({ electorates: { e2: (fields['electorates'] as JsonObject)['e2']! } }))).toEqual(
    refused('bad-electorates'),
  );
});

test('a contested rule names its clause, and a rule for silence its page; a first assembly has agreed on nothing', () => {
  expect(notice(() => ({ bases: {} }))).toEqual(refused('bad-rules'));
  const bases = (change: JsonObject) =>
    notice((fields) => ({ bases: { ...(fields['bases'] as JsonObject), ...change } }));
  expect(bases({ weather: { clause: '第一条', document: null, page: 1 } })).toEqual(refused('bad-rules'));
  const silent = { rules: { silent: 'join-majority' as const } };
  const notified = (options: Parameters<typeof playTo>[1]) =>
    judge(playTo('published', options), (play) => play.notice());
  expect(notified(silent)).toBe('accepted');
  expect(notified({ ...silent, firstAssembly: true })).toEqual(refused('bad-rules'));
  const pageless = (fields: JsonObject) => ({
    ...fields,
    bases: { ...(fields['bases'] as JsonObject), silent: { clause: '第三条', document: null, page: 0 } },
  });
  expect(notified({ ...silent, notice: pageless })).toEqual(refused('bad-rules'));
});

test('a notice whose result could not be written down is refused before anybody votes', () => {
  const elections = (count: number, candidates: number) =>
    notice((fields) => {
      const election = (fields['motions'] as JsonObject[])[3]!;
      const standing = Array.from({ length: candidates }, (_, i) => `c${i + 1}`);
      const motions = Array.from({ length: count }, (_, i) => ({ ...election, id: `m${i + 1}`, candidates: standing }));
      const { e2 } = fields['electorates'] as JsonObject;
      return { motions, electorates: { e2: e2! } };
    });
  expect(elections(4, 80)).toBe('accepted');
  expect(elections(5, 80)).toEqual(refused('too-large-to-tally'));
});

test('deliveries follow the notice and end with the close; postings follow what they are about', () => {
  const deliver = (play: TestAssembly) =>
    play.act('delivery', { document: play.document('list'), method: '上门', units: 3 }, convener);
  expect(after('published', deliver)).toEqual(refused('notice-missing'));
  expect(after('noticed', deliver)).toBe('accepted');
  expect(after('closed', deliver)).toEqual(refused('closed'));
  const post = (subject: string) => (play: TestAssembly) =>
    play.act('announce', { document: play.document('poster'), subject }, convener);
  expect(after('opened', post('roll'))).toEqual(refused('roll-missing'));
  expect(after('published', post('notice'))).toEqual(refused('notice-missing'));
  expect(after('closed', post('provisional'))).toEqual(refused('tally-missing'));
  expect(after('tallied', post('result'))).toEqual(refused('not-declared'));
  expect(after('declared', post('result'))).toBe('accepted');
  expect(after('voting', post('minutes'))).toEqual(refused('not-closed'));
  expect(after('closed', post('minutes'))).toBe('accepted');
});

test('the party gate is recorded until the close', () => {
  const consent = (play: TestAssembly) =>
    play.act('consent', { document: null, gate: 'party', result: 'not-sought' }, convener);
  expect(after('opened', consent)).toBe('accepted');
  expect(after('closed', consent)).toEqual(refused('closed'));
});

test('a vote is extended only before it ends, only where the notice allows it, and only forwards', () => {
  const extend = (play: TestAssembly, ms: number) =>
    play.act('extend', { document: play.document('extension'), to: addMs(play.ends, ms) }, convener);
  expect(after('voting', (play) => extend(play, 86_400_000))).toBe('accepted');
  expect(after('voting', (play) => extend(play, 0))).toEqual(refused('bad-window'));
  expect(after('published', (play) => extend(play, 1))).toEqual(refused('notice-missing'));
  const final = playTo('voting', { rules: { extension: 'none' } });
  expect(judge(final, (play) => extend(play, 86_400_000))).toEqual(refused('not-extendable'));
  const ended = playTo('voting');
  ended.log.until(ended.ends);
  expect(judge(ended, (play) => extend(play, 86_400_000))).toEqual(refused('too-late-to-extend'));
});

test('a channel that has ended is not opened again by an extension', () => {
  const paperEndsFirst = (fields: JsonObject) => {
    const { paper, ...others } = windows(fields);
    return { ...fields, channels: { ...others, paper: { ...paper!, to: addMs(paper!.to, -86_400_000) } } };
  };
  const play = playTo('voting', { notice: paperEndsFirst });
  play.log.until(addMs(play.ends, -3_600_000));
  const to = addMs(play.ends, 86_400_000);
  play.act('extend', { document: play.document('extension'), to }, convener);
  const ends = Object.fromEntries([...play.state().windows].map(([channel, window]) => [channel, window.to]));
  expect(ends).toEqual({ assisted: to, online: to, paper: addMs(play.ends, -86_400_000) });
});

test('an extension moves the end of every channel and with it the close', () => {
  const play = playTo('voting');
  const to = addMs(play.ends, 86_400_000);
  play.act('extend', { document: play.document('extension'), to }, convener);
  expect([...play.state().windows.values()].map((window) => window.to)).toEqual([to, to, to]);
  expect(judge(play, () => play.close())).toEqual(refused('close-too-early'));
});
