import { expect, test } from 'vitest';
import type { JsonObject } from '../canonical.ts';
import type { Entry } from '../entries/bodies.ts';
import { detach } from '../jws.ts';
import { testKey } from '../testing/fixed-keys.ts';
import { nodeChecks } from '../testing/keys.ts';
import { judge, playTo, refused, type Stage } from '../testing/refusals.ts';
import { outcomesOf, type TestAssembly } from '../testing/test-assembly.ts';
import { PEOPLE } from '../testing/test-preparation.ts';
import { addMs } from '../time.ts';
import { actPayload } from './acts.ts';
import { ballotStatuses } from './statuses.ts';
import { verifyEntrySignatures } from './verify-signatures.ts';

const { clerk, secondClerk, convener, officer, secondOfficer } = PEOPLE;
const after = (stage: Stage, act: (play: TestAssembly) => unknown) => judge(playTo(stage), act);

const objection = (play: TestAssembly, changes: JsonObject = {}) =>
  play.act('objection', { about: null, document: play.document('o'), kind: 'procedure', ...changes }, clerk);
const answer = (play: TestAssembly, seq: number) =>
  play.act('objection-answered', { document: play.document('a'), objection: seq }, convener);

test('a vote closes 60 seconds after its last window at the earliest, and once', () => {
  const close = (ms: number) => {
    const play = playTo('voting');
    play.log.until(addMs(play.ends, ms));
    return judge(play, () => play.log.append('close', {}));
  };
  expect(close(59_999)).toEqual(refused('close-too-early'));
  expect(close(60_000)).toBe('accepted');
  expect(close(9_000_000)).toBe('accepted');
  expect(after('closed', (play) => play.close())).toEqual(refused('closed'));
  expect(after('noticed', (play) => play.close())).toEqual(refused('not-ready'));
});

test('a tally is signed by two different people over the head of the close', () => {
  expect(after('closed', (play) => play.tally())).toBe('accepted');
  expect(after('voting', (play) => play.tally([]))).toEqual(refused('bad-entry'));
  expect(after('closed', (play) => play.tally(play.tallies(), clerk, clerk))).toEqual(refused('same-person'));
  const one = (play: TestAssembly) => play.tally(play.tallies(), clerk, convener);
  expect(after('closed', one)).toEqual(refused('wrong-role'));
  const head = (change: object) =>
    after('closed', (play) => {
      play.closeHead = { ...play.closeHead, ...change };
      play.tally();
    });
  expect(head({ size: 3 })).toEqual(refused('wrong-close'));
  expect(head({ root: 'd'.repeat(64) })).toEqual(refused('wrong-close'));
  expect(after('closed', (play) => play.tally((play.tallies() as []).slice(1)))).toEqual(refused('wrong-motions'));
  expect(after('tallied', (play) => play.tally())).toEqual(refused('tally-exists'));
});

test('one person with a key in each of two roles is still one person', () => {
  const other = testKey('clerk 1 as counter', 'clerk 1');
  const counted = (play: TestAssembly) => {
    play.enrol(other, 'counter');
    play.tally(play.tallies(), clerk, other);
  };
  expect(after('closed', counted)).toEqual(refused('same-person'));
});

/** What the check of its signatures says of an act, after something in its body was changed. */
async function signaturesOfChanged(
  stage: Stage,
  act: (play: TestAssembly) => unknown,
  change: (body: JsonObject, play: TestAssembly) => JsonObject,
): Promise<string> {
  const play = playTo(stage);
  const state = play.state();
  act(play);
  const { body, ...envelope } = JSON.parse(new TextDecoder().decode(play.log.entries.at(-1))) as JsonObject;
  const entry = { ...envelope, body: change(body as JsonObject, play) } as unknown as Entry;
  const verdict = await verifyEntrySignatures(state, entry, nodeChecks);
  return verdict.ok ? 'accepted' : verdict.error.code;
}

test('two signatures stand under one text: one over another text does not verify, whichever it is', async () => {
  const tally = (play: TestAssembly) => play.tally();
  const other = (body: JsonObject, aud: string) => actPayload({ ...body, notice: 'a'.repeat(64) }, aud);
  const verdict = (change: (body: JsonObject, play: TestAssembly) => JsonObject) =>
    signaturesOfChanged('closed', tally, change);
  expect(await verdict((body) => body)).toBe('accepted');
  for (const [name, signer] of [['jws', clerk] as const, ['jws2', secondClerk] as const])
    expect(
      await verdict((body, { log }) => ({
        ...body,
        [name]: detach(signer.sign('tally+jws', other(body, log.origin))),
      })),
    ).toBe('bad-signature');
});

