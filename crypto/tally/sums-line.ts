/**
 * One vote as a line of sums, for whoever has figures and wants the outcome: heads and areas of each group in, verdicts
 * out. Shape and arithmetic alone; an assembly's own count goes by settle.ts, which stops where people must decide.
 */
import { areaCm2, heads, NO_WEIGHT, type Weight } from '../brands.ts';
import type { Json, JsonObject } from '../canonical.ts';
import { shortText } from '../entries/fields.ts';
import { err, ok, type Result } from '../result.ts';
import { boolean, integer, list, object, oneOf, type Infer, type Shape } from '../shape.ts';
import { areaM2Text, parseAreaM2 } from './area-text.ts';
import type { BothMeasures } from './bars.ts';
import { choiceInputFault, decideChoice, type ChoiceInput } from './decide-choice.ts';
import { decideElection, electionInputFault, type ElectionInput } from './decide-election.ts';
import { decideMotion, motionInputFault, type MotionInput } from './decide-motion.ts';

const MAX_HEADS = 1_000_000_000_000;
/** Anything at all: `expect` and `why` are for the reader of a file. */
const anything: Shape<unknown> = { schema: {}, fault: () => null };
const area: Shape<string> = {
  schema: { type: 'string' },
  fault: (value, path) =>
    typeof value === 'string' && parseAreaM2(value) !== null
      ? null
      : `${path} is not an area in m² as text with up to four decimals`,
};
const sums = { heads: integer(0, MAX_HEADS), areaM2: area };
const group = object(sums);
const named = object({ ...sums, id: shortText(100) });
const head = { id: shortText(200), ...sums };
const remarks = { expect: anything, why: anything };
const threshold = oneOf('over-half', 'three-quarters');

const motionLine = object(
  { ...head, kind: oneOf('motion'), threshold },
  {
    ...remarks,
    ...{ for: group, against: group, abstain: group, invalid: group, silentDelivered: group },
    ...{ invalidParticipates: boolean, silent: oneOf('not-counted', 'join-majority', 'join-majority-of-all') },
  },
);
const electionLine = object(
  { ...head, kind: oneOf('election'), participating: group, seats: integer(1, 1000), candidates: list(named, 1000) },
  remarks,
);
const choiceLine = object(
  { ...head, kind: oneOf('choice'), participating: group, threshold, options: list(named, 1000) },
  remarks,
);

type Answer = Result<JsonObject, string>;

/** The verdict on one line, or what is wrong with the line. The answer holds everything that such a line asks for. */
export function answerSums(line: unknown): Answer {
  const kind = typeof line === 'object' && line !== null && 'kind' in line ? line.kind : undefined;
  switch (kind) {
    case 'motion':
      return checked(motionLine, line, answerMotion);
    case 'election':
      return checked(electionLine, line, answerElection);
    case 'choice':
      return checked(choiceLine, line, answerChoice);
    default:
      return err('kind is none of motion, election, choice');
  }
}

function checked<T>(shape: Shape<T>, line: unknown, answer: (line: T) => Answer): Answer {
  const fault = shape.fault(line, 'line');
  return fault === null ? answer(line as T) : err(fault);
}

function answerMotion(line: Infer<typeof motionLine>): Answer {
  const input: MotionInput = {
    electorate: weightOf(line),
    threshold: line.threshold,
    for: weightOf(line.for),
    against: weightOf(line.against),
    abstain: weightOf(line.abstain),
    followMajority: NO_WEIGHT,
    blank: NO_WEIGHT,
    invalid: weightOf(line.invalid),
    silentDelivered: weightOf(line.silentDelivered),
    rules: {
      blankItem: 'not-participating',
      invalidItem: line.invalidParticipates ? 'participating' : 'not-participating',
      silent: line.silent ?? 'not-counted',
    },
    splitMajority: 'leave-out',
  };
  const fault = motionInputFault(input);
  if (fault !== null) return err(fault);
  const { participating, bars, outcome } = decideMotion(input);
  return ok({
    participating: written(participating),
    quorum: verdicts(bars.quorum),
    threshold: verdicts(bars.approval),
    outcome,
  });
}

function answerElection(line: Infer<typeof electionLine>): Answer {
  const input: ElectionInput = {
    electorate: weightOf(line),
    participating: weightOf(line.participating),
    seats: line.seats,
    candidates: line.candidates.map((each) => ({ id: each.id, for: weightOf(each) })),
    tieBreak: 'area',
  };
  const fault = electionInputFault(input);
  if (fault !== null) return err(fault);
  const { quorum, elected, runoff, outcome } = decideElection(input);
  return ok({ quorum: verdicts(quorum), elected, runoff, outcome });
}

function answerChoice(line: Infer<typeof choiceLine>): Answer {
  const input: ChoiceInput = {
    electorate: weightOf(line),
    participating: weightOf(line.participating),
    threshold: line.threshold,
    options: line.options.map((each) => ({ id: each.id, for: weightOf(each) })),
    none: NO_WEIGHT,
  };
  const fault = choiceInputFault(input);
  if (fault !== null) return err(fault);
  const { quorum, winner, outcome } = decideChoice(input);
  return ok({ quorum: verdicts(quorum), winner, outcome });
}

function weightOf(sums: Infer<typeof group> | undefined): Weight {
  const area = sums === undefined ? null : parseAreaM2(sums.areaM2);
  return sums === undefined || area === null ? NO_WEIGHT : { heads: heads(sums.heads), areaCm2: areaCm2(area) };
}

const written = (of: Weight): Json => ({ heads: of.heads, areaM2: areaM2Text(of.areaCm2) });
const verdicts = ({ heads: inHeads, area: inArea }: BothMeasures): Json => ({
  heads: inHeads.passes,
  area: inArea.passes,
});
