import { expect, test } from 'vitest';
import { act, enrolBy, member, noticed, pathOf, send, succeed, type Member } from '../assemblies/testing.ts';
import { as } from '../testing/sessions.ts';
import { canReadPdf, pagesOfPdf, textOfPdf } from './testing.ts';

/** A noticed assembly with a community worker, and the clock where voting is open. */
async function printing() {
  const world = await noticed();
  const { app, assembly, officers } = world;
  const clerk = member('community');
  await enrolBy(app, assembly, officers[0], clerk, 'clerk');
  const view = await succeed(send(app, null, 'GET', pathOf(assembly)));
  app.clock.set(view.channels.paper.from);
  const file = async (who: Pick<Member, 'actor'> | null, rest: string) => {
    const headers = who ? as(who.actor) : {};
    const reply = await app.app.inject({ method: 'GET', url: pathOf(assembly, rest), headers });
    return { status: reply.statusCode, type: reply.headers['content-type'], pdf: new Uint8Array(reply.rawPayload) };
  };
  const desk = (method: 'GET' | 'POST', rest: string, body?: unknown) =>
    send(app, clerk, method, pathOf(assembly, rest), body);
  return { ...world, clerk, file, desk };
}

type Printing = Awaited<ReturnType<typeof printing>>;

/** Words of a paper; without the tool that reads them the bytes are looked at alone. */
const words = (pdf: Uint8Array): string | null => (canReadPdf() ? textOfPdf(pdf) : null);

test('what hangs on boards and doors: the frozen notice, posters whose numbers the page knows, slips that name rooms alone', async () => {
  const world = await printing();
  await noticeIsTheFrozenText(world);
  await postersHaveNumbers(world);
  await slipsNameRooms(world);
  await nothingToPrintYet(world);
});

/** Line by line, with the arithmetic of its days, and the same bytes for everybody. */
async function noticeIsTheFrozenText({ app, assembly, officers, file }: Printing) {
  const view = await succeed(send(app, null, 'GET', pathOf(assembly)));
  const frozen = await send(app, null, 'GET', pathOf(assembly, `/documents/${view.notice.text.sha256}`));
  const [first, again] = [await file(null, '/print/notice.pdf'), await file(officers[0], '/print/notice.pdf')];
  expect(first.status).toBe(200);
  expect(Buffer.from(first.pdf).equals(Buffer.from(again.pdf))).toBe(true);
  const text = words(first.pdf)?.replace(/\s/g, '');
  if (text !== undefined) {
    for (const line of frozen.text.split('\n')) expect(text).toContain(line.replace(/\s/g, ''));
    expect(text).toMatch(/当日不计入/);
    expect(text).toContain('请到街道办事处窗口');
  }
  await succeed(send(app, officers[0], 'PUT', '/api/estates/fenglin/office-phone', { officePhone: '0597-7654321' }));
  const called = words((await file(null, '/print/notice.pdf')).pdf);
  if (called !== null) expect(called).toContain('0597-7654321');
}

async function postersHaveNumbers({ app, assembly, file }: Printing) {
  const { status, pdf } = await file(null, '/print/posters.pdf');
  // The garage has no vote.
  expect([status, pagesOfPdf(pdf)]).toEqual([200, 2]);
  expect((await file(null, `/print/posters.pdf?building=${encodeURIComponent('地下')}`)).status).toBe(409);
  const text = words(pdf);
  const poster = (number: string) => send(app, null, 'GET', pathOf(assembly, `/posters/${number}`));
  expect((await poster('0000-0000')).body).toMatchObject({ code: 'POSTER_UNKNOWN' });
  if (text === null) return;
  const numbers = [...text.matchAll(/海报编号 ([0-9A-Z]{4}-[0-9A-Z]{4})$/gm)].map(([, number]) => number!);
  expect(new Set(numbers).size).toBe(2);
  expect(text.match(/网址 http\S+\?poster=[0-9A-Z]{8}$/gm)).toHaveLength(2);
  expect((await poster(numbers[0]!)).body).toMatchObject({ number: numbers[0], building: '1幢' });
}

async function slipsNameRooms({ clerk, assembly, file }: Printing) {
  const text = words((await file(clerk, '/print/unit-slips.pdf?building=1')).pdf);
  if (text === null) return;
  expect(text.match(/\/u\//g)).toHaveLength(4);
  expect(text).toContain(`/u/${assembly}/`);
  expect(text).not.toMatch(/业主\d|2幢/);
}

async function nothingToPrintYet({ file, clerk }: Printing) {
  for (const paper of ['/print/result.pdf', '/print/certificate.pdf'])
    expect((await file(null, paper)).status).toBe(409);
  expect((await file(clerk, '/print/count-sheet.pdf')).status).toBe(409);
  expect((await file(clerk, '/print/batches/7/ballots.pdf')).status).toBe(404);
  expect((await file(clerk, '/print/receipt-slip.pdf?code=00000000')).status).toBe(404);
}

test('papers are printed in batches that are written down; a spoiled one is printed no more, and its successor stands beside it', async () => {
  const { app, assembly, clerk, file, desk } = await printing();
  await succeed(act(app, assembly, 'paper-issued', { all: true }, clerk));
  const { papers } = await succeed(desk('GET', '/papers'));
  const serials = (papers as { serial: string }[]).map(({ serial }) => serial);
  const batch = await succeed(desk('POST', '/print/batches', { serials }));
  expect(batch).toMatchObject({ batch: 1, first: serials[0], last: serials.at(-1), papers: serials.length });
  const printed = await file(clerk, '/print/batches/1/ballots.pdf');
  expect([printed.status, printed.type]).toEqual([200, 'application/pdf']);
  expect(pagesOfPdf(printed.pdf)).toBeGreaterThanOrEqual(serials.length);
  const text = words(printed.pdf);
  if (text !== null) {
    for (const serial of serials) expect(text).toContain(serial);
    expect(text).toContain('是否同意授权业主委员会提起诉讼？');
    expect(text).toContain('本户约分摊');
    // The owners of this estate are called 业主1, 业主2 …
    expect(text).not.toMatch(/业主\d/);
  }

  const [old] = serials as [string];
  await succeed(act(app, assembly, 'paper-spoiled', { serial: old, reason: '打印模糊' }, clerk));
  expect((await desk('POST', '/print/batches', { serials: [old] })).body).toMatchObject({
    ...{ code: 'PAPER_NOT_OUT', serial: old },
  });
  await succeed(act(app, assembly, 'paper-issued', { all: true }, clerk));
  const after = await succeed(desk('GET', '/papers'));
  const fresh = (after.papers as { serial: string }[]).map(({ serial }) => serial).at(-1)!;
  await succeed(desk('POST', '/print/batches', { serials: [fresh, serials[1]!] }));
  const { printed: all } = await succeed(desk('GET', '/print/batches'));
  expect(new Set(all)).toEqual(new Set([...serials, fresh]));
  const record = words((await file(clerk, '/print/batch-record.pdf')).pdf);
  if (record !== null) {
    expect(record).toMatch(new RegExp(`${old} .*${fresh}`));
    expect(record).toMatch(/重复打印\s+1\s*个/);
  }
  const again = await file(clerk, '/print/batches/1/ballots.pdf');
  expect(pagesOfPdf(again.pdf)).toBeLessThan(pagesOfPdf(printed.pdf));
});
