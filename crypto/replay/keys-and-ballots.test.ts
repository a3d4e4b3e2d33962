import { expect, test } from 'vitest';
import type { Instant, VoterId } from '../brands.ts';
import { testKey } from '../testing/fixed-keys.ts';
import { unbindBo } from '../testing/unbinding.ts';
import { judge, playTo, refused } from '../testing/refusals.ts';
import type { TestAssembly } from '../testing/test-assembly.ts';
import { voterNamed } from '../testing/test-estate.ts';
import { PEOPLE } from '../testing/test-preparation.ts';
import { addMs } from '../time.ts';
import { castTerms, nextCounter } from './cast-terms.ts';
import { activeDevice } from './key-rules.ts';
import { voterStatuses } from './statuses.ts';

const { clerk, service, officer } = PEOPLE;
const FOR = { m2: 'for' };
const voting = (act: (play: TestAssembly) => unknown, options = {}) => judge(playTo('voting', options), act);

test('keys are bound only after freezing, countersigning and notice, and never after the close', () => {
  for (const stage of ['opened', 'published', 'noticed'] as const)
    expect(judge(playTo(stage), (play) => play.bind('bo'))).toEqual(refused('not-ready'));
  expect(judge(playTo('closed'), (play) => play.bind('bo'))).toEqual(refused('closed'));
  const early = playTo('noticed');
  early.freezeRoll();
  expect(judge(early, (play) => play.bind('bo'))).toBe('accepted');
});

test('nobody is bound to a voter whom the roll does not have', () => {
  const stranger = (play: TestAssembly) =>
    play.log.append('bind', play.bindBody(testKey('stranger'), 'f'.repeat(32) as VoterId));
  expect(voting(stranger)).toEqual(refused('voter-not-in-roll'));
});

test('a key is bound once in a log, to one person of one voter', () => {
  const twice = (play: TestAssembly) => {
    const key = testKey('shared');
    play.log.append('bind', play.bindBody(key, voterNamed('bo')));
    play.log.append('bind', play.bindBody(key, voterNamed('chen')));
  };
  expect(voting(twice)).toEqual(refused('key-used-before'));
  const ofClerk = (play: TestAssembly) => play.log.append('bind', play.bindBody(clerk, voterNamed('bo')));
  expect(voting(ofClerk)).toEqual(refused('key-used-before'));
});

test('the new key itself signs to whom it is bound', () => {
  const key = testKey('device');
  const bind = (changes: object) => (play: TestAssembly) =>
    play.log.append('bind', { ...play.bindBody(key, voterNamed('bo')), ...changes });
  expect(voting(bind({ voter: voterNamed('chen') }))).toEqual(refused('signed-text-differs'));
  expect(voting(bind({ person: 'a'.repeat(32) }))).toEqual(refused('signed-text-differs'));
  expect(voting(bind({ jwk: testKey('other').jwk }))).toEqual(refused('key-unknown'));
  expect(voting(bind({ jwk: { ...key.jwk, y: key.jwk.x } }))).toEqual(refused('not-a-key'));
});

test('a check at the desk is signed by the clerk who made it', () => {
  const atDesk = (signer: typeof clerk | null) => (play: TestAssembly) => {
    const fields = { ...play.bindBody(testKey('device'), voterNamed('bo')), method: 'desk', verifier: 'clerk' };
    return signer ? play.act('bind', fields, signer) : play.log.append('bind', fields);
  };
  expect(voting(atDesk(clerk))).toBe('accepted');
  expect(voting(atDesk(null))).toEqual(refused('bad-verifier'));
  expect(voting(atDesk(officer))).toEqual(refused('wrong-role'));
  const claimed = (play: TestAssembly) =>
    play.log.append('bind', { ...play.bindBody(testKey('device'), voterNamed('bo')), method: 'desk' });
  expect(voting(claimed)).toEqual(refused('bad-verifier'));
});

test('the newest key of a person is the one that signs; that of a co-owner stays', () => {
  const play = playTo('voting');
  play.bind('bo');
  const first = play.devices.get('bo')!;
  play.bind('bo', 'spouse', 'co-owner');
  play.bind('bo');
  const state = play.state();
  expect(activeDevice(state, voterNamed('bo'), first.person)?.kid).toBe(play.devices.get('bo')!.kid);
  expect(activeDevice(state, voterNamed('bo'), play.devices.get('spouse')!.person)?.kid).toBe(
    play.devices.get('spouse')!.kid,
  );
  expect(judge(play, () => play.ballot('bo', FOR, { key: first }))).toEqual(refused('key-unbound'));
  expect(judge(play, () => play.ballot('bo', FOR, { person: 'spouse' }))).toBe('accepted');
});

