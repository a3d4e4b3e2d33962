import { expect, test } from 'vitest';
import { html } from './html.ts';
import { pageOf } from './page.ts';
import { noticeParts } from './public-pages.ts';
import { sayIn } from './texts.ts';

const document = { sha256: 'ab'.repeat(32), bytes: 2048, type: 'text/plain' };
const OF_ALL = {
  ...{ explanation: '电梯已用二十年。', ifPassed: '三月开工。', ifNotPassed: '继续维修。', against: '太贵。' },
  ...{ proposedBy: '业主委员会', cost: { fen: 128460, source: '维修资金', sharing: '按面积' } },
  attachments: [{ title: '报价单', document }],
};
const VIEW = {
  ...{ estate: 'fenglin', assembly: '0123456789abcdef', introduction: '请各位业主参加。' },
  motions: [
    { id: 'm1', title: '是否更换电梯？', ...OF_ALL },
    { id: 'm2', title: '用哪种方案？', ...OF_ALL, options: [{ id: 'o1', title: '方案一', text: '八年质保' }] },
    { id: 'm3', title: '选举委员', ...OF_ALL, seats: 1, candidates: [{ id: 'c1', name: '丁一鸣', profile: '教师' }] },
  ],
  rulesInWords: [
    { name: { zh: '重复投票', en: 'Two ballots' }, value: { zh: '先收到的为准', en: 'the first stands' } },
  ],
};

test('on an English page without scripts, everything that stays Chinese is marked as Chinese for who listens', () => {
  const say = sayIn('en');
  const body = noticeParts({ view: VIEW, say, lang: 'en' } as never);
  const where = { name: '枫林花园业主大会', href: '/plain' };
  const reading = { lang: 'en', isElder: false, say, address: '/plain' } as const;
  const page = pageOf(reading, { title: say('notice'), where, contact: '社区窗口 0597-1234567', body });
  for (const text of ['枫林花园业主大会', '方案一', '丁一鸣', '维修资金', '报价单']) expect(page).toContain(text);
  expect(page).toContain('<a href="tel:05971234567">0597-1234567</a>');
  const unmarked = page.replace(/<(\w+)[^>]* lang="zh-CN"[^>]*>[^]*?<\/\1\s*>/g, '');
  expect(unmarked).not.toMatch(/[\u4e00-\u9fff]/);
});

test('what stands in a sentence of the page is escaped as everything else', () => {
  expect(
    html`${noticeParts({ view: { ...VIEW, introduction: '<b>' }, say: sayIn('zh'), lang: 'zh' } as never)}`.text,
  ).toContain('&lt;b&gt;');
});
