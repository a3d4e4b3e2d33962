import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { jpeg } from '../../assemblies/documents/testing-jpeg.ts';
import { canReadPdf, pagesOfPdf, textOfPdf } from '../testing.ts';
import { ballotsPdf, type BallotHead, type PrintedBallot } from './ballot.ts';
import type { PrintedMotion } from './motion-rows.ts';
import { noticePdf } from './notice.ts';

const THREE = ['同意', '反对', '弃权'];
const LONG = '本小区电梯自二〇〇九年投入使用，近三年停运四十七次，经检验机构评估应当大修。'.repeat(9).slice(0, 300);

const head: BallotHead = {
  estateName: '枫林花园三期（含商业街及人才公寓）',
  title: '2026年度第二次业主大会临时会议',
  convener: '枫林花园业主委员会',
  howTo: ['每项只在一个方框内打“√”。', '没有签名的票无效。'],
  photos: new Map(),
  at: new Date('2026-12-01T00:00:00Z'),
};

const decide = (number: number): PrintedMotion => ({
  ...{ number, title: `第 ${number} 个问题，是否同意？`, notes: number % 2 ? [LONG] : [], limit: null },
  choices: [{ name: '', text: '', photo: null, answers: THREE }],
});
const elect: PrintedMotion = {
  ...{
    number: 12,
    title: '选举业主委员会成员',
    notes: [],
    limit: '应选 3 人。同意的不得超过 3 人；超过的，本项无效。',
  },
  choices: ['王㛃', '李𬀩', '赵𫖯', '孙\u{2b7f7}', '欧阳慕容'].map((name) => ({
    name,
    text: '1972年生',
    photo: null,
    answers: THREE,
  })),
};

const ballot = (number: number): PrintedBallot => ({
  serial: `${String(number).padStart(6, '0')}-4`,
  rooms: '枫林花园商业街A1-07(夹层)、A1-08、地下一层B1-0123',
  weight: '1 人 · 212.5012 平方米',
  motions: [...Array.from({ length: 11 }, (_, i) => decide(i + 1)), elect],
  address: (page) =>
    `https://vote.example/e/fenglin/a/0123456789abcdef/desk?step=ballots&serial=${number}&page=${page}`,
});

const pdf = (...numbers: readonly number[]) => buffer(ballotsPdf(head, numbers.map(ballot)));

test('the same facts give the same bytes, and two papers share their fonts', async () => {
  const [first, again, two] = [await pdf(1), await pdf(1), await pdf(1, 2)];
  expect(first.equals(again)).toBe(true);
  expect(first.subarray(0, 5).toString()).toBe('%PDF-');
  expect(two.length).toBeLessThan(first.length * 1.8);
  expect(pagesOfPdf(two)).toBe(pagesOfPdf(first) * 2);
});

test.skipIf(!canReadPdf())(
  'another program reads every word of a paper from its bytes, rare characters too',
  async () => {
    const text = textOfPdf(await pdf(318));
    for (const word of [head.estateName, head.title, '000318-4', 'A1-07(夹层)', '212.5012', '王㛃', '李𬀩', '赵𫖯'])
      expect(text).toContain(word);
    expect(text).toContain('孙〔U+2B7F7〕');
    expect(text).toMatch(/注：.*U\+2B7F7/);
    expect(text).toContain('应选 3 人');
    for (const place of ['业主签名：', '代理人签名', '存根', '领票人签名：']) expect(text).toContain(place);
    // Each answer stands once for a question and once for a candidate, all alike.
    for (const answer of THREE) expect(text.match(new RegExp(`^.*${answer}`, 'gm'))!.length).toBeGreaterThanOrEqual(16);
  },
);

test.skipIf(!canReadPdf())('the last page asks something above the signature, and says which page it is', async () => {
  const pages = textOfPdf(await pdf(318))
    .split('\f')
    .slice(0, -1);
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.at(-1)).toMatch(/弃权[^]*业主签名：[^]*存根/);
  pages.forEach((page, index) => expect(page).toContain(`第 ${index + 1} 页，共 ${pages.length} 页`));
});

test.skipIf(!canReadPdf())('a list of candidates that runs over a page says there which election it is', async () => {
  const choices = Array.from({ length: 24 }, (_, i) => ({ ...elect.choices[0]!, name: `候选人${i + 1}` }));
  const long = { ...ballot(7), motions: [{ ...elect, choices }] };
  const [first, second] = textOfPdf(await buffer(ballotsPdf(head, [long]))).split('\f');
  expect(first).not.toContain('（续）');
  expect(second).toMatch(/12\.\s+选举业主委员会成员（续）\s+应选 3 人/);
});

const FACE = 'aa'.repeat(32);
const photos = new Map([[FACE, jpeg([], { width: 480, height: 640 })]]);
const images = (made: Buffer): number => made.toString('latin1').match(/\/Subtype \/Image\b/g)?.length ?? 0;
const portrait = (photo: string | null): PrintedMotion => ({
  ...elect,
  choices: elect.choices.map((choice, index) => ({ ...choice, photo: index < 3 ? photo : null })),
});

test('candidates’ photos are on the paper and on the notice, each once in the file, and one that cannot be read costs nobody the paper', async () => {
  const paper = (photo: string | null, from = photos) =>
    buffer(ballotsPdf({ ...head, photos: from }, [{ ...ballot(1), motions: [portrait(photo)] }]));
  const [with3, broken, none] = [
    await paper(FACE),
    await paper(FACE, new Map([[FACE, Buffer.from('no')]])),
    await paper(null),
  ];
  expect([images(with3), images(broken), images(none)]).toEqual([1, 0, 0]);
  expect(broken.equals(none)).toBe(true);
  const notice = await noticePdf({
    ...{ estateName: head.estateName, title: head.title, convener: head.convener, at: head.at, photos },
    ...{ text: '公告\n关于选举的公告\n一、时间', sha256: 'cd'.repeat(32), howTo: [], day: '2026年12月1日' },
    motions: [{ number: 1, title: '选举', notes: [], candidates: [{ words: '(1) 丁一舟：住满六年', photo: FACE }] }],
    check: { address: 'https://vote.example/e/fenglin', fingerprint: null, officePhone: null },
  });
  expect(images(notice)).toBe(1);
});
