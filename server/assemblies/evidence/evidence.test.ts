import { expect, test } from 'vitest';
import { actor } from '../../testing/sessions.ts';
import { ESTATE, noticed, pathOf, send, succeed } from '../testing.ts';

const owner = {
  actor: actor('00000000-0000-4000-8000-0000000000aa', [{ role: 'owner', scope: 'estate', scopeId: ESTATE }]),
};
const neighbour = { actor: { ...owner.actor, accountId: '00000000-0000-4000-8000-0000000000bb' } };
const JPEG = Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, 0xe0), Buffer.from('张三的不动产权证')]);

/** One file as a browser's form sends it. */
function form(content: Buffer, type: string) {
  const boundary = 'x-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a"\r\ncontent-type: ${type}\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

async function filed() {
  const test = await noticed();
  const objection = { kind: 'roll', about: null, statement: '1幢101面积有误' };
  const url = pathOf(test.assembly, '/objections');
  const { id } = (await succeed(send(test.app, owner, 'POST', url, objection))) as { id: string };
  const give = (who: typeof owner, content: Buffer = JPEG, type = 'image/jpeg') => {
    const { payload, headers } = form(content, type);
    return send(test.app, who, 'POST', `${url}/${id}/evidence`, payload, headers);
  };
  return { ...test, id, give, list: pathOf(test.assembly, '/objection-evidence') };
}

test('a photo goes along with an objection, sealed at rest; its owner and the staff open it and nobody else', async () => {
  const { app, id, give, list, convener } = await filed();
  const { id: evidence } = await succeed(give(owner));
  for (const who of [owner, convener])
    expect((await succeed(send(app, who, 'GET', list))).evidence).toEqual([
      { id: evidence, objection: id, bytes: JPEG.length, type: 'image/jpeg' },
    ]);
  expect((await succeed(send(app, neighbour, 'GET', list))).evidence).toEqual([]);
  const open = (who: typeof owner) => send(app, who, 'GET', `${list}/${evidence}`);
  expect([(await open(owner)).status, (await open(neighbour)).status]).toEqual([200, 404]);
  const { sha256 } = await app.db.selectFrom('objection_evidence').select('sha256').executeTakeFirstOrThrow();
  const kept = Buffer.from((await app.deps.files.read(sha256))!);
  expect(kept.includes(Buffer.from('张三'))).toBe(false);
});

test('nobody adds evidence to what another filed, and only photos and PDF are taken', async () => {
  const { give } = await filed();
  expect((await give(neighbour)).body.code).toBe('EVIDENCE_OBJECTION_UNKNOWN');
  expect((await give(owner, Buffer.from('<svg/>'), 'image/svg+xml')).body.code).toBe('EVIDENCE_TYPE_REFUSED');
  expect((await give(owner, Buffer.from('not a photo'), 'image/jpeg')).body.code).toBe('EVIDENCE_TYPE_REFUSED');
});

test('an objection takes five files', async () => {
  const { give } = await filed();
  for (let n = 0; n < 5; n++) await succeed(give(owner));
  expect((await give(owner)).body.code).toBe('EVIDENCE_TOO_MANY');
});
