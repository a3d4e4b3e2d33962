import { expect, test } from 'vitest';
import type { JsonObject } from '../canonical.ts';
import { judge, playTo, refused } from '../testing/refusals.ts';
import type { TestAssembly } from '../testing/test-assembly.ts';
import { voterNamed } from '../testing/test-estate.ts';
import { PEOPLE } from '../testing/test-preparation.ts';
import { addMs } from '../time.ts';
import { voterStatuses } from './statuses.ts';

const { clerk, secondClerk, thirdClerk, convener } = PEOPLE;
const FOR = { m2: 'for' };
const voting = (act: (play: TestAssembly) => unknown) => judge(playTo('voting'), act);
const issued = (act: (play: TestAssembly) => unknown) =>
  voting((play) => act(play.issue(['P1', 'bo'], ['P2', 'chen'])));
const spoil = (play: TestAssembly, serial: string) => play.act('paper-spoiled', { reason: '污损', serial }, clerk);
const voidReading = (play: TestAssembly, serial: string, reading: number, signer = clerk) =>
  play.act('paper-voided', { reading, reason: '不一致', serial }, signer);

test('a serial is issued once, to a voter of the roll, where the notice offers paper', () => {
  expect(issued(() => {})).toBe('accepted');
  expect(issued((play) => play.issue(['P1', 'ding']))).toEqual(refused('serial-used'));
  expect(voting((play) => play.issue(['P1', 'bo'], ['P1', 'chen']))).toEqual(refused('serial-used'));
  const toNobody = (play: TestAssembly) =>
    play.act('paper-issued', { papers: [{ serial: 'P1', voter: 'f'.repeat(32) }] }, clerk);
  expect(voting(toNobody)).toEqual(refused('voter-not-in-roll'));
  const online = (fields: JsonObject) => ({
    ...fields,
    channels: { online: (fields['channels'] as JsonObject)['online']! },
  });
  const play = playTo('voting', { notice: online });
  expect(judge(play, () => play.issue(['P1', 'bo']))).toEqual(refused('channel-not-offered'));
  expect(judge(playTo('noticed'), (early) => early.issue(['P1', 'bo']))).toEqual(refused('not-ready'));
});

test('a voter has one paper at a time: the lost one is spoiled before another is issued', () => {
  expect(issued((play) => play.issue(['P3', 'bo']))).toEqual(refused('paper-outstanding'));
  expect(voting((play) => play.issue(['P1', 'bo'], ['P2', 'bo']))).toEqual(refused('paper-outstanding'));
  expect(issued((play) => [spoil(play, 'P1'), play.issue(['P3', 'bo'])])).toBe('accepted');
});

test('a paper comes back once, from the voter it was issued to, and not after it was spoiled', () => {
  expect(issued((play) => play.register('P1'))).toBe('accepted');
  expect(issued((play) => [play.register('P1'), play.register('P1')])).toEqual(refused('paper-registered'));
  expect(issued((play) => [spoil(play, 'P1'), play.register('P1')])).toEqual(refused('serial-spoiled'));
  expect(issued((play) => [play.register('P1'), spoil(play, 'P1')])).toEqual(refused('paper-registered'));
  expect(issued((play) => spoil(play, 'P9'))).toEqual(refused('serial-unknown'));
  const swapped = (play: TestAssembly) => {
    const scan = play.document('scan');
    const fields = { box: 'B1', scan, serial: 'P1', voter: voterNamed('chen') };
    return play.log.act('paper-registered', fields, [clerk], { received: play.log.at });
  };
  expect(issued(swapped)).toEqual(refused('wrong-voter'));
});

test('a paper counts by the moment it was taken in: before its window refused, after it kept as late', () => {
  const early = playTo('noticed');
  early.freezeRoll();
  early.issue(['P1', 'bo']);
  expect(judge(early, () => early.register('P1'))).toEqual(refused('outside-window'));
  const play = playTo('voting').issue(['P1', 'bo'], ['P2', 'chen']);
  play.log.until(play.ends);
  play.register('P1', { received: addMs(play.ends, -1) });
  play.register('P2', { received: play.ends });
  const statusOf = (owner: string) => voterStatuses(play.state(), voterNamed(owner)).map(({ status }) => status);
  expect([statusOf('bo'), statusOf('chen')]).toEqual([['effective'], ['late']]);
  expect(play.state().participants).toBe(1);
});

test('10b-4: a paper is registered within 60 seconds of its receipt and never after the close', () => {
  const stale = issued((play) => {
    const received = play.log.at;
    play.log.wait(60_000);
    play.register('P1', { received });
  });
  expect(stale).toEqual(refused('append-too-late'));
  const closed = playTo('closed', {}, (play) => play.issue(['P1', 'bo']));
  expect(judge(closed, (play) => play.register('P1'))).toEqual(refused('closed'));
});

test('a box holds what was registered into it until it is sealed, once, before the close', () => {
  expect(issued((play) => play.seal(0))).toEqual(refused('box-empty'));
  expect(issued((play) => [play.register('P1'), play.seal(1), play.register('P2')])).toEqual(refused('box-sealed'));
  expect(issued((play) => [play.register('P1'), play.seal(1), play.seal(1)])).toEqual(refused('box-sealed'));
  const late = playTo('closed', {}, (play) => play.issue(['P1', 'bo']).register('P1'));
  expect(judge(late, (play) => play.seal(1))).toEqual(refused('closed'));
});

