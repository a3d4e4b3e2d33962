import type { Ink } from './ink.ts';

/** Something of known height that can be drawn at a place. */
export interface Row {
  readonly height: number;
  /** Vanishes at the head of a page. */
  readonly isGap?: true;
  draw(x: number, y: number): void;
}

/** Where rows may stand on each page, in points from the upper left corner. */
export interface Frame {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

export const heightOf = (rows: readonly Row[]): number => rows.reduce((sum, { height }) => sum + height, 0);

export const gap = (height: number): Row => ({ height, isGap: true, draw: () => undefined });

/** Fills pages from above to below. */
export class Flow {
  readonly ink: Ink;
  readonly frame: Frame;
  readonly #newPage: () => void;
  #y: number;
  #isFresh = true;

  /** @param newPage adds a page; called once at the beginning */
  constructor(ink: Ink, frame: Frame, newPage: () => void) {
    this.ink = ink;
    this.frame = frame;
    this.#newPage = newPage;
    this.#y = frame.top;
    newPage();
  }

  /** Room that is left on this page. */
  get room(): number {
    return this.frame.bottom - this.#y;
  }

  /** Rows that may stand on different pages. */
  add(rows: readonly Row[]): void {
    for (const row of rows) this.#place(row);
  }

  /** Rows that stay on one page if a page is large enough for them. */
  keep(rows: readonly Row[]): void {
    const height = heightOf(rows);
    if (height > this.room && height <= this.frame.bottom - this.frame.top) this.nextPage();
    this.add(rows);
  }

  /** A table; its head stands again where a page begins. */
  table({ head, body }: { readonly head: Row; readonly body: readonly Row[] }): void {
    const [first] = body;
    this.keep(first ? [head, first] : [head]);
    this.goOn([head], body.slice(1));
  }

  /** Rows that may stand on different pages; `head` says on each further page what goes on there. */
  goOn(head: readonly Row[], rows: readonly Row[]): void {
    for (const row of rows) {
      if (row.height > this.room) {
        this.nextPage();
        this.add(head);
      }
      this.add([row]);
    }
  }

  /** The last rows of the text, under `head` on a further page, and at the foot of the same page what belongs under them. */
  end(head: readonly Row[], last: readonly Row[], foot: Row): void {
    const wanted = heightOf(last) + foot.height;
    if (wanted > this.room && !this.#isFresh) {
      this.nextPage();
      this.add(head);
    }
    this.add(last);
    this.#y = this.frame.bottom - foot.height;
    foot.draw(this.frame.left, this.#y);
  }

  nextPage(): void {
    this.#newPage();
    this.#y = this.frame.top;
    this.#isFresh = true;
  }

  #place(row: Row): void {
    if (row.height > this.room && !this.#isFresh) this.nextPage();
    if (this.#isFresh && row.isGap) return;
    row.draw(this.frame.left, this.#y);
    this.#y += row.height;
    this.#isFresh = false;
  }
}
