import { readFileSync } from 'node:fs';
import { FENGLIN } from '../../server/demo/files.ts';

/** What is known of the demonstration's owners and must not be read by everybody. */
export interface PrivateWords {
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** Lengths that names have. */
  readonly lengths: readonly number[];
}

interface Feed {
  readonly units: readonly {
    readonly owners: readonly { readonly name: string; readonly idNo: string; readonly phone: string | null }[];
  }[];
}

const HAN = /\p{Script=Han}{3,}/gu;
const DIGITS = /[0-9][0-9Xx]{9,}/g;
const NUMBER_LENGTHS = [11, 15, 18];

/** Names of three and more characters, document numbers and phones of the register and of the committee's own list. */
export function privateWords(): PrivateWords {
  const feed = JSON.parse(readFileSync(FENGLIN.registry, 'utf8')) as Feed;
  const owners = feed.units.flatMap((unit) => unit.owners);
  const roster = new TextDecoder('gb18030').decode(
    readFileSync(FENGLIN.roster.replace(/roster\.xlsx$/, 'roster.gb18030.csv')),
  );
  const listed = roster.normalize('NFKC').match(DIGITS) ?? [];
  const long = (name: string) => [...name].length >= 3;
  const names = new Set(owners.map(({ name }) => name.trim()).filter(long));
  const numbers = new Set(
    [...owners.flatMap(({ idNo, phone }) => [idNo, phone ?? '']), ...listed].filter((each) =>
      NUMBER_LENGTHS.includes(each.length),
    ),
  );
  return { names, numbers, lengths: [...new Set([...names].map(({ length }) => length))] };
}

/** Every private word in a text, wherever it stands: within longer words and numbers, and behind the escapes of JSON. */
export function leaksIn(text: string, { names, numbers, lengths }: PrivateWords): readonly string[] {
  const plain = text.replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  const found = new Set<string>();
  const look = (run: string, sizes: readonly number[], words: ReadonlySet<string>) => {
    for (let at = 0; at < run.length; at++)
      for (const size of sizes) {
        const word = run.slice(at, at + size);
        if (word.length === size && words.has(word)) found.add(word);
      }
  };
  for (const [run] of plain.matchAll(HAN)) look(run, lengths, names);
  for (const [run] of plain.matchAll(DIGITS)) look(run.toUpperCase(), NUMBER_LENGTHS, numbers);
  return [...found];
}
