/** What stands on the picture of a receipt; a choice is not among it. */
export interface PictureFacts {
  readonly heading: string;
  readonly title: string;
  readonly codeLabel: string;
  readonly code: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly scan: string;
  readonly address: string;
  readonly notes: readonly string[];
}

export type Style = 'heading' | 'body' | 'small' | 'code';
export interface Line {
  readonly text: string;
  readonly style: Style;
  readonly x: number;
  /** Of its top. */
  readonly y: number;
}
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** The square to scan. */
  readonly square: { readonly x: number; readonly y: number; readonly side: number };
}

/** Width of a text in a style, in the picture's own pixels. */
export type Measure = (text: string, style: Style) => number;

export const SIZES: Readonly<Record<Style, number>> = { heading: 40, body: 30, small: 24, code: 60 };
const WIDTH = 720;
const MARGIN = 48;
const SIDE = 260;
const GAP = 20;

/** Where everything stands, from top to bottom; twice as large as on the screen, so that it stays sharp when enlarged. */
export function layOut(facts: PictureFacts, measure: Measure): Layout {
  const lines: Line[] = [];
  let y = MARGIN;
  const put = (text: string, style: Style, after = 0) => {
    for (const part of wrap(text, WIDTH - 2 * MARGIN, (each) => measure(each, style))) {
      lines.push({ text: part, style, x: MARGIN, y });
      y += Math.round(SIZES[style] * 1.5);
    }
    y += after;
  };
  put(facts.heading, 'heading', 4);
  put(facts.title, 'body', GAP);
  put(facts.codeLabel, 'small');
  put(facts.code, 'code', GAP);
  for (const { label, value } of facts.rows) {
    put(label, 'small');
    put(value, 'body', 12);
  }
  y += GAP;
  const square = { x: MARGIN, y, side: SIDE };
  y += SIDE + GAP;
  put(facts.scan, 'small');
  put(facts.address, 'small', GAP);
  for (const note of facts.notes) put(note, 'small', 8);
  return { width: WIDTH, height: y + MARGIN - 8, lines, square };
}

/** Marks that do not begin a line, and a number or a word that is not torn. */
const PIECES = /[A-Za-z0-9.,:/#?=&_-]+|[\s\S]/gu;
const CLOSING = /^[，。；：、）》！？]/u;

/** A text in lines of at most this width: between Chinese characters, not within a number or word that fits. */
export function wrap(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? [])
    for (const part of measure(piece) <= width ? [piece] : [...piece]) {
      if (line === '' || CLOSING.test(part) || measure(line + part) <= width) line += part;
      else {
        lines.push(line.trimEnd());
        line = part.trimStart();
      }
    }
  return line === '' ? lines : [...lines, line];
}
