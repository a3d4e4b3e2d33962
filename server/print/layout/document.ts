import PDFDocument from 'pdfkit';
import { Flow, type Frame } from './flow.ts';
import { Ink, mm, type Doc } from './ink.ts';

export interface Paper {
  readonly title: string;
  /** Of the newest fact on it, never of the printing: the same facts give the same bytes. */
  readonly at: Date;
  /** Width and height in points; A4 without it. */
  readonly size?: readonly [number, number];
}

const A4: readonly [number, number] = [595.28, 841.89];

/** An empty document. Pages wait until `finishPages`, so that each can say how many there are. */
export function newDocument({ title, at, size = A4 }: Paper): Doc {
  const options: PDFKit.PDFDocumentOptions = {
    ...{ size: [...size], margin: 0, autoFirstPage: false, bufferPages: true, pdfVersion: '1.7' },
    ...{
      lang: 'zh-CN',
      displayTitle: true,
      info: { Title: title, Creator: 'Yijue', Producer: 'Yijue', CreationDate: at },
    },
  };
  // Without a font of its own, the library opens Helvetica, which nothing here uses.
  return new PDFDocument({ ...options, font: null } as unknown as PDFKit.PDFDocumentOptions);
}

/** Left and right, in millimetres. */
const SIDE = 18;

/** The frame of a page with these margins in millimetres. */
export function frameOf(doc: Doc, { top = 16, bottom = 20, size = A4 } = {}): Frame {
  const [width, height] = doc.options.size ? (doc.options.size as [number, number]) : size;
  return { left: mm(SIDE), width: width - 2 * mm(SIDE), top: mm(top), bottom: height - mm(bottom) };
}

/** Rows from page to page, on pages added as they are needed. */
export const newFlow = (ink: Ink, frame: Frame): Flow => new Flow(ink, frame, () => void ink.doc.addPage());

export interface PageOf {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

const SMALL = 8;
const GREY = '#444';

/**
 * Writes what stands at the head or foot of the pages that wait, and lets them go: `each` for what a paper has of its own, then
 * the foot, then the note about characters that stand as numbers.
 */
export function finishPages(ink: Ink, foot: string, each: (place: PageOf) => void = () => undefined): void {
  const { doc } = ink;
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    doc.switchToPage(start + index);
    each({ page: index + 1, pages: count });
  }
  const note = noteOf(ink.takeMissing());
  for (let index = 0; index < count; index++) {
    doc.switchToPage(start + index);
    writeFoot(ink, ink.printable(foot), count === 1 ? '' : `第 ${index + 1} 页，共 ${count} 页`, note);
  }
  doc.flushPages();
}

function writeFoot(ink: Ink, foot: string, number: string, note: string): void {
  const { width, height } = ink.doc.page;
  const style = { size: SMALL, colour: GREY };
  const side = mm(Math.min(SIDE, width / 20));
  const lines = note === '' ? [] : ink.lines(note, style, width - 2 * side);
  const middle = height - mm(9);
  ink.write(foot, side, middle, style);
  ink.write(number, width - side - ink.widthOf(number, style), middle, style);
  lines.forEach((line, index) => ink.write(line, side, middle - (lines.length - index) * SMALL * 1.4, style));
}

const NAMED = 6;

/** Says what the numbers on the page mean, so that a reader can find the character. */
function noteOf(missing: readonly string[]): string {
  if (missing.length === 0) return '';
  const numbers = missing.slice(0, NAMED).map((char) => `U+${char.codePointAt(0)!.toString(16).toUpperCase()}`);
  const more = missing.length > NAMED ? '等' : '';
  return `注：〔${numbers.join('〕〔')}〕${more}是打印字库没有的字，以统一码（Unicode）编号代替，字形以登记簿、证件上的为准。`;
}

/** Ends a document that is written as a whole, and gives its bytes. */
export function bytesOf(doc: Doc): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
    doc.end();
  });
}
