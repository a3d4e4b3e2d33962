/** Unicode's invisible characters that spreadsheets and chat programs leave in cells. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g;
/** Every stroke that people type between the parts of a room number. U+30FC and U+3161 come from input methods. */
const STROKES = /[\u2010-\u2015\u2212\u2500\u2501\u30fc\u3161\ufe63\uff0d\u2e3a\u2e3b~\u223c\u301c]+/g;
/** `="0123"` keeps Excel from reading digits as a number; an apostrophe or a tab before the digits does the same. */
const FORMULA_QUOTES = /^="([^"]*)"$/;

/** A cell's text as it is meant: half-width (NFKC), without invisible characters, text marks and outer blanks. */
export function plain(text: string): string {
  const visible = text.normalize('NFKC').replace(INVISIBLE, '').trim();
  return visible.replace(FORMULA_QUOTES, '$1').replace(/^'+/, '').trim();
}

/** Plain text without any blank: for headings, names and codes, where blanks are only layout. */
export const compact = (text: string): string => plain(text).replace(/\s+/g, '');

/** All strokes as the ASCII hyphen. */
export const unifyStrokes = (text: string): string => text.replace(STROKES, '-');

/** Text between brackets removed: `张三(已故)` becomes `张三`. Expects half-width brackets. */
export const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, '');

/** Marks that stand for "nothing here": dashes, slashes, 无, 暂无 … */
export const saysNothing = (text: string): boolean =>
  /^(?:[-/\\.*?？—_]*|无|暂无|没有|不详|未知|待定|空|缺|n\/a|na|null|none)$/i.test(compact(unifyStrokes(text)));
