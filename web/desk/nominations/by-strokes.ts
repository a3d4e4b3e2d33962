const STROKES = new Intl.Collator('zh-CN-u-co-stroke');

/** In the order of surname strokes (按姓氏笔画排序), as lists of candidates are posted. */
export const byStrokes = <T extends { readonly name: string }>(people: readonly T[]): T[] =>
  [...people].sort((a, b) => STROKES.compare(a.name, b.name));
