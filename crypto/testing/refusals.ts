import { leafHash } from '../log/merkle.ts';
import { readEntry } from '../replay/read-entry.ts';
import type { LogState } from '../replay/state.ts';
import { step } from '../replay/step.ts';
import { outcomesOf, TestAssembly } from './test-assembly.ts';
import type { AssemblyOptions } from './test-preparation.ts';

/** How far a play has come before a test tries something. */
export type Stage = 'opened' | 'published' | 'noticed' | 'voting' | 'closed' | 'tallied' | 'declared' | 'certified';

/** A play that has reached a stage; `vote` runs while voting is open. */
export function playTo(
  stage: Stage,
  options: AssemblyOptions = {},
  vote: (play: TestAssembly) => void = () => {},
): TestAssembly {
  const play = new TestAssembly(options).openLog() as TestAssembly;
  const then: readonly (readonly [Stage, () => void])[] = [
    ['published', () => play.publishRoll()],
    ['noticed', () => play.notice()],
    ['voting', () => vote(play.freezeRoll().open() as TestAssembly)],
    ['closed', () => play.close()],
    ['tallied', () => play.tally()],
    ['declared', () => play.declare(outcomesOf(play.tallies()))],
    ['certified', () => play.certify()],
  ];
  if (stage === 'opened') return play;
  for (const [reached, act] of then) {
    act();
    if (reached === stage) break;
  }
  return play;
}

export type Answer = { readonly code: string; readonly untouched: boolean } | 'accepted';

/**
 * Lets a play do something and has replay judge only that: the code of the first refusal, and whether it left the state as
 * it was. What came before must replay; what was refused is taken back.
 */
export function judge(play: TestAssembly, act: (play: TestAssembly) => unknown): Answer {
  const state = play.state();
  const from = play.log.size;
  act(play);
  for (const bytes of play.log.entries.slice(from)) {
    const before = snapshot(state);
    const code = judgeBytes(state, bytes, play);
    if (code === null) continue;
    play.log.truncate(state.size);
    return { code, untouched: snapshot(state) === before };
  }
  return 'accepted';
}

function judgeBytes(state: LogState, bytes: Uint8Array, play: TestAssembly): string | null {
  const entry = readEntry(bytes);
  if (!entry.ok) return 'bad-entry';
  const stepped = step(state, entry.value, leafHash(bytes), (_, voter) => play.roll.leaves.has(voter));
  return stepped.ok ? null : stepped.error.code;
}

/** The whole state as text, so that any change shows. */
export const snapshot = (state: LogState): string =>
  JSON.stringify(state, (_, value: unknown) =>
    value instanceof Map ? [...value] : value instanceof Set ? [...value] : value,
  );

/** What `judge` gives for a refusal. */
export const refused = (code: string): Answer => ({ code, untouched: true });
