import { marksFault } from '../ballot/marks.ts';
import { opensTo, type Opening } from '../ballot/commitment.ts';
import type { OpeningsCount } from '../count/count.ts';
import type { EffectiveBallot } from '../count/effective.ts';
import type { LogState } from '../replay/state.ts';
import { fault, type Fault } from './checks.ts';
import type { OpeningsChecked, OpeningsToCheck } from './jobs.ts';
import type { OpeningLine } from './opening-line.ts';
import { OPENINGS } from './paths.ts';
import { countLines, linesOf, type BundleSource, type Lines } from './source.ts';
import { inOrder, parseLines, type Team } from './team.ts';

type LinesChecked = AsyncIterable<readonly [lines: Lines, checked: OpeningsChecked]>;

/** Begins with what needs nothing but the lines and what was committed to, before anybody reads what comes of it. */
export function examineOpenings(
  source: BundleSource,
  team: Team,
  { origin }: LogState,
  effective: readonly EffectiveBallot[],
): LinesChecked {
  let asked = 0;
  const ask = (lines: Lines): OpeningsToCheck => {
    const expected = effective.slice(asked, (asked += countLines(lines)));
    return {
      ...{ lines, origin, seqs: expected.map(({ seq }) => seq) },
      voters: expected.map(({ ballot }) => ballot.voter),
      commitments: expected.map(({ commitment }) => commitment),
    };
  };
  return inOrder(linesOf(source, OPENINGS), team, (each) => team.do('openings', ask(each)));
}

export interface OpeningsInput {
  readonly begun: LinesChecked;
  readonly state: LogState;
  readonly effective: readonly EffectiveBallot[];
  /** Takes each opening that is in order; null where nothing is counted. */
  readonly count: OpeningsCount | null;
  readonly onLines: (done: number) => void;
}

/**
 * Check 6: `openings.jsonl` is well-formed and in the order of the entries; every ballot that counts is opened, by what was
 * committed to, and no other ballot is. Each opening is counted as it passes and none is kept.
 */
export async function checkOpenings(input: OpeningsInput): Promise<Fault | null> {
  const pass = new OpeningsPass(input);
  for await (const [lines, checked] of input.begun) {
    const found = pass.take(lines, checked);
    if (found) return found;
  }
  return pass.finish();
}

class OpeningsPass {
  readonly #input: OpeningsInput;
  /** Of the ballots that should be opened, how many lines have passed. */
  #next = 0;
  #last = -1;
  #unopened: Fault | null = null;
  #stray: Fault | null = null;

  constructor(input: OpeningsInput) {
    this.#input = input;
  }

  /** A file that is no list of openings, at once; what is wrong with single ballots only after the last line. */
  take(lines: Lines, { faults, opens }: OpeningsChecked): Fault | null {
    const bad = lines.complete ? faults[0]?.[1] : 'the last line has no line feed';
    if (bad !== undefined) return badFile(bad);
    for (const [index, line] of parseLines<OpeningLine>(lines.bytes).entries()) {
      if (line.seq <= this.#last) return badFile('not in the order of the entries');
      this.#last = line.seq;
      this.#match(line, opens[index] === 1);
    }
    this.#input.onLines(this.#next);
    return null;
  }

  finish(): Fault | null {
    const { state, effective } = this.#input;
    if (!state.notice) return this.#last < 0 ? null : fault('没有公告', 'there is no notice', { path: OPENINGS });
    const missing = effective[this.#next];
    if (missing) this.#unopened ??= notOpened(missing);
    return this.#unopened ?? this.#stray;
  }

  #match({ seq, marks, salt }: OpeningLine, opens: boolean): void {
    const { effective } = this.#input;
    for (let ballot = effective[this.#next]; ballot && ballot.seq < seq; ballot = effective[++this.#next])
      this.#unopened ??= notOpened(ballot);
    const ballot = effective[this.#next];
    if (ballot?.seq !== seq) {
      this.#stray ??= fault('公开了不计入的票', 'a ballot that does not count is opened', { seq });
      return;
    }
    this.#next += 1;
    const opening = { marks, salt };
    const what = this.#openingFault(ballot, opening, opens) ?? this.#countOrFault(ballot, opening);
    if (what !== null) this.#unopened ??= fault('表决内容与承诺不符', what, { seq });
  }

  #openingFault(ballot: EffectiveBallot, opening: Opening, opens: boolean): string | null {
    const { state } = this.#input;
    // Where lines are missing or too many, a line was held against another ballot than its own.
    if (!opens && !opensTo(opening, ballot.commitment, state.origin, ballot.ballot.voter))
      return 'does not open the commitment';
    return null;
  }

  /** Counting reads every mark, so it finds the same as `marksFault`; a count with a gap in it is not gone on with. */
  #countOrFault(ballot: EffectiveBallot, opening: Opening): string | null {
    const { state, count } = this.#input;
    if (count && !this.#unopened && !this.#stray) return count.next(opening)?.what ?? null;
    const notice = state.notice?.body;
    return notice ? marksFault(opening.marks, notice.motions, notice.rules, ballot.source) : null;
  }
}

const badFile = (what: string): Fault => fault('表决内容文件无效', what, { path: OPENINGS });
const notOpened = ({ seq }: EffectiveBallot): Fault =>
  fault('缺少有效票的表决内容', 'a ballot that counts is not opened', { seq });
