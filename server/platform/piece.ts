import { CompiledQuery } from 'kysely';
import { Recent } from '../../crypto/recent.ts';
import type { Statement } from './pipelined.ts';

/**
 * A piece of a statement: its text with a bare `$` for each of its values, and these values in order. For the few statements
 * that every ballot waits for: Kysely builds and walks a tree for each of them, which took 7 µs of a ballot's 290.
 */
export class Piece {
  readonly text: string;
  readonly values: readonly unknown[];

  constructor(text: string, values: readonly unknown[] = []) {
    this.text = text;
    this.values = values;
  }
}

/** What is written in it is text of ours; what is put in becomes a parameter, unless it is a piece itself. */
export function piece(texts: TemplateStringsArray, ...held: readonly unknown[]): Piece {
  const values: unknown[] = [];
  let text = texts[0]!;
  for (const [index, each] of held.entries()) {
    if (each instanceof Piece) values.push(...each.values);
    else values.push(each);
    text += (each instanceof Piece ? each.text : '$') + texts[index + 1]!;
  }
  return new Piece(text, values);
}

export const joined = (pieces: readonly Piece[], by = ', '): Piece =>
  new Piece(
    pieces.map(({ text }) => text).join(by),
    pieces.flatMap(({ values }) => values),
  );

/** A table or column of ours, by its name. */
export const named = (...path: readonly string[]): Piece => new Piece(path.map((each) => `"${each}"`).join('.'));

/** Texts with numbered parameters, by the text without: each shape of a statement comes again with every batch. */
const numbered = new Recent<string>(100);

export function statement({ text, values }: Piece): Statement {
  return CompiledQuery.raw(numbered.get(text) ?? withNumbers(text), [...values]);
}

function withNumbers(text: string): string {
  let count = 0;
  const made = text.replaceAll('$', () => `$${++count}`);
  numbered.set(text, made);
  return made;
}