test('a successor takes the vote over only where it has not been cast, and shuts out the seller', () => {
  const sold = playTo('voting');
  sold.bind('bo');
  expect(judge(sold, () => sold.bind('bo', 'buyer', 'successor'))).toBe('accepted');
  expect(judge(sold, () => sold.bind('bo', 'buyer spouse', 'successor'))).toBe('accepted');
  expect(judge(sold, () => sold.ballot('bo', FOR))).toEqual(refused('key-unbound'));
  expect(judge(sold, () => sold.bind('bo', 'seller again'))).toEqual(refused('voter-succeeded'));
  expect(judge(sold, () => sold.ballot('bo', FOR, { person: 'buyer' }))).toBe('accepted');
  const voted = playTo('voting');
  voted.ballot('bo', FOR);
  expect(judge(voted, () => voted.bind('bo', 'buyer', 'successor'))).toEqual(refused('voter-has-voted'));
});

test('an unbound key signs no ballot', () => {
  expect(voting((play) => [unbindBo(play), play.ballot('bo', FOR)])).toEqual(refused('key-unbound'));
  expect(voting((play) => unbindBo(play, { owner: 'chen' }))).toEqual(refused('wrong-voter'));
  expect(voting((play) => [unbindBo(play), unbindBo(play)])).toEqual(refused('key-unbound'));
  expect(voting((play) => play.ballot('bo', FOR, { key: testKey('never bound') }))).toEqual(refused('key-not-bound'));
});

test('a ballot is for its own voter, log, notice and purpose', () => {
  const changed = (changes: object) => voting((play) => play.ballot('bo', FOR, { changes: changes as never }));
  expect(changed({ voter: voterNamed('chen') })).toEqual(refused('wrong-voter'));
  expect(changed({ aud: 'vote.example.org/log/other' })).toEqual(refused('wrong-log'));
  expect(changed({ notice: 'c'.repeat(64) })).toEqual(refused('wrong-notice'));
  expect(changed({ channel: 'paper' })).toEqual(refused('signed-text-differs'));
  expect(changed({ weight: 12 })).toEqual(refused('signed-text-differs'));
  const purpose = (play: TestAssembly) => {
    play.bind('bo');
    const jws = play.devices.get('bo')!.sign('bind+jws', { aud: play.log.origin });
    play.log.append('ballot', { jws, received: play.log.at });
  };
  expect(voting(purpose)).toEqual(refused('wrong-signature-type'));
});

test('a ballot counts by its receipt: in the half-open window, and appended within 60 seconds', () => {
  const cast = (play: TestAssembly, received: Instant, waited = 200) => {
    play.log.until(addMs(received, waited - 200));
    play.log.wait(-1000);
    play.ballot('bo', FOR, { received, key: play.devices.get('bo')! });
  };
  const at = (from: 'opens' | 'ends', ms: number, waited?: number) => {
    const play = playTo('noticed');
    play.freezeRoll();
    play.bind('bo');
    return judge(play, () => cast(play, addMs(play[from], ms), waited));
  };
  expect(at('opens', -1)).toEqual(refused('outside-window'));
  expect(at('opens', 0)).toBe('accepted');
  expect(at('ends', -1)).toBe('accepted');
  expect(at('ends', 0)).toEqual(refused('outside-window'));
  expect(at('ends', -1, 60_000)).toBe('accepted');
  expect(at('ends', -1, 60_001)).toEqual(refused('append-too-late'));
  expect(at('opens', 1000, -1)).toEqual(refused('received-after-append'));
});

test('the same signed ballot is recorded once', () => {
  const play = playTo('voting');
  play.ballot('bo', FOR);
  const { body } = JSON.parse(new TextDecoder().decode(play.log.entries[play.log.size - 1])) as { body: object };
  expect(judge(play, () => play.log.append('ballot', body as never))).toEqual(refused('nonce-repeated'));
});

test('a ballot after the close is refused', () => {
  const play = playTo('closed', {}, (open) => open.bind('bo'));
  const received = addMs(play.ends, -1);
  expect(judge(play, () => play.ballot('bo', FOR, { received }))).toEqual(refused('closed'));
});

test('a service key attests assisted ballots only, a clerk also those by telephone where the notice offers it', () => {
  const attest = (channel: string, key = clerk) => voting((play) => play.attested('bo', FOR, { channel, key }));
  expect(attest('assisted')).toBe('accepted');
  expect(attest('assisted', service)).toBe('accepted');
  expect(attest('online', service)).toEqual(refused('channel-not-offered'));
  expect(attest('paper')).toEqual(refused('channel-not-offered'));
  expect(attest('phone')).toEqual(refused('channel-not-offered'));
  expect(attest('assisted', officer)).toEqual(refused('wrong-role'));
  const offered = (fields: object) => {
    const { channels } = fields as { channels: Record<string, object> };
    return { ...fields, channels: { ...channels, phone: channels['online']! } } as never;
  };
  const phone = playTo('voting', { notice: offered });
  expect(judge(phone, () => phone.attested('bo', FOR, { channel: 'phone' }))).toBe('accepted');
  expect(judge(phone, () => phone.attested('an', FOR, { channel: 'phone', key: service }))).toEqual(
    refused('channel-not-offered'),
  );
});

