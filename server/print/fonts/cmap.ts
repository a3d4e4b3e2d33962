/**
 * Reads which characters a TrueType font has a glyph for, from its `cmap` table (OpenType 1.9, formats 4 and 12). The PDF
 * library would print an empty box for others without a word.
 */
export function readCmap(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tableAt(view, 'cmap');
  const ranges = subtables(view, table).map((at) => rangesOf(view, at));
  const widest = ranges.sort((a, b) => b.length - a.length)[0];
  if (!widest) throw new Error('the font has no table of characters that can be read');
  return (codePoint) => isInside(widest, codePoint);
}

type Range = readonly [first: number, last: number];

function tableAt(view: DataView, wanted: string): number {
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const record = 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((each) => view.getUint8(record + each)));
    if (tag === wanted) return view.getUint32(record + 8);
  }
  throw new Error(`the font has no table ${wanted}`);
}

const subtables = (view: DataView, table: number): number[] =>
  Array.from({ length: view.getUint16(table + 2) }, (_, i) => table + view.getUint32(table + 4 + i * 8 + 4));

/** Ascending and disjoint, as the format demands. */
function rangesOf(view: DataView, at: number): readonly Range[] {
  switch (view.getUint16(at)) {
    case 12:
      return Array.from({ length: view.getUint32(at + 12) }, (_, i): Range => {
        const group = at + 16 + i * 12;
        return [view.getUint32(group), view.getUint32(group + 4)];
      });
    case 4:
      return segmentsOf(view, at);
    default:
      return [];
  }
}

/** Format 4 as ranges; its last segment (FFFF) stands for no character. */
function segmentsOf(view: DataView, at: number): readonly Range[] {
  const double = view.getUint16(at + 6);
  return Array.from({ length: double / 2 - 1 }, (_, i): Range => [
    view.getUint16(at + 16 + double + i * 2),
    view.getUint16(at + 14 + i * 2),
  ]);
}

function isInside(ranges: readonly Range[], codePoint: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle]!;
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}
