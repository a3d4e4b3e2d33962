import type PDFDocument from 'pdfkit';
import { fontBytes, type Weight } from '../fonts/fonts.ts';
import { printable } from '../fonts/printable.ts';
import { breakLines } from './lines.ts';

export type Doc = InstanceType<typeof PDFDocument>;

/** Points of a PDF in a millimetre. */
export const mm = (length: number): number => (length * 72) / 25.4;

export interface Style {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
}

/** Middle of a Chinese character above the base line, in ems. */
const MIDDLE = 0.38;
const BLACK = '#000';

/** Widths at one point, by weight: the fonts never change, so all documents share them. */
const widths: Readonly<Record<Weight, Map<string, number>>> = { regular: new Map(), bold: new Map() };

/** As the library keeps one that it has read. */
export type Image = PDFKit.Mixins.ImageSrc & object;

function openImage(doc: Doc, bytes: Uint8Array): Image | null {
  try {
    return (doc as unknown as { openImage(source: Buffer): Image }).openImage(Buffer.from(bytes));
  } catch {
    return null;
  }
}

/** Writes on a document with the two fonts, which are read when they are first used. */
export class Ink {
  readonly doc: Doc;
  readonly #registered = new Set<Weight>();
  readonly #missing = new Set<string>();
  readonly #images = new Map<string, Image | null>();

  constructor(doc: Doc) {
    this.doc = doc;
  }

  /** Characters that stand as numbers since this was asked last. */
  takeMissing(): readonly string[] {
    const missing = [...this.#missing];
    this.#missing.clear();
    return missing;
  }

  /** A text as it can be printed; what the font lacks is remembered. */
  printable(text: string): string {
    const { text: out, missing } = printable(text);
    for (const char of missing) this.#missing.add(char);
    return out;
  }

  /** Width in points of a text that can be printed. */
  widthOf(text: string, { size, weight = 'regular' }: Style): number {
    let sum = 0;
    for (const char of text) sum += this.#advance(char, weight);
    return sum * size;
  }

  lines(text: string, style: Style, width: number): readonly string[] {
    return breakLines(this.printable(text), width, (part) => this.widthOf(part, style));
  }

  /** One line, its middle at `middle`. */
  write(text: string, x: number, middle: number, { size, weight = 'regular', colour = BLACK }: Style): void {
    if (text === '') return;
    this.#use(weight);
    this.doc.fontSize(size).fillColor(colour);
    this.doc.text(text, x, middle + MIDDLE * size, { lineBreak: false, baseline: 'alphabetic' });
  }

  /** A picture, in the document once however often it is drawn; null where it cannot be read. */
  image(name: string, bytes: Uint8Array): Image | null {
    if (!this.#images.has(name)) this.#images.set(name, openImage(this.doc, bytes));
    return this.#images.get(name) ?? null;
  }

  #use(weight: Weight): void {
    if (!this.#registered.has(weight)) this.doc.registerFont(weight, fontBytes(weight));
    this.#registered.add(weight);
    this.doc.font(weight);
  }

  #advance(char: string, weight: Weight): number {
    const known = widths[weight].get(char);
    if (known !== undefined) return known;
    this.#use(weight);
    const wide = this.doc.fontSize(1).widthOfString(char);
    widths[weight].set(char, wide);
    return wide;
  }
}