const sealed = (act: (play: TestAssembly) => unknown, count = 2) =>
  issued((play) => {
    play.register('P1');
    play.register('P2');
    play.seal(count);
    act(play);
  });

test('papers are read after their box is sealed, in numbered readings', () => {
  expect(sealed((play) => play.read('P1', FOR))).toBe('accepted');
  expect(issued((play) => [play.register('P1'), play.enter('P1', FOR)])).toEqual(refused('box-not-sealed'));
  expect(sealed((play) => play.enter('P9', FOR))).toEqual(refused('serial-unknown'));
  expect(issued((play) => play.enter('P1', FOR))).toEqual(refused('paper-not-registered'));
  expect(sealed((play) => play.enter('P1', FOR, 2))).toEqual(refused('wrong-reading'));
  expect(sealed((play) => [play.enter('P1', FOR), play.enter('P1', FOR, 2)])).toEqual(refused('reading-open'));
});

test('whoever reviews is another person than whoever entered, and must have read the same', () => {
  expect(sealed((play) => play.review('P1', play.enter('P1', FOR), 1, clerk))).toEqual(refused('same-reader'));
  const differing = (play: TestAssembly) => {
    play.enter('P1', FOR);
    play.review('P1', play.enter('P2', { m2: 'against' }));
  };
  expect(sealed(differing)).toEqual(refused('reading-differs'));
  expect(sealed((play) => play.review('P1', play.enter('P1', FOR), 2))).toEqual(refused('wrong-reading'));
  expect(sealed((play) => play.read('P1', FOR).read('P1', FOR))).toEqual(refused('paper-reviewed'));
});

test('a reading that a second person voids is followed by a third; whoever voids his own may read again', () => {
  const again = (voidedBy: typeof clerk, readBy: typeof clerk) =>
    sealed((play) => {
      play.enter('P1', FOR);
      voidReading(play, 'P1', 1, voidedBy);
      play.enter('P1', FOR, 2, readBy);
    });
  expect(again(secondClerk, thirdClerk)).toBe('accepted');
  expect(again(secondClerk, clerk)).toEqual(refused('same-reader'));
  expect(again(secondClerk, secondClerk)).toEqual(refused('same-reader'));
  expect(again(clerk, clerk)).toBe('accepted');
  expect(sealed((play) => voidReading(play, 'P1', 1))).toEqual(refused('wrong-reading'));
  expect(sealed((play) => [play.read('P1', FOR), voidReading(play, 'P1', 1)])).toEqual(refused('paper-reviewed'));
});

test('no more papers are entered than the box was sealed with', () => {
  expect(sealed((play) => play.read('P1', FOR).read('P2', FOR), 1)).toEqual(refused('box-count-exceeded'));
  const sameAgain = (play: TestAssembly) => {
    play.enter('P1', FOR);
    voidReading(play, 'P1', 1);
    play.enter('P1', FOR, 2);
  };
  expect(sealed(sameAgain, 1)).toBe('accepted');
});

test('a paper that was missing from its sealed box does not count and holds nothing up', () => {
  const play = playTo('voting').issue(['P1', 'bo'], ['P2', 'chen']);
  play.register('P1');
  play.register('P2');
  play.seal(1);
  expect(play.state().participants).toBe(2);
  play.close().read('P1', FOR);
  const state = play.state();
  expect(state.participants).toBe(1);
  expect(voterStatuses(state, voterNamed('chen'))[0]).toMatchObject({ status: 'invalid', reason: 'missing-from-box' });
  expect(judge(play.reconcile(2, 2, 0), () => play.tally())).toBe('accepted');
});

test('a paper in a box that was never sealed does not count', () => {
  const play = playTo('closed', {}, (open) => open.issue(['P1', 'bo']).register('P1'));
  const state = play.state();
  expect(voterStatuses(state, voterNamed('bo'))[0]).toMatchObject({ status: 'invalid', reason: 'box-not-sealed' });
  expect(state.participants).toBe(0);
});

test('the papers add up as the log itself counted them, after the close and once', () => {
  const play = playTo('closed', {}, (open) => spoil(open.issue(['P1', 'bo'], ['P2', 'chen']), 'P2'));
  const reconcile = (issuedCount: number, registered: number, spoiled: number) =>
    judge(play, () => play.reconcile(issuedCount, registered, spoiled));
  expect(reconcile(2, 1, 1)).toEqual(refused('numbers-differ'));
  expect(judge(playTo('voting'), (open) => open.reconcile(0, 0, 0))).toEqual(refused('not-closed'));
  expect(reconcile(2, 0, 1)).toBe('accepted');
  expect(reconcile(2, 0, 1)).toEqual(refused('reconciled'));
  expect(judge(play, () => spoil(play, 'P1'))).toEqual(refused('reconciled'));
});

test('only clerks handle paper', () => {
  expect(
    voting((play) => play.act('paper-issued', { papers: [{ serial: 'P1', voter: voterNamed('bo') }] }, convener)),
  ).toEqual(refused('wrong-role'));
});
