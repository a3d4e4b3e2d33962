import { expect, test } from 'vitest';
import { startVoting } from '../../paper/testing.ts';
import { act, begun, member, pathOf, prepare, send, startWithEstate, succeed } from '../testing.ts';
import { testDraft } from '../testing-draft.ts';
import { jpeg, segment } from './testing-jpeg.ts';
import { as } from '../../testing/sessions.ts';

async function world() {
  const app = await startWithEstate();
  const convener = member('committee');
  const assembly = await begun(app, convener);
  const upload = async (who: typeof convener, type: string, content: string | Buffer, to = '/documents') => {
    const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\ncontent-type: ${type}\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n--x--\r\n')]);
    const headers = { ...as(who.actor), 'content-type': 'multipart/form-data; boundary=x' };
    const reply = await app.app.inject({ method: 'POST', url: pathOf(assembly, to), headers, payload: body });
    return { status: reply.statusCode, body: reply.json() };
  };
  return { app, convener, assembly, upload };
}

test('a document is named by the SHA-256 of its bytes, as a file or as text', async () => {
  const { app, convener, assembly, upload } = await world();
  const file = await upload(convener, 'application/pdf', '%PDF-1.7 x');
  expect(file).toMatchObject({ status: 201, body: { bytes: 10, type: 'application/pdf' } });
  const text = await succeed(send(app, convener, 'POST', pathOf(assembly, '/documents'), { text: 'abc' }));
  expect(text).toEqual({
    bytes: 3,
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    type: 'text/plain',
  });
});

test('bytes that are not what they are said to be, and kinds that are not accepted, are refused', async () => {
  const { convener, upload } = await world();
  for (const [type, content] of [
    ['application/pdf', 'GIF89a'],
    ['image/png', '%PDF-1.7'],
    ['text/html', '<script>alert(1)</script>'],
    ['application/json', '{"open":'],
  ] as const)
    expect(await upload(convener, type, content)).toMatchObject({
      status: 415,
      body: { code: 'DOCUMENT_TYPE_REFUSED' },
    });
});

test('nobody reads what is neither published nor in the draft, except whoever gave it', async () => {
  const { app, convener, assembly } = await world();
  const clerk = member('community');
  const { sha256 } = await succeed(send(app, clerk, 'POST', pathOf(assembly, '/documents'), { text: '扫描件' }));
  const read = (who: Parameters<typeof send>[1]) => send(app, who, 'GET', pathOf(assembly, `/documents/${sha256}`));
  expect((await read(clerk)).status).toBe(200);
  for (const who of [null, convener, member('officer'), member('community'), member('committee', 'elsewhere')])
    expect([(await read(who)).status, (await read(who)).body.code]).toEqual([404, 'DOCUMENT_UNKNOWN']);
});

test('the staff reads what the draft names, and the public only once an entry of the log publishes it', async () => {
  const { app, convener, assembly } = await world();
  const document = await succeed(send(app, convener, 'POST', pathOf(assembly, '/documents'), { text: '议事规则' }));
  const draft = testDraft(app.clock.now(), { attachments: [{ kind: 'other', title: '议事规则', document }] });
  await succeed(send(app, convener, 'PUT', pathOf(assembly, '/draft'), draft, { 'if-match': '"2"' }));
  const read = (who: Parameters<typeof send>[1]) =>
    send(app, who, 'GET', pathOf(assembly, `/documents/${document.sha256}`));
  expect((await read(member('officer'))).text).toBe('议事规则');
  expect((await read(null)).status).toBe(404);
});

test('an upload never runs as a page of this site', async () => {
  const { app, convener, assembly } = await world();
  const { sha256 } = await succeed(
    send(app, convener, 'POST', pathOf(assembly, '/documents'), { text: '{"a":1}', type: 'application/json' }),
  );
  const { headers } = await send(app, convener, 'GET', pathOf(assembly, `/documents/${sha256}`));
  expect(headers).toMatchObject({
    'content-disposition': `attachment; filename="${sha256}"`,
    'content-security-policy': expect.stringContaining('sandbox'),
    'x-content-type-options': 'nosniff',
  });
});

test('the same bytes given again keep their first type, so that they have one name', async () => {
  const { app, convener, assembly } = await world();
  const give = (type: string) =>
    succeed(send(app, convener, 'POST', pathOf(assembly, '/documents'), { text: '[]', type }));
  const first = await give('application/json');
  expect(await give('text/plain')).toEqual(first);
});

