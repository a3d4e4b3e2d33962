import { expect, test, vi } from 'vitest';
import { drawReceipt } from './draw.ts';
import { layOut, SIZES, wrap, type PictureFacts, type Style } from './layout.ts';

const wide = (text: string, size: number) =>
  [...text].reduce((sum, each) => sum + (each > '\u2fff' ? 1 : 0.6) * size, 0);
const FACTS: PictureFacts = {
  heading: '表决回执',
  title: '枫林花园业主大会关于更换3幢电梯和使用维修资金的第二次会议',
  codeLabel: '回执编号',
  code: '7K4M-92TD',
  rows: [{ label: '房屋', value: '3幢1单元1201、3幢1单元1202' }],
  scan: '扫码查验',
  address: 'https://vote.example.org/e/fenglin/a/0123456789abcdef/check#7K4M92TD',
  notes: ['没有选择。'],
};

test('a picture of a receipt keeps every text within its margins and everything below what stands before it', () => {
  const { width, height, lines, square } = layOut(FACTS, (text, style) => wide(text, SIZES[style]));
  for (const { text, style, x } of lines) expect(x + wide(text, SIZES[style as Style])).toBeLessThanOrEqual(width - 48);
  const tops = lines.map(({ y }) => y);
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  expect(lines.map(({ text }) => text).join('')).toContain(FACTS.title);
  expect(square.y + square.side).toBeLessThan(height);
});

test('a line breaks between characters, never before a full stop, and tears only a word that is too long for any line', () => {
  const width = (text: string) => [...text].length;
  expect(wrap('一二三四。五', 4, width)).toEqual(['一二三四。', '五']);
  expect(wrap('在3幢1201室', 6, width)).toEqual(['在3幢', '1201室']);
  expect(wrap('abcdefgh', 5, width)).toEqual(['abcde', 'fgh']);
});

test('where the browser draws nothing there is no picture, and nothing breaks', () => {
  const drawing = vi.spyOn(HTMLCanvasElement.prototype, 'getContext');
  drawing.mockReturnValue(null);
  expect(drawReceipt(FACTS)).toBeNull();
  drawing.mockImplementation(() => {
    throw new DOMException('canvas is blocked', 'SecurityError');
  });
  expect(drawReceipt(FACTS)).toBeNull();
  drawing.mockRestore();
});
