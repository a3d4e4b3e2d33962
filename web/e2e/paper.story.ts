/** The community worker's desk: a stairwell without a network, a vote with two workers, three readers, a box with a gap. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { addMs } from '../../crypto/time.ts';
import { member } from '../../server/demo/convene.ts';
import { moveClockTo } from '../../server/demo/demo-clock.ts';
import { FENGLIN } from '../../server/demo/files.ts';
import { endOfVoting } from '../../server/demo/finish.ts';
import { issuePapers, paperVoters, receivePaper, sealBox, type Paper } from '../../server/demo/paper-round.ts';
import { TRY_AS_OWNERS } from '../../server/demo/people.data.ts';
import { asked } from '../../server/demo/players/http.ts';
import { pathOf as apiOf, type AssemblyPath } from '../../server/demo/players/staff.ts';
import { scanImage } from '../../server/demo/scan-image.ts';
import { attendedZh } from '../desk/attended/attended.zh-CN.ts';
import { booksZh } from '../desk/paper/books.zh-CN.ts';
import { roundsZh } from '../desk/rounds/rounds.zh-CN.ts';
import { proxiesZh } from '../desk/proxies/proxies.zh-CN.ts';
import { fill } from '../i18n/fill.ts';
import { deskZh } from '../i18n/desk.zh-CN.ts';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { silentOwners } from './as-owner.ts';
import { look, lookAsOwner } from './look.ts';
import { CHOICES, CLERK, OFFICER, SECOND_CLERK, THIRD_CLERK } from './people.ts';
import { whenReady } from './product.ts';
import { signInStaff } from './sign-in.ts';
import {
  deskOf,
  expectNoFault,
  http,
  isRecorded,
  openVote,
  players,
  press,
  pressDesk,
  said,
  sign,
  sitsDown,
} from './staff.ts';
import { closeBrowser, fact, hasBrowser, PHONE, theProduct, visit, type Visit } from './visit.ts';

beforeAll(() => (hasBrowser ? whenReady(theProduct()) : undefined), 300_000);
afterAll(closeBrowser);

const MAY_SIGN = '事项 2 可以代签；事项 1、事项 3 没有委托';
const COLLECTORS = ['陈秀兰', '高志愿'] as const;
const image = (name: string) => ({ name, mimeType: 'image/png', buffer: Buffer.from(scanImage(name)) });
const part = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('the community worker’s desk', () => {
  let log: AssemblyPath;
  beforeAll(async () => {
    if (hasBrowser) log = await openVote();
  });
  const sits = async (name: string, step = 'ballots'): Promise<Visit> => {
    const made = await sitsDown(name, deskOf(log, step));
    onTestFinished(async () => {
      expectNoFault(made);
      await made.close();
    });
    return made;
  };

  fact(
    'two collectors note doors in a stairwell without a network; nothing is lost, sent twice, or older than newer',
    async () => {
      const phone = await visit(PHONE, { serviceWorkers: 'allow' });
      onTestFinished(() => phone.close());
      const { page } = phone;
      await signInStaff(page, CLERK, deskOf(log, 'ballots'));
      await part(page, roundsZh.tab);
      await page.getByRole('combobox', { name: roundsZh.building }).selectOption({ label: '5幢' });
      await page.getByLabel(roundsZh.first).fill(COLLECTORS[0]);
      await page.getByLabel(roundsZh.second).fill(COLLECTORS[0]);
      expect(await page.getByRole('button', { name: roundsZh.start }).isDisabled()).toBe(true);
      await page.getByLabel(roundsZh.second).fill(COLLECTORS[1]);
      await look(page, 'desk-rounds');
      await press(page, roundsZh.start);
      await page.getByRole('heading', { name: '5幢 上门' }).waitFor();
      const round = new URL(page.url()).pathname.split('/').at(-1)!;
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      // Controlled from here on: the shell that it needs in the stairwell is kept.
      await page.reload();
      await page.getByText(roundsZh['page.synced']).waitFor();
      await lookAsOwner(page, 'round');

      await page.context().setOffline(true);
      const doors = page.locator('.door:not(:has(.fact))');
      const room = await doors.first().locator('.room').innerText();
      await note(page, doors.nth(0), roundsZh['outcome.not-reached']);
      await note(page, doors.nth(1), roundsZh['outcome.tenant']);
      await page.getByText('2 条未同步').waitFor();
      await page.getByText(roundsZh['page.offline']).waitFor();
      await page.reload();
      await page.getByText('2 条未同步').waitFor();
      await note(page, doors.nth(1), roundsZh['outcome.handed-over']);
      await page.getByText('3 条未同步').waitFor();
      await lookAsOwner(page, 'round-offline');
      const kept = await page.evaluate(keptTexts);
      for (const text of [`"${room}"`, ...COLLECTORS, 'not-reached']) expect(kept).not.toContain(text);

      const second = member(await players(log), 'clerk-b');
      const seen = async () => (await doorsOf(second.token, round)).filter(({ voted, paper }) => !voted && !paper);
      const [there] = await seen();
      const later = {
        id: crypto.randomUUID(),
        round,
        unit: there!.unit,
        outcome: 'appointment',
        notedAt: new Date().toISOString(),
      };
      const sent = { method: 'POST', path: `${apiOf(log)}/canvass`, token: second.token } as const;
      await asked(http(), { ...sent, body: { sentAt: new Date().toISOString(), outcomes: [later] } });

      await page.context().setOffline(false);
      await page.getByText(roundsZh['page.synced']).waitFor();
      const met = (await seen()).slice(0, 2).map((door) => door.met?.outcome);
      expect(met).toEqual(['appointment', 'handed-over']);
      await page.reload();
      await page.getByText(roundsZh['page.synced']).waitFor();
      await press(page, roundsZh['page.handIn']);
      await page.getByText(roundsZh['page.cleared']).waitFor();
      expect(await page.evaluate(keptThings)).toBe(0);
      expect(phone.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(fault))).toEqual([]);
    },
  );

  fact(
    'an owner without a phone votes on the worker’s device while a second worker is there, and takes a slip home',
    async () => {
      const { page } = await sits(CLERK);
      const { room, end } = await facts(TRY_AS_OWNERS[0]!.idNo);
      await part(page, attendedZh.tab);
      await page.getByLabel(attendedZh.search).fill(room);
      await page.getByRole('button', { name: room, exact: true }).click();
      await page.getByRole('radio').first().check();
      await page.getByLabel(attendedZh.end).fill('0000');
      await press(page, attendedZh.start);
      await page.getByText('证件末尾与登记不一致').waitFor();
      await page.getByLabel(attendedZh.end).fill(end);
      await look(page, 'desk-attended');
      await press(page, attendedZh.start);
      await page.getByText(attendedZh['open.waits']).waitFor();
      const second = await sits(SECOND_CLERK);
      await part(second.page, attendedZh.tab);
      await press(second.page, attendedZh['open.confirm']);
      await press(page, attendedZh['open.turn']);
      const screen = page.getByRole('dialog');
      await screen.getByText(attendedZh['turn.copy']).waitFor();
      expect(await screen.getByRole('radio', { checked: true }).count()).toBe(0);
      await lookAsOwner(page, 'desk-turned');
      while ((await screen.getByRole('heading', { name: attendedZh['turn.review'] }).count()) === 0) {
        await screen.locator('fieldset label').first().click();
        await screen.getByRole('button', { name: zh['vote.next'] }).click();
        await screen.getByRole('heading').first().waitFor();
      }
      await lookAsOwner(page, 'desk-turned-review');
      await press(page, attendedZh['turn.submit']);
      await page.getByRole('heading', { name: attendedZh['slip.title'] }).waitFor();
      await look(page, 'desk-slip');
      const shown = await said(page);
      for (const choice of CHOICES) expect(shown).not.toContain(choice);
      await page.getByLabel(attendedZh['slip.phone']).fill('13700001111');
      await press(page, attendedZh['slip.send']);
      await page.getByText(attendedZh['slip.sent']).waitFor();
      await press(page, attendedZh['slip.done']);
      await page.getByText(/本设备已协助 1 票/).waitFor();
    },
  );

  let papers: readonly Paper[] = [];

  fact(
    'a box is sealed by two, goes through the night with a gap, and the office voids its papers and not the vote',
    async () => {
      const desk = await players(log);
      const clerk = member(desk, 'clerk-a');
      const free = (await paperVoters(http(), log, clerk)).filter(({ voted, paper }) => !voted && paper === null);
      const inFive = new Set(await votersOf(clerk.token, '5'));
      const chosen = free.filter(({ voter }) => inFive.has(voter)).slice(0, 3);
      papers = await issuePapers(
        http(),
        log,
        clerk,
        chosen.map(({ voter }) => voter),
        () => ({}),
      );
      const { page } = await sits(CLERK);
      await givePower(page, log, papers[2]!.voter);
      await receivePaper(http(), log, clerk, papers[0]!, 'NIGHT');
      for (const paper of papers.slice(1)) await receivePaper(http(), log, clerk, paper, 'DAY');
      await part(page, deskZh['ballots.boxes']);
      const card = page.locator('section.card').filter({ hasText: fill(deskZh['boxes.seal'], { box: 'NIGHT' }) });
      await card.getByLabel(deskZh['boxes.byHand']).fill('1');
      await card.getByLabel(booksZh.seal).fill('F-0071');
      await card.getByLabel(booksZh['seal.photo']).setInputFiles(image('F-0071'));
      await card.getByText(booksZh['seal.there']).waitFor();
      await card.getByRole('button', { name: deskZh['boxes.sealNow'] }).click();
      await sign(page);
      await page.getByText(booksZh['gap.one-signature']).waitFor();
      const second = await sits(SECOND_CLERK);
      await part(second.page, deskZh['ballots.boxes']);
      await second.page.getByLabel(booksZh['seal.count']).fill('1');
      await press(second.page, booksZh['seal.sign']);
      await second.page.getByText(booksZh['seal.signed']).waitFor();
      const record = second.page.locator('section.card').filter({ hasText: fill(booksZh.custody, { box: 'NIGHT' }) });
      await record.getByLabel(booksZh['custody.place']).fill('居委会档案柜');
      await record.getByLabel(booksZh['custody.people']).fill('陈秀兰、何建国');
      await record.getByLabel(booksZh['custody.seal']).fill('F-0071');
      await record.getByLabel(booksZh['custody.photo']).setInputFiles(image('night'));
      await press(second.page, booksZh['custody.write']);
      await record.getByRole('cell', { name: '居委会档案柜' }).waitFor();
      await record.getByLabel(booksZh['custody.step']).selectOption({ label: booksZh['custody.checked'] });
      await record.getByLabel(booksZh['custody.place']).fill('物业办公室');
      await record.getByLabel(booksZh['custody.people']).fill('陈秀兰、何建国');
      await record.getByLabel(booksZh['custody.seal']).fill('F-0071');
      await press(second.page, booksZh['custody.write']);
      await second.page.getByText(booksZh['gap.title']).waitFor();
      await look(second.page, 'desk-box-gap');

      const office = await sits(OFFICER);
      await part(office.page, deskZh['ballots.boxes']);
      await office.page
        .getByText(booksZh['effect.same'])
        .or(office.page.getByText(booksZh['effect.changes']))
        .waitFor();
      await office.page.getByLabel(booksZh['void.report']).setInputFiles(image('report'));
      await office.page.getByText(booksZh['void.there']).waitFor();
      await press(office.page, fill(booksZh['void.now'], { n: 1 }));
      await office.page.getByText(fill(booksZh['effect.disputed'], { n: 1 })).waitFor();
      await look(office.page, 'desk-box-void');
    },
  );

  fact('a reprint kills the old number, and papers are signed out and accounted for', async () => {
    const { page } = await sits(CLERK);
    const desk = await players(log);
    const clerk = member(desk, 'clerk-a');
    const free = (await paperVoters(http(), log, clerk)).filter(({ voted, paper }) => !voted && paper === null);
    const [spare] = await issuePapers(http(), log, clerk, [free[0]!.voter], () => ({}));
    await part(page, booksZh.tab);
    await page.getByLabel(booksZh['reprint.serial']).fill(spare!.serial);
    await page.getByLabel(deskZh['fact.reason']).fill('打印重影');
    await press(page, booksZh['reprint.now']);
    await page.getByText(`旧票 ${spare!.serial} 已作废`).waitFor();
    await page.getByLabel(booksZh['handouts.names']).fill('高志愿');
    await page.getByLabel(booksZh['handouts.papers'], { exact: true }).fill('1');
    await press(page, booksZh['handouts.out']);
    await page.getByLabel(booksZh['handouts.delivered']).fill('1');
    await look(page, 'desk-books');
    await press(page, booksZh['handouts.settle']);
    await page.getByText(fill(booksZh['handouts.settled'], { delivered: 1, returned: 0, lost: 0 })).waitFor();
  });

  fact(
    'front and back of a paper are one picture, and what cannot be one is refused before anything is sent',
    async () => {
      const { page } = await sits(CLERK);
      const clerk = member(await players(log), 'clerk-a');
      const [free] = (await paperVoters(http(), log, clerk)).filter(({ voted, paper }) => !voted && paper === null);
      const [paper] = await issuePapers(http(), log, clerk, [free!.voter], () => ({}));
      await part(page, deskZh['ballots.receive']);
      await page.getByLabel(deskZh['receive.serial']).fill(paper!.serial);
      await press(page, deskZh['receive.look']);
      await page.getByLabel(deskZh['fact.box']).fill('SCAN');
      const scan = page.getByLabel(deskZh['receive.scan']);
      const pdf = { name: 'back.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') };
      await scan.setInputFiles([image('front'), pdf]);
      await page.getByText(deskZh['receive.apart']).waitFor();
      await scan.setInputFiles([image('front'), image('back')]);
      await isRecorded(page);
      const kept = { method: 'GET', path: `${apiOf(log)}/papers/${paper!.serial}/scan`, token: clerk.token } as const;
      expect(heightOfJpeg(Buffer.from((await http()(kept)).bytes))).toBe(2 * 16);
    },
  );

  fact(
    'three motions are entered with at most twelve keys and no mouse; two who differ leave the paper to a third',
    async () => {
      const clerk = member(await players(log), 'clerk-a');
      await sealBox(
        http(),
        log,
        { first: clerk, second: member(await players(log), 'clerk-b') },
        { box: 'DAY', count: 2 },
      );
      await moveClockTo(http(), addMs(await endOfVoting(http(), log), 61_000));
      const serial = papers[1]!.serial;
      const { page } = await sits(CLERK, 'count');
      await begin(page, 'count.enter', serial);
      await page.evaluate(countInput);
      await keys(page, ['1', '2', '3']);
      await page.getByText(deskZh['read.check']).waitFor();
      await page.keyboard.press('Enter');
      await page.getByText(serial, { exact: true }).waitFor({ state: 'detached' });
      const { strokes, mouse } = await page.evaluate(
        () => (globalThis as unknown as { counted: { strokes: number; mouse: number } }).counted,
      );
      expect(strokes).toBeLessThanOrEqual(12);
      expect(mouse).toBe(0);

      // Another one: its agent may sign for the second motion and for no other.
      const byAgent = papers[2]!.serial;
      await pressDesk(page, 'read.stop');
      await begin(page, 'count.enter', byAgent);
      await page.getByText(MAY_SIGN).waitFor();
      await look(page, 'desk-read-power');
      await press(page, proxiesZh['read.fetch']);
      await page.getByRole('link', { name: proxiesZh['read.look'] }).waitFor();
      await page.getByRole('group', { name: deskZh['read.form'] }).focus();
      await keys(page, ['8', '1', '8']);
      await page.keyboard.press('Enter');
      await page.getByText(byAgent, { exact: true }).waitFor({ state: 'detached' });

      const second = await sits(SECOND_CLERK, 'count');
      await begin(second.page, 'count.review', serial);
      await keys(second.page, ['1', '1', '3']);
      await second.page.keyboard.press('Enter');
      await second.page.getByText(deskZh['read.differ']).waitFor();
      await pressDesk(second.page, 'read.void');
      await sign(second.page);
      await page.goto(deskOf(log, 'count'));
      await part(page, deskZh['count.enter']);
      await page.getByText(fill(booksZh.third, { n: 1 })).waitFor();
      expect(await page.getByRole('row', { name: new RegExp(serial) }).count()).toBe(0);
      await look(page, 'desk-third-reader');
      const third = await sits(THIRD_CLERK, 'count');
      await begin(third.page, 'count.enter', serial);
      await look(third.page, 'desk-read-remark');
      await keys(third.page, ['1', '1', '3']);
      await third.page.keyboard.press('Enter');
      await third.page.getByText(serial, { exact: true }).waitFor({ state: 'detached' });
      await second.page.goto(deskOf(log, 'count'));
      await begin(second.page, 'count.review', serial);
      await keys(second.page, ['1', '1', '3']);
      await second.page.keyboard.press('Enter');
      await second.page.getByText(MAY_SIGN).waitFor();
      await keys(second.page, ['8', '1', '8']);
      await second.page.keyboard.press('Enter');
      await second.page.getByText(deskZh['read.nothingToReview']).waitFor();
    },
  );
});

/** Somebody else in the estate may vote for this household, on the second motion; the paper was seen at the desk. */
async function givePower(page: Page, log: AssemblyPath, voter: string): Promise<void> {
  const { value: agent } = await silentOwners(http(), log, '7').next();
  const { name, idType, idNo } = agent!.facts;
  const clerk = member(await players(log), 'clerk-a');
  const { voters } = await asked<{ voters: readonly { voter: string; rooms: readonly string[] }[] }>(http(), {
    ...{ method: 'GET', path: `${apiOf(log)}/paper-voters`, token: clerk.token },
  });
  await part(page, proxiesZh.tab);
  await page.getByRole('searchbox').fill(voters.find((each) => each.voter === voter)!.rooms.join(' '));
  await page.getByRole('row').getByRole('button', { name: proxiesZh.open }).first().click();
  await page.getByLabel(proxiesZh.agentName).fill(name);
  await page.getByLabel(proxiesZh.idType).selectOption({ label: idType });
  await page.getByLabel(proxiesZh.agentId).fill(idNo);
  await page.getByText(proxiesZh.scope, { exact: true }).click();
  await page.locator('details[open]').getByRole('checkbox').nth(1).check();
  await page.getByLabel(deskZh['record.document']).first().setInputFiles(image('power'));
  await page.getByText(deskZh['record.there']).waitFor();
  await look(page, 'desk-power');
  await press(page, deskZh['act.proxy-granted']);
  await sign(page);
  await isRecorded(page);
}

