import { expect, test } from 'vitest';
import { unbindBo, type Unbinding } from '../testing/unbinding.ts';
import { judge, playTo, refused } from '../testing/refusals.ts';
import type { TestAssembly } from '../testing/test-assembly.ts';
import { voterNamed } from '../testing/test-estate.ts';
import { PEOPLE } from '../testing/test-preparation.ts';
import { voterStatuses } from './statuses.ts';

const { clerk, secondClerk, officer, convener, thirdClerk } = PEOPLE;
const FOR = { m2: 'for' };
const voting = (act: (play: TestAssembly) => unknown, options = {}) => judge(playTo('voting', options), act);
const own = (play: TestAssembly, person = 'bo') => play.devices.get(person)!;

/** Both acts that an owner's device or two of the staff sign, about Bo. */
const ACTS = {
  'contact-changed': (play: TestAssembly, { owner = 'bo', signers }: Unbinding) =>
    play.changeContact('bo', signers, { voter: voterNamed(owner) }),
  unbind: unbindBo,
} as const;

test.each(Object.entries(ACTS))('%s is signed by the owner’s own device, or by two of the staff', (_, act) => {
  const bound = (who: (play: TestAssembly) => Unbinding) =>
    voting((play) => {
      play.bind('bo');
      play.bind('bo', 'spouse', 'co-owner');
      play.bind('bo', 'agent', 'authorised');
      play.bind('chen');
      act(play, who(play));
    });
  expect(bound(() => ({}))).toBe('accepted');
  expect(bound(() => ({ signers: [officer, clerk] }))).toBe('accepted');
  expect(bound((play) => ({ signers: [own(play)] }))).toBe('accepted');
  expect(bound(() => ({ signers: [clerk] }))).toEqual(refused('key-not-bound'));
  expect(bound(() => ({ signers: [clerk, clerk] }))).toEqual(refused('same-person'));
  expect(bound(() => ({ signers: [clerk, convener] }))).toEqual(refused('wrong-role'));
  expect(bound((play) => ({ signers: [own(play), clerk] }))).toEqual(refused('key-unknown'));
  expect(bound((play) => ({ signers: [own(play, 'chen')] }))).toEqual(refused('wrong-voter'));
  expect(bound((play) => ({ signers: [own(play, 'spouse')] }))).toEqual(refused('wrong-person'));
  expect(bound((play) => ({ signers: [own(play, 'agent')] }))).toEqual(refused('wrong-person'));
});

test.each(Object.entries(ACTS))('%s is not signed by a key of the staff or an owner that was ended', (_, act) => {
  const dismissed = (play: TestAssembly) => {
    play.act('dismiss', { kid: thirdClerk.kid, reason: '离任' }, officer);
    act(play, { signers: [thirdClerk, clerk] });
  };
  expect(voting(dismissed)).toEqual(refused('key-dismissed'));
  const replaced = (play: TestAssembly) => {
    play.bind('bo');
    const first = own(play);
    play.bind('bo');
    act(play, { signers: [first] });
  };
  expect(voting(replaced)).toEqual(refused('key-unbound'));
});

test.each(Object.entries(ACTS))('%s stands once, before the close and before the assembly was called off', (_, act) => {
  expect(
    judge(
      playTo('closed', {}, (play) => play.bind('bo')),
      (play) => act(play, {}),
    ),
  ).toEqual(refused('closed'));
  const again = (play: TestAssembly) => {
    play.bind('bo');
    const { seq } = act(play, { signers: [own(play)] })!;
    play.bind('bo', 'bo');
    const { body, type } = JSON.parse(new TextDecoder().decode(play.log.entries[seq])) as { body: object; type: never };
    play.log.append(type, body as never);
  };
  expect(voting(again)).toMatchObject({ code: expect.stringMatching(/^(nonce-repeated|key-unbound)$/) });
  const called = (play: TestAssembly) => {
    play.bind('bo');
    play.act('cancel', { document: play.document('reason'), reason: '名册有误' }, convener);
    act(play, {});
  };
  expect(voting(called)).toEqual(refused('cancelled'));
});

test.each([
  ['the first of its log', () => undefined],
  ['one after others', (play: TestAssembly) => play.changeContact('an')],
] as const)('a new phone, %s, is of somebody on the roll, and of no other voter’s people', (_, before) => {
  expect(judge(playTo('noticed'), (play) => play.changeContact('bo'))).toEqual(refused('not-ready'));
  expect(voting((play) => play.changeContact('bo', undefined, { voter: 'f'.repeat(32) }))).toEqual(
    refused('voter-not-in-roll'),
  );
  const ofAnother = (play: TestAssembly) => {
    before(play);
    play.bind('chen');
    play.changeContact('bo', undefined, { person: own(play, 'chen').person });
  };
  expect(voting(ofAnother)).toEqual(refused('wrong-person'));
  const ofAgent = (play: TestAssembly) => {
    before(play);
    play.bind('bo', 'agent', 'authorised');
    play.changeContact('bo', undefined, { person: own(play, 'agent').person });
  };
  expect(voting(ofAgent)).toEqual(refused('wrong-person'));
  const ofHimself = (play: TestAssembly) => {
    before(play);
    play.bind('bo');
    play.bind('bo');
    play.changeContact('bo', undefined, { person: own(play).person });
  };
  expect(voting(ofHimself)).toBe('accepted');
});

test('the log knows who signed for each new phone', () => {
  const play = playTo('voting');
  play.bind('bo');
  play.changeContact('bo');
  play.changeContact('bo', [own(play)]);
  play.changeContact('chen', [secondClerk, officer]);
  expect(play.state().contactChanges.map(({ by, voter }) => [by, voter])).toEqual([
    ['two-staff', voterNamed('bo')],
    ['owner', voterNamed('bo')],
    ['two-staff', voterNamed('chen')],
  ]);
});

test('the ballot of a device that was ended stands; another device of the owner replaces it as the frozen rule allows', () => {
  const statuses = (changePolicy: 'until-close' | 'final') => {
    const play = playTo('voting', { rules: { changePolicy } });
    play.ballot('bo', FOR);
    unbindBo(play, { signers: [own(play)] });
    expect(voterStatuses(play.state(), voterNamed('bo')).map(({ status }) => status)).toEqual(['effective']);
    play.bind('bo');
    play.ballot('bo', FOR);
    return voterStatuses(play.state(), voterNamed('bo')).map(({ status }) => status);
  };
  expect(statuses('until-close')).toEqual(['superseded', 'effective']);
  expect(statuses('final')).toEqual(['effective', 'duplicate']);
});