test('there is no tally while papers are not reconciled or a paper that counts is unread', () => {
  const papers = (finish: (play: TestAssembly) => unknown) => {
    const play = playTo('closed', {}, (open) => {
      open.issue(['P1', 'bo']).register('P1');
      open.seal(1);
    });
    finish(play);
    return judge(play, () => play.tally([...tallied] as never));
  };
  const tallied = playTo('closed').tallies() as never[];
  expect(papers(() => {})).toEqual(refused('not-reconciled'));
  expect(papers((play) => play.reconcile(1, 1, 0))).toEqual(refused('paper-unread'));
  expect(papers((play) => play.read('P1', { m2: 'for' }).reconcile(1, 1, 0))).toBe('accepted');
});

test('after the tally nothing changes what became of a ballot', () => {
  const voted = (play: TestAssembly) => {
    play.issue(['P1', 'bo'], ['P2', 'chen'], ['P3', 'gao']).register('P1');
    play.register('P2');
    play.seal(1);
    play.ballot('an', { m2: 'for' });
    play.attested('ding', { m2: 'for' });
  };
  const play = playTo('closed', {}, voted);
  play.read('P1', { m2: 'for' }).reconcile(3, 2, 0).tally();
  const tallied = [...ballotStatuses(play.state())];
  expect(tallied.map(([, { status }]) => status).sort()).toEqual(['effective', 'effective', 'effective', 'invalid']);
  const document = play.document('denial');
  const attempts: ((play: TestAssembly) => unknown)[] = [
    () => play.ballot('er', { m2: 'for' }),
    () => play.attested('er', { m2: 'for' }),
    () => play.register('P3'),
    () => play.seal(0, 'B1'),
    () => play.enter('P2', { m2: 'for' }),
    () => play.act('dispute', { ballot: tallied[0]![0], document, reason: 'not-mine' }, clerk),
  ];
  for (const attempt of attempts) expect(judge(play, attempt)).toMatchObject({ untouched: true });
  expect([...ballotStatuses(play.state())]).toEqual(tallied);
});

test('objections refer to what is in the log and are answered once', () => {
  expect(after('opened', objection)).toEqual(refused('roll-missing'));
  expect(after('published', (play) => objection(play, { about: play.log.size }))).toEqual(refused('no-such-entry'));
  expect(after('published', (play) => answer(play, objection(play, { about: 3 })!.seq))).toBe('accepted');
  expect(after('published', (play) => answer(play, 2))).toEqual(refused('no-such-objection'));
  const twice = (play: TestAssembly) => {
    const { seq } = objection(play)!;
    answer(play, seq);
    answer(play, seq);
  };
  expect(after('published', twice)).toEqual(refused('objection-answered'));
});

test('a result is declared when the days for objections are full and every objection is answered', () => {
  const declare = (play: TestAssembly, changes: JsonObject = {}) =>
    play.act(
      'declare',
      {
        ...{
          document: play.document('minutes'),
          outcomes: outcomesOf(play.tallies()),
          tally: play.log.leafOf('tally'),
        },
        ...changes,
      },
      convener,
    );
  // Tallied on 23 November in Shanghai: 24, 25 and 26 November are the three days.
  const at = (instant: string, act: (play: TestAssembly) => unknown = declare) => {
    const play = playTo('tallied');
    play.log.at = instant as typeof play.log.at;
    play.log.wait(-1000);
    return judge(play, act);
  };
  expect(at('2026-11-26T15:59:59.999Z')).toEqual(refused('objection-period'));
  expect(at('2026-11-26T16:00:00.000Z')).toBe('accepted');
  const open = at('2026-11-27T16:00:00.000Z', (play) => [objection(play), declare(play)]);
  expect(open).toEqual(refused('objections-open'));
  const answered = at('2026-11-27T16:00:00.000Z', (play) => [answer(play, objection(play)!.seq), declare(play)]);
  expect(answered).toBe('accepted');
  const later = (changes: JsonObject) => at('2026-11-27T16:00:00.000Z', (play) => declare(play, changes));
  expect(later({ tally: 'e'.repeat(64) })).toEqual(refused('wrong-tally'));
  expect(later({ outcomes: [{ id: 'm1', outcome: 'PASSED' }] })).toEqual(refused('wrong-motions'));
  expect(after('declared', declare)).toEqual(refused('declared'));
});

test('two officers certify what the log holds', () => {
  expect(after('declared', (play) => play.certify())).toBe('accepted');
  expect(after('declared', (play) => play.certify(officer, officer))).toEqual(refused('same-person'));
  expect(after('declared', (play) => play.certify(officer, convener))).toEqual(refused('wrong-role'));
  const changed = (changes: JsonObject) => after('declared', (play) => play.certify(officer, secondOfficer, changes));
  expect(changed({ notice: 'a'.repeat(64) })).toEqual(refused('wrong-notice'));
  expect(changed({ root: 'a'.repeat(64) })).toEqual(refused('roll-differs'));
  expect(changed({ tally: 'a'.repeat(64) })).toEqual(refused('wrong-tally'));
  expect(changed({ declare: 'a'.repeat(64) })).toEqual(refused('wrong-declaration'));
  expect(changed({ close: { root: 'a'.repeat(64), size: 3 } })).toEqual(refused('wrong-close'));
  expect(after('certified', (play) => play.certify())).toEqual(refused('certified'));
  const early = (play: TestAssembly) => {
    play.log.filed.set('declare', play.log.filed.get('tally')!);
    play.certify();
  };
  expect(after('tallied', early)).toEqual(refused('not-declared'));
});

