import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test('a spreadsheet reads Chinese, quotes and lines, and takes no cell for a formula, in either width', () => {
  const hostile = ['=1+1', '+86', '-2', '@SUM(A1)', '\t=1', '\r1', '＝HYPERLINK("x")', '＋1', '－1', '＠a'];
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    csv([['房屋', 7], ['他说"好"', '两\n行'], hostile]),
  );
  expect(text.startsWith('\ufeff"房屋","7"\r\n"他说""好""","两\n行"\r\n')).toBe(true);
  const cells = text.trimEnd().split('\r\n').at(-1)!.slice(1, -1).split('","');
  expect(cells).toEqual(hostile.map((formula) => `'${formula.replaceAll('"', '""')}`));
});
