import { fromHex, fromUtf8 } from '../bytes.ts';
import { opensTo } from '../ballot/commitment.ts';
import type { VoterId } from '../brands.ts';
import type { Entry } from '../entries/bodies.ts';
import { HASH_BYTES, leafHash } from '../log/merkle.ts';
import type { Proven } from '../replay/proven.ts';
import { readLeaf } from '../roll/leaf.ts';
import { isPlainLeaf } from '../roll/plain-leaf.ts';
import { SIGNATURE_BYTES, type SignatureChecks } from '../signatures.ts';
import type { JobDesk } from './job-desk.ts';
import { parseOpening } from './opening-line.ts';
import { examineLine } from './prove-entries.ts';
import { countLines, eachLine, type Lines } from './source.ts';

/**
 * The parts of a verification that need no line before them: hashes, canonical form, shapes, signatures. They are plain
 * data in and out, so that they can be done by other threads; see team.ts.
 */
export interface Jobs {
  entries: { readonly give: Lines; readonly get: EntriesExamined };
  roll: { readonly give: Lines; readonly get: Hashed };
  openings: { readonly give: OpeningsToCheck; readonly get: OpeningsChecked };
  signatures: { readonly give: PackedClaims; readonly get: Uint8Array };
}
export type JobKind = keyof Jobs;

/** What is wrong with a line of a piece, by its place in it. */
export type LineFault = readonly [line: number, what: string];

export interface Hashed {
  /** A leaf hash for each line. */
  readonly leaves: Uint8Array;
  readonly faults: readonly LineFault[];
}

export interface EntriesExamined extends Hashed {
  /** JSON of `ExaminedLine`s, a line each: a text goes to another thread faster than what it says. */
  readonly lines: string;
}

/**
 * The entry of a line, null where there is none, and what was proven of it by itself. A text that was proven is left blank in
 * the body: replay asks for it no more.
 */
export type ExaminedLine = readonly [entry: Entry | null, proven: Proven | null];

export interface OpeningsToCheck {
  readonly lines: Lines;
  readonly origin: string;
  /** The ballots that should stand in these lines, by their numbers. */
  readonly seqs: readonly number[];
  readonly voters: readonly string[];
  readonly commitments: readonly string[];
}

export interface OpeningsChecked {
  readonly faults: readonly LineFault[];
  /** Per line: 1 where it opens the ballot that should stand there, 0 where not or where it is another ballot's. */
  readonly opens: Uint8Array;
}

/** Signatures to check, laid end to end. */
export interface PackedClaims {
  /** x and y of each key in base64url, 43 characters each. */
  readonly keys: string;
  readonly inputs: Uint8Array;
  /** End of each signing input in `inputs`. */
  readonly ends: Uint32Array;
  /** 64 bytes each. */
  readonly signatures: Uint8Array;
}

/** Does one job, here; what it finds does not depend on the jobs before, but how fast may. */
export async function doJob<K extends JobKind>(kind: K, give: Jobs[K]['give'], desk: JobDesk): Promise<Jobs[K]['get']> {
  switch (kind) {
    case 'entries':
      return examineEntries(give as Lines, desk);
    case 'roll':
      return hashEach(give as Lines, rollLineFault);
    case 'openings':
      return checkOpenings(give as OpeningsToCheck);
    default:
      return checkSignatures(give as PackedClaims, desk.checks);
  }
}

/** @param text of the same bytes; null where they are not UTF-8 */
type Examine = (line: Uint8Array, text: string | null) => string | null | Uint8Array;

/** Hashes each line as a leaf, unless the line states a hash itself. */
function hashEach(lines: Lines, examine: Examine): Hashed {
  const leaves = new Uint8Array(HASH_BYTES * countLines(lines));
  const faults: LineFault[] = [];
  // To decode lines one by one takes several times as long.
  const texts = fromUtf8(lines.bytes)?.split('\n');
  let index = 0;
  for (const line of eachLine(lines)) {
    const found = examine(line, texts ? texts[index]! : fromUtf8(line));
    if (typeof found === 'string') faults.push([index, found]);
    leaves.set(found instanceof Uint8Array ? found : leafHash(line), HASH_BYTES * index);
    index += 1;
  }
  return { leaves, faults };
}

async function examineEntries(lines: Lines, desk: JobDesk): Promise<EntriesExamined> {
  const said: (string | Promise<string>)[] = [];
  const hashed = hashEach(lines, (bytes, text) => {
    const examined = examineLine(bytes, text, desk);
    said.push(examined.said);
    return examined.fault;
  });
  const all = said.some((each) => typeof each !== 'string') ? await Promise.all(said) : said;
  return { ...hashed, lines: all.join('\n') };
}

function rollLineFault(line: Uint8Array, text: string | null): string | null | Uint8Array {
  const closed = line.length === 2 * HASH_BYTES ? fromHex(text ?? '') : null;
  if (closed) return closed;
  if (text !== null && isPlainLeaf(text)) return null;
  const leaf = readLeaf(line);
  return leaf.ok ? null : leaf.error;
}

function checkOpenings({ lines, origin, seqs, voters, commitments }: OpeningsToCheck): OpeningsChecked {
  const faults: LineFault[] = [];
  const opens = new Uint8Array(countLines(lines));
  let index = 0;
  for (const line of eachLine(lines)) {
    const read = parseOpening(line);
    if (!read.ok) faults.push([index, read.error]);
    else if (read.value.seq === seqs[index]) {
      const opening = { marks: read.value.marks, salt: read.value.salt };
      opens[index] = opensTo(opening, commitments[index]!, origin, voters[index] as VoterId) ? 1 : 0;
    }
    index += 1;
  }
  return { faults, opens };
}

const COORDINATE_CHARACTERS = 43;

/** 1 for each signature that verifies, 0 for each that does not. */
async function checkSignatures(
  { keys, inputs, ends, signatures }: PackedClaims,
  checks: SignatureChecks,
): Promise<Uint8Array> {
  const coordinate = (place: number) => keys.slice(COORDINATE_CHARACTERS * place, COORDINATE_CHARACTERS * (place + 1));
  const answers = Array.from(ends, (end, index) => {
    const [x, y] = [coordinate(2 * index), coordinate(2 * index + 1)];
    const input = inputs.subarray(ends[index - 1] ?? 0, end);
    const signature = signatures.subarray(SIGNATURE_BYTES * index, SIGNATURE_BYTES * (index + 1));
    return checks.es256({ crv: 'P-256', kty: 'EC', x, y }, input, signature);
  });
  const waits = answers.some((answer) => typeof answer !== 'boolean');
  return Uint8Array.from(waits ? await Promise.all(answers) : (answers as boolean[]), Number);
}
