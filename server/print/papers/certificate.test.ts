import { expect, test } from 'vitest';
import { canReadPdf, textOfPdf } from '../testing.ts';
import { certificatePdf, type CertificatePaper } from './certificate.ts';

const paper: CertificatePaper = {
  estateName: '枫林花园',
  title: '2026年第二次业主大会会议',
  statement: '经核验，参与人数、面积与系统记录一致。本核验不代替人民法院对决定效力的认定。',
  facts: [['核验', '2026年12月24日']],
  motions: [
    {
      title: '是否同意更换电梯？',
      outcome: '通过',
      electorate: ['104', '10,493.64'],
      participating: ['80', '8,000.00'],
      inFavour: ['60', '6,000.00'],
    },
    {
      title: '人数很少的事项',
      outcome: '未通过',
      electorate: ['12', '900.00'],
      participating: ['9', '700.00'],
      inFavour: '不公布',
    },
  ],
  signers: ['kid-one', 'kid-two'],
  stamp: null,
  since: [],
  day: '2026年12月24日',
  check: { address: 'https://vote.example/result', fingerprint: 'abcd 1234', officePhone: '0597-7654321' },
  at: new Date('2026-12-24T00:00:00Z'),
};

test.skipIf(!canReadPdf())('a certificate names both keys, both measures and the place of the seal', async () => {
  const text = textOfPdf(await certificatePdf(paper));
  for (const word of [
    'kid-one',
    'kid-two',
    '10,493.64',
    '（街道办事处盖章处）',
    '不代替人民法院',
    '经办人签字',
    '负责人签字',
  ])
    expect(text).toContain(word);
  expect(text).toContain('不公布');
  expect(text).not.toContain('撤销');
});

test('what was revoked says so across the page, and is another file', async () => {
  const since = ['2027年1月2日：第 1 项，程序违法'];
  const [stands, revoked] = [await certificatePdf(paper), await certificatePdf({ ...paper, stamp: '已被撤销', since })];
  expect(revoked.equals(stands)).toBe(false);
  if (!canReadPdf()) return;
  const text = textOfPdf(revoked);
  expect(text).toContain('程序违法');
  for (const letter of '已被撤销') expect(text).toContain(letter);
});
