/** A line, or that it was longer than anybody needs and was passed over. */
export type Line = { readonly bytes: Buffer } | 'too-long';

/** Longest line that is read, in bytes: an election of a hundred candidates has a tenth of it. */
export const MAX_LINE_BYTES = 1_000_000;

/** The lines of a stream without their line feed, however it comes in pieces; holds one line at most. */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  const take = (part: Buffer): void => {
    length += part.length;
    if (length > MAX_LINE_BYTES) parts = [];
    else parts.push(part);
  };
  const end = (): Line => {
    const line: Line = length > MAX_LINE_BYTES ? 'too-long' : { bytes: Buffer.concat(parts) };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, from)) {
      take(chunk.subarray(from, at));
      yield end();
      from = at + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield end();
}
