/**
 * The count beside the hash of the same openings. Measured is all that a count does once openings are parsed and the log
 * is replayed: which ballots count, weights from the roll, marks, sums in heads and area, outcomes. Not measured on either
 * side: reading and parsing. Checking that an opening is that of its commitment costs the very hash that stands beside it,
 * and belongs to verification.
 */
import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Opening } from '../../crypto/ballot/commitment.ts';
import { countAssembly, countOpenings, type Count } from '../../crypto/count/count.ts';
import { effectiveBallots } from '../../crypto/count/effective.ts';
import { median, medianRatio, type BenchOptions, type Figure, type Section } from './figure.ts';
import { committedBytes, fixture, openingOf, type Fixture } from './law-fixtures.ts';

const ROUNDS = 3;

/** Milliseconds per round of the two things compared. */
interface Spans {
  readonly hash: number[];
  readonly count: number[];
}

export const section: Section = {
  name: 'law',
  title: 'Counting ballots, 3 motions each',
  run: async ({ note }: BenchOptions): Promise<readonly Figure[]> => [
    await manyAssemblies(note),
    await oneAssembly(note),
    ...heldMemory(note),
  ],
};

async function manyAssemblies(note: BenchOptions['note']): Promise<Figure> {
  const [assemblies, voters] = [1000, 1000];
  const spans: Spans = { hash: Array<number>(ROUNDS).fill(0), count: Array<number>(ROUNDS).fill(0) };
  for (let i = -20; i < assemblies; i++) {
    const subject = fixture(`a${i}`, voters, 1);
    const openings = openingsOf(subject);
    const bytes = [...openings.keys()].map((seq) => committedBytes(seq, subject.voters[(seq - 2) % voters]!));
    for (let round = 0; round < ROUNDS; round++) {
      const [hash, count] = inTurn(
        round,
        () => hashAll(bytes),
        () => timed(() => decide(subject, openings)),
      );
      // The first ones only warm the machine up.
      if (i < 0) continue;
      spans.hash[round]! += hash;
      spans.count[round]! += count;
    }
    if (i > 0 && i % 250 === 0) {
      note(`${i} of ${assemblies} assemblies`);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return figureOf('1,000,000 ballots in 1,000 assemblies: parsed marks to outcomes', spans);
}

async function oneAssembly(note: BenchOptions['note']): Promise<Figure> {
  const [voters, times] = [30_000, 34];
  note('one assembly of 30,000 voters');
  const subject = fixture('large', voters, times);
  const openings = openingsOf(subject);
  const ballots = Math.min(subject.state.ballots.size, 1_000_000);
  const spans: Spans = { hash: [], count: [] };
  decide(subject, openings);
  for (let round = 0; round < ROUNDS; round++) {
    const [hash, count] = inTurn(
      round,
      () => hashInPieces(subject, ballots),
      () => timed(() => decide(subject, openings)),
    );
    spans.hash.push(hash);
    spans.count.push(count);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const name = `${subject.state.ballots.size.toLocaleString('en')} ballots of 30,000 voters, the last counts: marks to outcomes`;
  return figureOf(name, spans);
}

/** The openings of the ballots that count. */
const openingsOf = ({ state }: Fixture): Map<number, Opening> =>
  new Map(effectiveBallots(state).map(({ seq }) => [seq, openingOf(seq)]));

function decide({ state, roll }: Fixture, openings: ReadonlyMap<number, Opening>): Count {
  const counted = countAssembly({ state, roll, openings, commitmentsChecked: true });
  if (!counted.ok) throw new Error(counted.error.what);
  return counted.value;
}

/** Both once, now the one first, now the other. */
function inTurn(round: number, hash: () => number, count: () => number): readonly [hash: number, count: number] {
  if (round % 2 === 0) return [hash(), count()];
  const counted = count();
  return [hash(), counted];
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const hashAll = (all: readonly Buffer[]): number =>
  timed(() => {
    for (const bytes of all) createHash('sha256').update(bytes).digest();
  });

/** Every opening of the log, superseded or not; made in pieces, so that a machine need not hold all of them. */
function hashInPieces({ voters }: Fixture, ballots: number): number {
  const PIECE = 10_000;
  let total = 0;
  for (let from = 0; from < ballots; from += PIECE) {
    const piece = Array.from({ length: Math.min(PIECE, ballots - from) }, (_, i) =>
      committedBytes(from + i + 2, voters[(from + i) % voters.length]!),
    );
    total += hashAll(piece);
  }
  return total;
}

function figureOf(name: string, { hash, count }: Spans): Figure {
  const [counting, hashing] = [median(count), median(hash)];
  return {
    name,
    value: `${counting.toFixed(0)} ms, hash ${hashing.toFixed(0)} ms`,
    ratio: medianRatio(count, hash),
    of: 'of hashing the openings',
    goal: { atMost: 1 },
  };
}

/** What a count holds at its fullest, beside the log's state: with one ballot a voter, and with 34. */
function heldMemory(note: BenchOptions['note']): readonly Figure[] {
  const { gc } = globalThis;
  if (!gc) {
    note('the memory of a count is not measured without --expose-gc');
    return [];
  }
  const used = (): number => {
    gc();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const [single, repeated] = [fixture('memory', 30_000, 1), fixture('memory', 30_000, 34)];
  const [once, often]: [number[], number[]] = [[], []];
  // Once unmeasured: compiled code is on the heap, too.
  for (let round = -1; round < ROUNDS; round++) {
    const held = [heldBy(single, used), heldBy(repeated, used)] as const;
    if (round < 0) continue;
    once.push(held[0]);
    often.push(held[1]);
  }
  const mebibytes = (bytes: readonly number[]): string => `${(median(bytes) / 2 ** 20).toFixed(1)} MiB`;
  return [
    {
      name: 'Memory a count of 30,000 voters holds with 990,000 superseded ballots',
      value: `${mebibytes(often)}, without ${mebibytes(once)}`,
      ratio: medianRatio(often, once),
      of: 'of it without superseded ballots',
      goal: { atMost: 1.1 },
    },
  ];
}

function heldBy({ state, roll }: Fixture, used: () => number): number {
  const before = used();
  const counting = countOpenings({ state, roll, commitmentsChecked: true });
  if (!counting.ok) throw new Error(counting.error.what);
  for (const { seq } of counting.value.effective) counting.value.next(openingOf(seq));
  const bytes = used() - before;
  if (!counting.value.finish().ok) throw new Error('the count did not end');
  return bytes;
}
