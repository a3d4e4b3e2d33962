import { expect, test } from 'vitest';
import { act, feed, noticed, pathOf, prepare, REGISTER, send, sign, stateOf, succeed, withRoll } from '../testing.ts';
import { TEST_MOTIONS, testDraft } from '../testing-draft.ts';

const DAY_MS = 86_400_000;

test('the notice is composed from the draft, with the totals of each electorate, and freezes what was written', async () => {
  const { app, assembly } = await noticed();
  const { notice, roll } = await stateOf(app, assembly);
  expect(notice?.body).toMatchObject({ root: roll?.root, title: '2026年第一次临时业主大会会议' });
  expect(notice?.body.electorates).toEqual({
    e1: { areaCm2: 3_737_500, definition: { buildings: ['1'] }, heads: 3, units: 4 },
    e2: { areaCm2: 6_747_600, definition: { all: true }, heads: 6, units: 7 },
  });
  expect(notice?.body.motions.map(({ id, electorate, kind }) => [id, electorate, kind])).toEqual([
    ['m1', 'e1', 'decide'],
    ['m2', 'e2', 'decide'],
    ['m3', 'e2', 'choose'],
  ]);
});

test('a notice with a finding that stops it is refused with all findings', async () => {
  const motions = [{ ...TEST_MOTIONS[0]!, explanation: '', cost: null }];
  const { app, assembly, convener } = await withRoll({ motions });
  const reply = await prepare(app, assembly, 'notice', {}, convener);
  expect([reply.status, reply.body.code]).toEqual([409, 'NOTICE_CHECKS_FAILED']);
  const codes = reply.body.findings.map(({ code }: { code: string }) => code);
  expect(codes).toEqual(expect.arrayContaining(['explanation-missing', 'cost-missing']));
});

test('fifteen full days lie between the notice and the vote, counted when it is signed', async () => {
  const { app, assembly, convener } = await withRoll();
  const prepared = await succeed(prepare(app, assembly, 'notice', {}, convener));
  app.clock.forward({ days: 1 });
  const late = await sign(app, assembly, prepared, convener);
  expect([late.status, late.body.reason]).toEqual([409, 'notice-too-short']);
  const again = await prepare(app, assembly, 'notice', {}, convener);
  expect(again.body.findings.map(({ code }: { code: string }) => code)).toContain('opens-too-early');
});

test('there is one notice', async () => {
  const { app, assembly, convener } = await noticed();
  const reply = await prepare(app, assembly, 'notice', {}, convener);
  expect([reply.status, reply.body.reason]).toEqual([409, 'notice-exists']);
});

test('everybody reads the notice with full texts, rules in words and the arithmetic of its clock', async () => {
  const [first, second, third] = TEST_MOTIONS;
  const dated = { ...second!, contract: { endsOn: '2027-06-30', handoverOn: '2027-04-01' } };
  const { app, assembly } = await noticed({ motions: [first!, dated, third!] });
  const view = await succeed(send(app, null, 'GET', pathOf(assembly)));
  const text = await send(app, null, 'GET', pathOf(assembly, `/documents/${view.notice.text.sha256}`));
  expect(text.text).toContain('服务合同：现合同到期日 2027年6月30日；交接日期 2027年4月1日');
  expect(view).toMatchObject({ phase: 'noticed', estateName: '枫林花园', convener: '枫林花园业主委员会' });
  expect(view.motions[0]).toMatchObject({
    ...{
      id: 'm1',
      kind: 'decide',
      item: 9,
      threshold: 'over-half',
      explanation: '说明：为什么要表决，以及费用如何分摊。',
    },
    cost: { fen: 3_737_500, source: '公共收益', sharing: '按建筑面积' },
    electorate: { id: 'e1', definition: { buildings: ['1'] }, heads: 3, areaCm2: 3_737_500, units: 4 },
  });
  expect(view.motions[2].options).toEqual([
    { id: 'o1', title: '按次收费', text: '每次5元。' },
    { id: 'o2', title: '按月收费', text: '每月200元。' },
  ]);
  const parking = view.rulesInWords.find(({ key }: { key: string }) => key === 'parking');
  expect(parking).toMatchObject({
    contested: true,
    basis: '议事规则第十二条，第3页',
    value: { zh: '车位、摊位等特定空间不计入人数和面积' },
  });
  expect(view.clock).toMatchObject({
    posted: '2026-03-02',
    firstFullDay: '2026-03-03',
    lastFullDay: '2026-03-17',
    days: 15,
  });
  expect(view.log.fingerprint).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  expect(view.roll).toMatchObject({ frozen: true, countersigned: true, units: 9 });
});

