import { bytesOf, newDocument } from '../layout/document.ts';
import { Ink, mm } from '../layout/ink.ts';
import { drawQr } from '../layout/qr.ts';
import { fitRows, oneRow, ruleRow, textRows } from '../layout/rows.ts';

/** What an owner takes home who voted at a desk. It shows no choice and no name. */
export interface ReceiptSlip {
  readonly estateName: string;
  readonly title: string;
  readonly code: string;
  readonly recorded: string;
  readonly channel: string;
  readonly address: string;
  readonly contact: string;
  readonly at: Date;
}

/** Of the usual roll of a receipt printer. */
const SIZE = [mm(80), mm(130)] as const;
const QR = mm(34);

export function receiptSlipPdf(slip: ReceiptSlip): Promise<Buffer> {
  const doc = newDocument({ title: `${slip.title} 回执`, at: slip.at, size: SIZE });
  const ink = new Ink(doc);
  doc.addPage();
  const left = mm(5);
  const width = SIZE[0] - 2 * left;
  const centre = { align: 'centre', leading: 1.45 } as const;
  const head = oneRow([
    ...fitRows(ink, slip.estateName, width, { sizes: [10, 9, 8], ...centre }).slice(0, 2),
    ...fitRows(ink, slip.title, width, { sizes: [10, 9, 8], ...centre }).slice(0, 2),
    ...textRows(ink, '表决回执', width, { size: 14, weight: 'bold', ...centre }),
    ...textRows(ink, slip.code, width, { size: 19, weight: 'bold', ...centre }),
    ...textRows(ink, `收到时间：${slip.recorded}`, width, { size: 8.5, ...centre }),
    ...textRows(ink, slip.channel, width, { size: 8.5, ...centre }),
    ruleRow(ink, width, { above: mm(1.5), below: mm(1) }),
  ]);
  head.draw(left, mm(5));
  const below = mm(5) + head.height;
  drawQr(ink, slip.address, left + (width - QR) / 2, below, QR);
  oneRow([
    ...textRows(ink, '回执不显示您的意见。投票截止后，扫码或者报回执号，可以查到这张票是否计入。', width, {
      size: 8.5,
      leading: 1.5,
    }),
    ...textRows(ink, '不是您本人的意思？请尽快联系：', width, { size: 8.5, leading: 1.5 }),
    ...textRows(ink, slip.contact === '' ? '街道办事处' : slip.contact, width, {
      size: 9.5,
      weight: 'bold',
      leading: 1.5,
    }),
  ]).draw(left, below + QR + mm(1));
  doc.flushPages();
  return bytesOf(doc);
}