async function note(page: Page, door: Locator, outcome: string): Promise<void> {
  await door.click();
  await page.getByRole('button', { name: outcome, exact: true }).click();
  await page.getByRole('button', { name: outcome, exact: true }).waitFor({ state: 'detached' });
}

async function begin(page: Page, tab: keyof typeof deskZh, serial: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${deskZh[tab]}`) }).click();
  await page.getByRole('row', { name: new RegExp(serial) }).press('Enter');
  await page.getByRole('group', { name: deskZh['read.form'] }).waitFor();
}

async function keys(page: Page, digits: readonly string[]): Promise<void> {
  for (const digit of digits) {
    await page.keyboard.press(digit);
    await page.keyboard.press('Enter');
  }
}

/** Of the frame of a baseline picture: after its marker come two bytes of length and one of depth. */
const heightOfJpeg = (bytes: Buffer): number => bytes.readUInt16BE(bytes.indexOf(Buffer.from([0xff, 0xc0])) + 5);

/** In the page: counts what fingers do from here on. */
function countInput(): void {
  const counted = { strokes: 0, mouse: 0 };
  (globalThis as unknown as { counted: typeof counted }).counted = counted;
  addEventListener('keydown', () => (counted.strokes += 1), true);
  for (const type of ['mousedown', 'pointerdown', 'touchstart'])
    addEventListener(type, () => (counted.mouse += 1), true);
}

/** In the page: everything that the phone keeps of rounds, as a script of somebody else would read it. */
async function keptTexts(): Promise<string> {
  const things = await new Promise<{ sealed: ArrayBuffer }[]>((resolve, reject) => {
    const request = indexedDB.open('yijue-rounds');
    request.onerror = () => reject(request.error!);
    request.onsuccess = () => {
      const all = request.result.transaction('things').objectStore('things').getAll();
      all.onsuccess = () => resolve(all.result as { sealed: ArrayBuffer }[]);
    };
  });
  if (things.length === 0) throw new Error('nothing is kept');
  return (
    things.map(({ sealed }) => new TextDecoder('utf-8').decode(sealed)).join('\n') + JSON.stringify({ ...localStorage })
  );
}

/** In the page: how many things of rounds are left on the phone. */
function keptThings(): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('yijue-rounds');
    request.onerror = () => reject(request.error!);
    request.onsuccess = () => {
      const count = request.result.transaction('things').objectStore('things').count();
      count.onsuccess = () => resolve(count.result);
    };
  });
}

interface Door {
  readonly unit: string;
  readonly voted: boolean;
  readonly paper: boolean;
  readonly met: { readonly outcome: string } | null;
}

async function doorsOf(token: string, round: string): Promise<readonly Door[]> {
  const log = await openVote();
  const found = await asked<{ doors: readonly Door[] }>(http(), {
    ...{ method: 'GET', path: `${apiOf(log)}/rounds/${round}`, token },
  });
  return found.doors;
}

async function votersOf(token: string, building: string): Promise<readonly string[]> {
  const log = await openVote();
  const { voters } = await asked<{ voters: readonly { voter: string }[] }>(http(), {
    ...{ method: 'GET', path: `${apiOf(log)}/paper-voters?building=${building}`, token },
  });
  return voters.map(({ voter }) => voter);
}

/** What stands in the register about an owner whom newcomers may try. */
async function facts(idNo: string): Promise<{ readonly room: string; readonly end: string }> {
  const { units } = JSON.parse(await readFile(FENGLIN.registry, 'utf8')) as {
    units: readonly { address: string; use: string; owners: readonly { idNo: string | null }[] }[];
  };
  const unit = units.find(({ owners, use }) => use === '住宅' && owners.some((owner) => owner.idNo === idNo))!;
  return { room: unit.address.replace('枫林花园', ''), end: idNo.slice(-4) };
}