test('the printed notice is a public document with motions, times, rules and the key to compare', async () => {
  const { app, assembly } = await noticed();
  const view = await succeed(send(app, null, 'GET', pathOf(assembly)));
  const text = await send(app, null, 'GET', pathOf(assembly, `/documents/${view.notice.text.sha256}`));
  expect([text.status, text.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(text.text).toContain('1. 是否同意用公共收益维修1幢屋面？');
  expect(text.text).toContain('表决范围：1幢，3 人，373.75 平方米');
  expect(text.text).toContain(
    '线上表决（本系统）：自2026年3月18日（星期三）8时00分起，至2026年3月25日（星期三）8时00分止',
  );
  expect(text.text).toContain('2026年3月2日公告，当日不计入；2026年3月3日至2026年3月17日为15个整日。');
  expect(text.text).toContain(view.vkey);
  expect(text.text).toContain(view.log.fingerprint);
});

test('the phase follows the log and the windows: noticed, voting, ended', async () => {
  const { app, assembly } = await noticed();
  const phase = async () => (await succeed(send(app, null, 'GET', pathOf(assembly)))).phase;
  const { from, to } = (await stateOf(app, assembly)).windows.get('online')!;
  expect(await phase()).toBe('noticed');
  app.clock.set(from);
  expect(await phase()).toBe('voting');
  app.clock.set(to);
  expect(await phase()).toBe('ended');
});

test('a delivery names its proof, or lists the units served by pseudonym alone', async () => {
  const { app, assembly, convener } = await noticed();
  const given = await succeed(send(app, convener, 'POST', pathOf(assembly, '/documents'), { text: '签收单' }));
  await succeed(
    act(app, assembly, 'delivery', { method: '当面签收', proof: { document: given.sha256, units: 7 } }, convener),
  );
  await succeed(
    act(app, assembly, 'delivery', { method: '挂号信', served: ['枫林花园1幢101', '枫林花园1幢102'] }, convener),
  );
  const [list] = (await stateOf(app, assembly)).deliveryLists;
  const bytes = await app.deps.files.read(list!.sha256);
  const { voters } = JSON.parse(Buffer.from(bytes!).toString());
  expect(voters).toHaveLength(2);
  expect((await send(app, null, 'GET', pathOf(assembly, `/documents/${list!.sha256}`))).status).toBe(404);
  const unknown = await prepare(app, assembly, 'delivery', { method: '信报箱', served: ['没有这一户'] }, convener);
  expect([unknown.body.code, unknown.body.count]).toEqual(['ADDRESS_UNKNOWN', 1]);
  const both = await prepare(app, assembly, 'delivery', { method: '信报箱' }, convener);
  expect(both.body.code).toBe('DELIVERY_INCOMPLETE');
});

test('a posting makes its document public, and names one that was handed in', async () => {
  const { app, assembly, convener } = await noticed();
  const { sha256 } = await succeed(
    send(app, convener, 'POST', pathOf(assembly, '/documents'), { text: '现场照片说明' }),
  );
  const url = pathOf(assembly, `/documents/${sha256}`);
  expect((await send(app, null, 'GET', url)).status).toBe(404);
  await succeed(act(app, assembly, 'announce', { document: sha256, subject: 'notice' }, convener));
  expect((await send(app, null, 'GET', url)).text).toBe('现场照片说明');
  const unknown = await prepare(app, assembly, 'announce', { document: 'f'.repeat(64), subject: 'notice' }, convener);
  expect(unknown.body.code).toBe('DOCUMENT_UNKNOWN');
});

test('an extension needs the rule, a real time, and comes before the end', async () => {
  const { app, assembly, convener } = await noticed();
  const { sha256: document } = await succeed(
    send(app, convener, 'POST', pathOf(assembly, '/documents'), { text: '延期公告' }),
  );
  const { to } = (await stateOf(app, assembly)).windows.get('online')!;
  const later = new Date(Date.parse(to) + 3 * DAY_MS).toISOString();
  expect(
    (await prepare(app, assembly, 'extend', { document, to: '2026-02-30T00:00:00.000Z' }, convener)).body.code,
  ).toBe('INSTANT_UNREAL');
  await succeed(act(app, assembly, 'extend', { document, to: later }, convener));
  expect((await succeed(send(app, null, 'GET', pathOf(assembly)))).channels.paper.to).toBe(later);
  app.clock.set(later);
  const late = await prepare(
    app,
    assembly,
    'extend',
    { document, to: new Date(Date.parse(later) + DAY_MS).toISOString() },
    convener,
  );
  expect(late.body.reason).toBe('too-late-to-extend');
});

test('where the notice does not allow it, nothing is extended', async () => {
  const rules = { ...testDraft(new Date('2026-03-02T01:00:00Z')).rules, extension: 'none' };
  const { app, assembly, convener } = await noticed({ rules });
  const { sha256: document } = await succeed(
    send(app, convener, 'POST', pathOf(assembly, '/documents'), { text: '延期公告' }),
  );
  const reply = await prepare(app, assembly, 'extend', { document, to: '2026-12-01T00:00:00.000Z' }, convener);
  expect([reply.status, reply.body.reason]).toEqual([409, 'not-extendable']);
});

test('a cancelled assembly stays visible with its reason, owners are told, and nothing more is voted on', async () => {
  const { app, assembly, convener, officers } = await noticed();
  const [first, ...others] = REGISTER;
  await feed(app.deps, [
    { ...first!, owners: first!.owners.map((owner) => ({ ...owner, phone: '19900001001' })) },
    ...others,
  ]);
  const { sha256: document } = await succeed(
    send(app, officers[0], 'POST', pathOf(assembly, '/documents'), { text: '作废公告' }),
  );
  await succeed(act(app, assembly, 'cancel', { document, reason: '名册有重大错误' }, officers[0]));
  const view = await succeed(send(app, null, 'GET', pathOf(assembly)));
  expect([view.phase, view.cancelled]).toEqual(['cancelled', '名册有重大错误']);
  await app.moveTo(new Date(app.clock.now().getTime() + 24 * 3_600_000));
  expect(app.letterbox.all.map(({ text }) => text).join()).toContain(
    '本次表决已取消，不再进行。原因：名册有重大错误。',
  );
  const reply = await prepare(app, assembly, 'announce', { document, subject: 'other' }, convener);
  expect(reply.status).toBe(201);
  expect(
    (await prepare(app, assembly, 'extend', { document, to: '2026-12-01T00:00:00.000Z' }, convener)).body.reason,
  ).toBe('cancelled');
});

test('consent of the party organisation is recorded, with or without a paper, and stops nothing', async () => {
  const { app, assembly, convener } = await withRoll();
  await succeed(act(app, assembly, 'consent', { result: 'not-sought', document: null }, convener));
  expect((await stateOf(app, assembly)).consent).toEqual({ result: 'not-sought', hasDocument: false });
  await succeed(act(app, assembly, 'notice', {}, convener));
});

test('the notice freezes who convenes with the hashes of its papers, and those papers stay in the office', async () => {
  const { app, assembly, convener } = await withRoll();
  const { sha256, bytes, type } = await succeed(
    send(app, convener, 'POST', pathOf(assembly, '/documents'), { text: '联名签名册' }),
  );
  const path = pathOf(assembly, '/draft');
  const { draft, version } = await succeed(send(app, convener, 'GET', path));
  const evidence = [{ kind: 'petition-signatures', title: '签名册', document: { sha256, bytes, type } }];
  const save = (petition: object, at: number) =>
    send(
      app,
      convener,
      'PUT',
      path,
      { ...draft, convener: { ...draft.convener, evidence, petition } },
      { 'if-match': `"${at}"` },
    );
  await succeed(save({ heads: 1, areaCm2: 1_349_520 }, version));
  const short = await prepare(app, assembly, 'notice', {}, convener);
  expect(short.body.findings.map(({ code }: { code: string }) => code)).toContain('petition-short');
  await succeed(save({ heads: 2, areaCm2: 1_349_520 }, version + 1));
  await succeed(act(app, assembly, 'notice', {}, convener));
  const { notice } = await stateOf(app, assembly);
  expect(notice?.body.convener).toMatchObject({
    kind: 'committee',
    evidence: [{ kind: 'petition-signatures', sha256 }],
    petition: { signed: { heads: 2, areaCm2: 1_349_520 }, of: { heads: 6, areaCm2: 6_747_600 } },
  });
  expect((await send(app, null, 'GET', pathOf(assembly, `/documents/${sha256}`))).status).toBe(404);
});
