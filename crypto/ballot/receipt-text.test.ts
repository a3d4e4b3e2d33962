import { expect, test } from 'vitest';
import { formatReceipt, parseReceipt } from './receipt-text.ts';

const receipt = {
  vkey: 'a.example/log/x+01234567+AQ==',
  entry: '{"at":"2026-03-02T01:00:00.000Z"}',
  proof: 'c2sp.org/tlog-proof@v1\nindex 1\nAAAA\n\na.example/log/x\n2\nBBBB\n\n\u2014 a.example/log/x CCCC\n',
};

test('a receipt reads back as it was written', () => {
  expect(parseReceipt(formatReceipt(receipt))).toEqual({ ok: true, value: receipt });
});

test('a receipt survives a chat program: other line ends, blanks at line ends, no last newline', () => {
  const mangled = `  ${formatReceipt(receipt).trimEnd().split('\n').join(' \r\n')}  `;
  expect(parseReceipt(mangled)).toEqual({ ok: true, value: receipt });
});

test('a receipt with a line missing is not read', () => {
  for (const line of [0, 1, 2, 3]) {
    const lines = formatReceipt(receipt).split('\n');
    lines.splice(line, 1);
    expect(parseReceipt(lines.join('\n')).ok).toBe(false);
  }
});
