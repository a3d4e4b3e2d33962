/** Levels of arrays and objects: `[]` and `{}` have one, a bare string has none. */
export const MAX_DEPTH = 8;

const [QUOTE, COMMA, MINUS, ZERO, NINE, COLON] = [0x22, 0x2c, 0x2d, 0x30, 0x39, 0x3a];
const [OPEN_LIST, CLOSE_LIST, F, N, T, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x66, 0x6e, 0x74, 0x7b, 0x7d];
const SURROGATE = /[\ud800-\udfff]/;
/** Fewer digits than the largest safe integer has. */
const SURE_DIGITS = 15;
const LAST_ASCII = 0x7f;

/** Where the key before stands in the text, for each level; an end of 0 says that there was none. */
const keyStart = new Int32Array(MAX_DEPTH + 1);
const keyEnd = new Int32Array(MAX_DEPTH + 1);

/**
 * Whether a text that `JSON.parse` accepts is in canonical form, told from its tokens alone, which costs a fraction of
 * writing the value again. False says nothing: escapes, large numbers and rare characters are left to whoever writes.
 */
export function isPlainlyCanonical(text: string): boolean {
  if (text.includes('\\') || SURROGATE.test(text)) return false;
  let depth = 0;
  for (let at = 0; at < text.length;) {
    switch (text.charCodeAt(at)) {
      case QUOTE: {
        const end = text.indexOf('"', at + 1);
        const isKey = text.charCodeAt(end + 1) === COLON;
        if (isKey && !isNextKey(text, at + 1, end, depth)) return false;
        at = end + (isKey ? 2 : 1);
        break;
      }
      case OPEN_OBJECT:
      case OPEN_LIST:
        if (depth === MAX_DEPTH) return false;
        keyEnd[++depth] = 0;
        at += 1;
        break;
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        depth -= 1;
        at += 1;
        break;
      case COMMA:
        at += 1;
        break;
      case T:
      case N:
        at += 4;
        break;
      case F:
        at += 5;
        break;
      default:
        at = endOfInteger(text, at);
        if (at === 0) return false;
    }
  }
  return true;
}

/** Whether a key is ASCII and sorts after the one before it in its object; files it. */
function isNextKey(text: string, start: number, end: number, depth: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > LAST_ASCII) return false;
  const [before, beforeEnd] = [keyStart[depth]!, keyEnd[depth]!];
  keyStart[depth] = start;
  keyEnd[depth] = end;
  if (text.startsWith('__proto__', start)) return false;
  return beforeEnd === 0 || sortsAfter(text, start, end, before, beforeEnd);
}

function sortsAfter(text: string, start: number, end: number, before: number, beforeEnd: number): boolean {
  const shared = Math.min(end - start, beforeEnd - before);
  for (let i = 0; i < shared; i++) {
    const difference = text.charCodeAt(start + i) - text.charCodeAt(before + i);
    if (difference !== 0) return difference > 0;
  }
  return end - start > beforeEnd - before;
}

/** After an integer that is surely safe and in its only spelling; 0 for anything else, white space too. */
function endOfInteger(text: string, start: number): number {
  const first = text.charCodeAt(start) === MINUS ? start + 1 : start;
  let at = first;
  for (let code = text.charCodeAt(at); code >= ZERO && code <= NINE; code = text.charCodeAt(at)) at += 1;
  const isMinusZero = first > start && text.charCodeAt(first) === ZERO;
  return at === first || at - first > SURE_DIGITS || isMinusZero ? 0 : at;
}
