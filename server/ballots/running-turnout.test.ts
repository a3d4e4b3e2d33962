import { fc, test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import { leafHash } from '../../crypto/log/merkle.ts';
import { readEntry } from '../../crypto/replay/read-entry.ts';
import { newState, type LogState } from '../../crypto/replay/state.ts';
import { ballotStatuses } from '../../crypto/replay/statuses.ts';
import { step } from '../../crypto/replay/step.ts';
import { weightsOf, type ElectorateWeights } from '../../crypto/roll/electorate.ts';
import { playTo } from '../../crypto/testing/refusals.ts';
import type { TestAssembly } from '../../crypto/testing/test-assembly.ts';
import { voterNamed } from '../../crypto/testing/test-estate.ts';
import { PEOPLE } from '../../crypto/testing/test-preparation.ts';
import { RunningTurnout } from './running-turnout.ts';

const FOR = { m2: 'for' };

interface Step {
  readonly kind: 'online' | 'paper' | 'dispute' | 'seal-short' | 'read' | 'wait';
  readonly owner: string;
  readonly hours: number;
}
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('online', 'online', 'paper', 'dispute', 'seal-short', 'read', 'wait'),
    owner: fc.constantFrom('an', 'bo', 'chen', 'gao'),
    hours: fc.integer({ min: 1, max: 40 }),
  }) as fc.Arbitrary<Step>,
  { maxLength: 14 },
);

function take(play: TestAssembly, { kind, owner, hours }: Step, index: number): void {
  const state = play.state();
  const voter = voterNamed(owner);
  const box = state.boxes.get('B1');
  const paper = state.voters.get(voter)?.paper ?? null;
  if (kind === 'online') play.ballot(owner, FOR);
  else if (kind === 'wait') play.log.wait(hours * 3_600_000);
  else if (kind === 'paper' && paper === null && box?.sealed == null)
    play.issue([`P${index}`, owner]).register(`P${index}`);
  else if (kind === 'seal-short' && box?.sealed === null) play.seal(box.registered - 1);
  else if (kind === 'read' && paper !== null && box && box.entered < (box.sealed ?? 0)) {
    if (state.papers.get(paper)!.readings.length === 0) play.read(paper, FOR);
  } else if (kind === 'dispute') {
    const ballot = [...state.ballots.values()].find((each) => each.voter === voter && !each.disputed);
    const document = play.document('denial');
    if (ballot) play.act('dispute', { ballot: ballot.seq, document, reason: 'other' }, PEOPLE.clerk);
  }
}

/** By the definition: whoever has a ballot that counts, each looked at. */
function counted(state: LogState, byVoter: ElectorateWeights['byVoter']) {
  const voters = new Set<string>();
  for (const [seq, { status }] of ballotStatuses(state))
    if (status === 'effective') voters.add(state.ballots.get(seq)!.voter);
  const weights = [...voters].flatMap((voter) => byVoter.get(voter as never) ?? []);
  return {
    heads: weights.reduce((sum, weight) => sum + weight.heads, 0),
    areaCm2: weights.reduce((sum, weight) => sum + weight.areaCm2, 0),
  };
}

property.prop([steps, fc.integer({ min: 1, max: 5 })], { numRuns: 30 })(
  'participation that is added up as entries come is at every look what a count of all ballots and a fresh sum give',
  (list, every) => {
    const rules = { changePolicy: 'until-close', collision: 'first' } as const;
    const play = playTo('voting', { rules });
    list.forEach((each, index) => take(play, each, index));
    const whole = play.state();
    const notice = whole.notice!.body;
    const { byVoter } = weightsOf(
      play.roll.leaves.values(),
      Object.values(notice.electorates)[0]!.definition,
      notice.rules,
    );

    const state = newState(whole.origin);
    const running = new RunningTurnout(state, byVoter);
    for (const [index, bytes] of play.log.entries.entries()) {
      const entry = readEntry(bytes);
      if (!entry.ok || !step(state, entry.value, leafHash(bytes), () => true).ok) throw new Error(`entry ${index}`);
      if (index % every > 0 && index + 1 < play.log.size) continue;
      const look = running.now();
      expect(look).toEqual(new RunningTurnout(state, byVoter).now());
      if (state.notice) expect(look.participating).toEqual(counted(state, byVoter));
    }
  },
);