test('an attested ballot is for a voter of the roll and for this notice', () => {
  const attest = (changes: object) => voting((play) => play.attested('bo', FOR, { changes: changes as never }));
  expect(attest({ voter: 'f'.repeat(32) })).toEqual(refused('voter-not-in-roll'));
  expect(attest({ notice: 'c'.repeat(64) })).toEqual(refused('wrong-notice'));
});

test('after a sale a ballot is attested for the buyer only', () => {
  const sold = (person: string) =>
    voting((play) => {
      play.bind('bo', 'buyer', 'successor');
      play.attested('bo', FOR, { person });
    });
  expect(sold('buyer')).toBe('accepted');
  expect(sold('bo')).toEqual(refused('voter-succeeded'));
});

test('an attested ballot is of the same person as one from his device, and not of his co-owner', () => {
  const statuses = (person: string) => {
    const play = playTo('voting', { rules: { changePolicy: 'until-close', coOwners: 'first' } });
    play.ballot('bo', FOR);
    play.attested('bo', FOR, { person });
    return voterStatuses(play.state(), voterNamed('bo')).map(({ status }) => status);
  };
  expect(statuses('bo')).toEqual(['superseded', 'effective']);
  expect(statuses('spouse')).toEqual(['effective', 'duplicate']);
});

test('a dispute names a ballot, once, and before the tally', () => {
  const dispute = (play: TestAssembly, ballot: number) =>
    play.act('dispute', { ballot, document: play.document('denial'), reason: 'not-mine' }, clerk);
  expect(voting((play) => dispute(play, play.ballot('bo', FOR).seq))).toBe('accepted');
  expect(voting((play) => dispute(play, 3))).toEqual(refused('no-such-ballot'));
  const twice = (play: TestAssembly) => {
    const { seq } = play.ballot('bo', FOR);
    dispute(play, seq);
    dispute(play, seq);
  };
  expect(voting(twice)).toEqual(refused('already-disputed'));
  let seq = 0;
  const tallied = playTo('tallied', {}, (play) => (seq = play.ballot('bo', FOR).seq));
  expect(judge(tallied, () => dispute(tallied, seq))).toEqual(refused('tally-exists'));
});

test('an owner is told before he votes whether one more ballot could count', () => {
  const terms = (rules: object, person: string, cast: (play: TestAssembly) => unknown) => {
    const play = playTo('voting', { rules });
    play.bind('bo');
    play.bind('bo', 'spouse', 'co-owner');
    cast(play);
    return castTerms(play.state(), voterNamed('bo'), testKey('x', person).person, play.log.at);
  };
  const once = (play: TestAssembly) => play.ballot('bo', FOR);
  const twice = (play: TestAssembly) => [once(play), once(play)];
  const paper = (play: TestAssembly) => play.issue(['P1', 'bo']).register('P1');
  const no = (because: string) => ({ admitted: false, because });
  expect(terms({ changePolicy: 'final' }, 'bo', () => {})).toEqual({ admitted: true, replaces: null });
  expect(terms({ changePolicy: 'final' }, 'bo', once)).toEqual(no('already-cast'));
  expect(terms({ changePolicy: 'once' }, 'bo', once)).toMatchObject({ admitted: true, replaces: expect.any(Number) });
  expect(terms({ changePolicy: 'once' }, 'bo', twice)).toEqual(no('change-used'));
  expect(terms({ changePolicy: 'until-close' }, 'bo', twice)).toMatchObject({ admitted: true });
  expect(terms({ coOwners: 'first' }, 'spouse', once)).toEqual(no('co-owner-cast'));
  expect(terms({ coOwners: 'unanimous' }, 'spouse', once)).toMatchObject({ admitted: true });
  expect(terms({ collision: 'first' }, 'bo', paper)).toEqual(no('paper-stands'));
  expect(terms({ collision: 'online' }, 'bo', paper)).toMatchObject({ admitted: true });
});

test('the next counter of a key is above all that it has used', () => {
  const play = playTo('voting');
  play.ballot('bo', FOR, { n: 7 });
  const { kid } = play.devices.get('bo')!;
  expect(nextCounter(play.state(), kid)).toBe(8);
  expect(nextCounter(play.state(), 'unknown')).toBe(0);
});