test('an assembly is cancelled before it is certified; then little more may follow', () => {
  const cancel = (play: TestAssembly) =>
    play.act('cancel', { document: play.document('reason'), reason: '名册有重大错误' }, convener);
  expect(after('certified', cancel)).toEqual(refused('certified'));
  expect(after('voting', (play) => [cancel(play), play.bind('bo')])).toEqual(refused('cancelled'));
  expect(after('voting', (play) => [cancel(play), cancel(play)])).toEqual(refused('cancelled'));
  expect(after('voting', (play) => [cancel(play), objection(play), play.archive()])).toBe('accepted');
});

test('a file is archived once it is certified or cancelled, and later postings may still follow', () => {
  expect(after('declared', (play) => play.archive())).toEqual(refused('not-certified'));
  const post = (play: TestAssembly) =>
    play.act('announce', { document: play.document('poster'), subject: 'result' }, officer);
  expect(after('certified', (play) => [play.archive(), post(play)])).toBe('accepted');
  expect(after('certified', (play) => [play.archive(), play.archive()])).toEqual(refused('archived'));
  expect(after('certified', (play) => [play.archive(), play.enrol(testKey('successor'), 'officer')])).toBe('accepted');
  const returned = (play: TestAssembly) =>
    play.act('return', { document: play.document('r'), reason: '缺少公示照片' }, officer);
  expect(after('certified', (play) => [play.archive(), returned(play)])).toEqual(refused('archived'));
});

test('everything is disclosed to an officer only after the close, and the log says to whom', () => {
  const disclose = (play: TestAssembly) =>
    play.act('disclosed', { level: 'certifying', recipient: officer.kid }, officer);
  expect(after('voting', disclose)).toEqual(refused('not-closed'));
  expect(after('closed', disclose)).toBe('accepted');
});

test('an act that was signed once is not replayed later', () => {
  const replayed = (play: TestAssembly) => {
    const fields = { document: play.document('poster'), subject: 'other' };
    play.act('announce', fields, convener);
    const { body } = JSON.parse(new TextDecoder().decode(play.log.entries[play.log.size - 1])) as { body: JsonObject };
    play.log.append('announce', body);
  };
  expect(after('published', replayed)).toEqual(refused('nonce-repeated'));
});

test('what was signed is the entry, all of it and nothing else', async () => {
  const cancel = (play: TestAssembly) =>
    play.act('cancel', { document: play.document('reason'), reason: '误' }, convener);
  const verdict = (change: (body: JsonObject, play: TestAssembly) => JsonObject) =>
    signaturesOfChanged('published', cancel, change);
  const signed = (body: JsonObject, typ = 'cancel+jws') => ({ ...body, jws: detach(convener.sign(typ, body)) });
  expect(await verdict((body) => body)).toBe('accepted');
  expect(await verdict((body) => ({ ...body, reason: '另' }))).toBe('bad-signature');
  expect(await verdict((body) => ({ ...body, nonce: 'A'.repeat(22) }))).toBe('bad-signature');
  expect(
    await verdict(({ jws: _, ...fields }) => ({ ...fields, jws: signed({ ...fields, aud: 'other/log/x' }).jws })),
  ).toBe('bad-signature');
  expect(
    await verdict(({ jws: _, ...fields }, { log }) => ({
      ...fields,
      jws: signed({ ...fields, aud: log.origin }, 'archive+jws').jws,
    })),
  ).toBe('wrong-signature-type');
});

test('an act without its signature, its nonce or in full compact form is not an entry', () => {
  const forged = (change: (body: JsonObject) => JsonObject) =>
    judge(
      playTo('published', { tampering: { body: (type, body) => (type === 'cancel' ? change(body) : body) } }),
      (play) => play.act('cancel', { document: play.document('reason'), reason: '误' }, convener),
    );
  expect(forged((body) => body)).toBe('accepted');
  expect(forged(({ jws: _, ...rest }) => rest)).toEqual(refused('bad-entry'));
  expect(forged(({ nonce: _, ...rest }) => rest)).toEqual(refused('bad-entry'));
  const compact = ({ jws: _, ...fields }: JsonObject) => ({ ...fields, jws: convener.sign('cancel+jws', fields) });
  expect(forged(compact)).toEqual(refused('bad-entry'));
});