test('two desks that hand in the same bytes both read them', async () => {
  const { app, convener, assembly } = await world();
  const officer = member('officer');
  const give = (who: typeof officer) =>
    succeed(send(app, who, 'POST', pathOf(assembly, '/documents'), { text: '暂停公告' }));
  const { sha256 } = await give(convener);
  expect((await send(app, officer, 'GET', pathOf(assembly, `/documents/${sha256}`))).status).toBe(404);
  await give(officer);
  for (const who of [convener, officer])
    expect((await send(app, who, 'GET', pathOf(assembly, `/documents/${sha256}`))).text).toBe('暂停公告');
});

test('documents of one assembly are none of another', async () => {
  const { app, convener, assembly } = await world();
  const other = await begun(app, convener);
  const { sha256 } = await succeed(send(app, convener, 'POST', pathOf(assembly, '/documents'), { text: '附件' }));
  expect((await send(app, convener, 'GET', pathOf(other, `/documents/${sha256}`))).status).toBe(404);
});

test('a candidate’s photo is kept without place and device, and nothing else is taken for one', async () => {
  const { app, convener, assembly, upload } = await world();
  const told = jpeg([segment(0xe1, Buffer.from('Exif GPS 26.0745'))]);
  const photo = (await upload(convener, 'image/jpeg', told, '/photos')).body;
  const kept = await app.deps.files.read(photo.sha256);
  expect(Buffer.from(kept!).equals(jpeg([]))).toBe(true);
  expect(await upload(convener, 'image/png', '%PDF-1.7', '/photos')).toMatchObject({
    ...{ status: 415, body: { code: 'PHOTO_REFUSED' } },
  });
  const asDocument = (await upload(convener, 'image/jpeg', told)).body;
  const [motion] = testDraft(app.clock.now()).motions;
  const electing = (shown: object) => ({
    ...testDraft(app.clock.now()),
    motions: [{ ...motion, kind: 'elect', seats: 1, candidates: [{ name: '王静', profile: '', photo: shown }] }],
  });
  const save = (shown: object) =>
    send(app, convener, 'PUT', pathOf(assembly, '/draft'), electing(shown), { 'if-match': '"2"' });
  expect((await save(asDocument)).body).toMatchObject({ code: 'PHOTO_NOT_PLAIN' });
  expect((await save(photo)).status).toBe(200);
});

test('minutes are handed in after the close: owners and desks read them, and nobody else', async () => {
  const { app, log, convener, close, send: ask } = await startVoting();
  const { sha256: document } = await succeed(ask(convener, 'POST', '/documents', { text: '会议记录' }));
  const minutes = { document, subject: 'minutes' };
  expect((await prepare(app, log.assembly, 'announce', minutes, convener)).body.code).toBe('ENTRY_REFUSED');
  await close();
  await succeed(act(app, log.assembly, 'announce', minutes, convener));
  const read = async (who: Parameters<typeof ask>[0]) => (await ask(who, 'GET', `/documents/${document}`)).status;
  const readers = [member('owner'), member('community'), member('officer'), null, member('owner', 'elsewhere')];
  expect(await Promise.all(readers.map(read))).toEqual([200, 200, 200, 404, 404]);
  const list = await succeed(ask(member('owner'), 'GET', '/minutes'));
  expect(list.minutes).toMatchObject([{ document: { sha256: document, type: 'text/plain' } }]);
  expect((await ask(member('owner', 'elsewhere'), 'GET', '/minutes')).status).toBe(403);
});

test('nobody makes another desk’s scan public by naming its hash, which the log states, in an entry of his own', async () => {
  const { app, log, convener, clerks, officers, close, send: ask } = await startVoting();
  const { sha256: document } = await succeed(ask(clerks[0], 'POST', '/documents', { text: '张三的表决票：同意' }));
  await close();
  const naming = async (type: 'announce' | 'cancel' | 'return', input: object, who: typeof convener) =>
    (await prepare(app, log.assembly, type, input, who)).body.code;
  expect(await naming('announce', { document, subject: 'other' }, convener)).toBe('DOCUMENT_UNKNOWN');
  expect(await naming('cancel', { document, reason: '作废' }, convener)).toBe('DOCUMENT_UNKNOWN');
  expect(await naming('return', { document, reason: '材料不全' }, officers[0])).toBe('DOCUMENT_UNKNOWN');
  const { sha256: own } = await succeed(ask(convener, 'POST', '/documents', { text: '张贴的公告' }));
  expect(await naming('announce', { document: own, subject: 'other' }, convener)).toBeUndefined();
});
