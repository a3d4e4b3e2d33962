import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { heads, NO_WEIGHT, type Weight } from '../brands.ts';
import type { SilentRule } from '../law/rules.ts';
import type { Threshold } from '../law/thresholds.ts';
import { areaM2Text, parseAreaM2 } from './area-text.ts';
import type { BothMeasures } from './bars.ts';
import { decideChoice } from './decide-choice.ts';
import { decideElection } from './decide-election.ts';
import { decideMotion } from './decide-motion.ts';

interface Group {
  readonly heads: number;
  readonly areaM2: string;
}
interface Vector extends Group {
  readonly id: string;
  readonly kind: 'motion' | 'election' | 'choice';
  readonly why?: string;
  readonly threshold: Threshold;
  readonly for?: Group;
  readonly against?: Group;
  readonly abstain?: Group;
  readonly invalid?: Group;
  readonly silentDelivered?: Group;
  readonly invalidParticipates?: boolean;
  readonly silent?: SilentRule;
  readonly participating: Group;
  readonly seats: number;
  readonly candidates: readonly ({ readonly id: string } & Group)[];
  readonly options: readonly ({ readonly id: string } & Group)[];
  readonly expect: unknown;
}

const file = new URL('../testdata/tally/tally.jsonl', import.meta.url);
const vectors = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Vector);

const weight = (group: Group | undefined): Weight => {
  if (!group) return NO_WEIGHT;
  return {
    heads: heads(group.heads),
    areaCm2: parseAreaM2(group.areaM2) ?? expect.fail(`not an area: ${group.areaM2}`),
  };
};
const written = (of: Weight): Group => ({ heads: of.heads, areaM2: areaM2Text(of.areaCm2) });
const verdicts = ({ heads: inHeads, area }: BothMeasures) => ({ heads: inHeads.passes, area: area.passes });

function answer(vector: Vector): unknown {
  switch (vector.kind) {
    case 'motion': {
      const decision = decideMotion({
        electorate: weight(vector),
        threshold: vector.threshold,
        for: weight(vector.for),
        against: weight(vector.against),
        abstain: weight(vector.abstain),
        followMajority: NO_WEIGHT,
        blank: NO_WEIGHT,
        invalid: weight(vector.invalid),
        silentDelivered: weight(vector.silentDelivered),
        rules: {
          blankItem: 'not-participating',
          invalidItem: vector.invalidParticipates ? 'participating' : 'not-participating',
          silent: vector.silent ?? 'not-counted',
        },
        splitMajority: 'leave-out',
      });
      return {
        participating: written(decision.participating),
        quorum: verdicts(decision.bars.quorum),
        threshold: verdicts(decision.bars.approval),
        outcome: decision.outcome,
      };
    }
    case 'election': {
      const decision = decideElection({
        electorate: weight(vector),
        participating: weight(vector.participating),
        seats: vector.seats,
        candidates: vector.candidates.map((each) => ({ id: each.id, for: weight(each) })),
        tieBreak: 'area',
      });
      const { elected, runoff, outcome } = decision;
      return { quorum: verdicts(decision.quorum), elected, runoff, outcome };
    }
    case 'choice': {
      const decision = decideChoice({
        electorate: weight(vector),
        participating: weight(vector.participating),
        threshold: vector.threshold,
        options: vector.options.map((each) => ({ id: each.id, for: weight(each) })),
        none: NO_WEIGHT,
      });
      return { quorum: verdicts(decision.quorum), winner: decision.winner, outcome: decision.outcome };
    }
  }
}

test('the file holds all 134 vectors, each under its own id', () => {
  expect(new Set(vectors.map((vector) => vector.id)).size).toBe(134);
});

test.each(vectors.map((vector) => [vector.id, vector.why ?? vector.kind, vector] as const))(
  'vector %s comes out as expected: %s',
  (_id, _why, vector) => {
    expect(answer(vector)).toEqual(vector.expect);
  },
);
