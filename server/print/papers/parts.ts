import { gap, type Row } from '../layout/flow.ts';
import { mm, type Ink } from '../layout/ink.ts';
import { qrRow } from '../layout/qr.ts';
import { besideRow, fitRows, oneRow, ruleRow, textRows } from '../layout/rows.ts';

/** What a public paper says about where to check it. */
export interface Check {
  /** Of the page that the code opens. */
  readonly address: string;
  /** Of the log's key; null before there is one. */
  readonly fingerprint: string | null;
  /** Of the street office, as it gave it. */
  readonly officePhone: string | null;
}

/** Heading in the middle, estate above, in the largest size that fits one line. */
export const heading = (ink: Ink, width: number, lines: readonly string[]): readonly Row[] => [
  ...lines.flatMap((line, index) =>
    fitRows(ink, line, width, {
      sizes: index === 0 ? [21, 18, 16, 14] : [13.5, 12, 11],
      ...{ weight: index === 0 ? 'bold' : 'regular', align: 'centre', leading: 1.5 },
    }),
  ),
  gap(mm(4)),
];

export const section = (ink: Ink, width: number, title: string): readonly Row[] => [
  gap(mm(3.5)),
  ...textRows(ink, title, width, { size: 12.5, weight: 'bold', leading: 1.6 }),
];

export const body = (ink: Ink, width: number, text: string, indent = 0): readonly Row[] =>
  textRows(ink, text, width, { size: 10.5, leading: 1.6, indent });

/** Facts as two columns of words; the first is as wide as it must be. */
export function facts(ink: Ink, width: number, pairs: readonly (readonly [string, string])[]): readonly Row[] {
  const size = 10;
  const wide = Math.max(...pairs.map(([name]) => ink.widthOf(ink.printable(name), { size }))) + mm(5);
  return pairs.map(([name, value]) =>
    besideRow([
      { at: 0, rows: textRows(ink, name, wide, { size, leading: 1.55, colour: '#444' }) },
      { at: wide, rows: textRows(ink, value, width - wide, { size, leading: 1.55 }) },
    ]),
  );
}

const QR = mm(32);

/** Code, address in words, fingerprint and the street's own number, beside what the paper adds. */
export function checkBlock(
  ink: Ink,
  width: number,
  { address, fingerprint, officePhone }: Check,
  more: readonly Row[],
): Row {
  const words = width - QR - mm(6);
  const lines = [
    ...textRows(ink, '扫码或者输入网址查看原文：', words, { size: 10 }),
    ...textRows(ink, address, words, { size: 9.5, leading: 1.45 }),
    ...(fingerprint === null
      ? []
      : textRows(ink, `记录校验钥指纹：${fingerprint}`, words, { size: 9.5, leading: 1.5 })),
    ...textRows(ink, phoneLine(officePhone), words, { size: 10, weight: 'bold' }),
    ...more,
  ];
  return besideRow([
    { at: 0, rows: [oneRow(lines)] },
    { at: width - QR, rows: [qrRow(ink, address, QR)] },
  ]);
}

const phoneLine = (phone: string | null): string =>
  phone === null
    ? '怀疑有假？请到街道办事处窗口当面核实，不要扫纸上的码。'
    : `怀疑有假？请拨打街道办事处电话 ${phone} 核实，不要扫纸上的码。`;

/** An empty frame for a seal, which is put on by hand. */
export function sealPlace(ink: Ink, words: string, size = mm(42)): Row {
  return {
    height: size,
    draw: (x, y) => {
      ink.doc.save().lineWidth(0.6).strokeColor('#777').dash(3, { space: 3 }).rect(x, y, size, size).stroke().restore();
      const style = { size: 9.5, colour: '#777' };
      const text = ink.printable(words);
      ink.write(text, x + (size - ink.widthOf(text, style)) / 2, y + size / 2, style);
    },
  };
}

/** Words across the page, behind which everything stays readable. */
export function stamp(ink: Ink, words: string): void {
  const { doc } = ink;
  const { width, height } = doc.page;
  const size = Math.min(96, (width * 0.95) / Math.max(4, words.length));
  const style = { size, weight: 'bold', colour: '#777' } as const;
  doc
    .save()
    .rotate(-32, { origin: [width / 2, height / 2] })
    .fillOpacity(0.28);
  ink.write(words, (width - ink.widthOf(words, style)) / 2, height / 2, style);
  doc.restore().fillOpacity(1);
}

/** The end of what a convener posts: where to check it, the place of his seal, his name and the day. */
export function signedByConvener(
  ink: Ink,
  width: number,
  { check, convener, day }: { readonly check: Check; readonly convener: string; readonly day: string },
): readonly Row[] {
  const name = textRows(ink, convener, mm(80), { size: 12, align: 'right' });
  const date = textRows(ink, day, mm(80), { size: 11, align: 'right' });
  return [
    gap(mm(3)),
    ruleRow(ink, width, { below: mm(3) }),
    checkBlock(ink, width, check, []),
    gap(mm(3)),
    besideRow([
      { at: 0, rows: [sealPlace(ink, '（召集人盖章处）', mm(38))] },
      { at: width - mm(80), rows: [gap(mm(12)), ...name, ...date] },
    ]),
  ];
}
