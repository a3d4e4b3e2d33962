import { seedCommitment } from '../count/sample.ts';
import { toBase64Url } from '../bytes.ts';
import { broken, type Broken } from './broken.ts';
import { milestone, type Rules } from './rule.ts';
import type { LogState } from './state.ts';

/** What offices and courts say about an assembly, and the seed of the sample that an officer draws. */
export const REVIEW: Rules<'lapse' | 'return' | 'correct' | 'revoke' | 'court' | 'sample-seed'> = {
  lapse: (context) => {
    const { state } = context;
    if (!state.declared) return broken('not-declared');
    if (state.lapsed) return broken('lapsed');
    if (state.declared.body.outcomes.some(({ outcome }) => outcome !== 'NO_QUORUM')) return broken('has-quorum');
    return () => {
      state.lapsed = milestone(context);
      state.reviews.push({ type: 'lapse', ...milestone(context) });
    };
  },

  return: (context) => {
    const { state } = context;
    if (!state.roll) return broken('roll-missing');
    if (state.certified) return broken('certified');
    if (state.openReturn) return broken('returned');
    return () => {
      state.openReturn = milestone(context);
      state.reviews.push({ type: 'return', ...milestone(context) });
    };
  },

  correct: (context) => {
    const { state } = context;
    if (!state.notice) return broken('notice-missing');
    if (state.openOrder) return broken('correction-ordered');
    return () => {
      state.openOrder = milestone(context);
      state.reviews.push({ type: 'correct', ...milestone(context) });
    };
  },

  revoke: (context) => {
    const { state, body } = context;
    const fault = motionsFault(state, body.motions);
    if (fault) return fault;
    if (body.motions.some((id) => state.revoked.has(id))) return broken('already-revoked');
    return () => {
      for (const id of body.motions) state.revoked.add(id);
      state.reviews.push({ type: 'revoke', ...milestone(context) });
    };
  },

  court: (context) => {
    const { state, body } = context;
    const fault = motionsFault(
      state,
      body.results.map(({ id }) => id),
    );
    if (fault) return fault;
    return () => {
      // A later judgment takes the place of an earlier one.
      for (const { id, result } of body.results) state.judged.set(id, result);
      state.reviews.push({ type: 'court', ...milestone(context) });
    };
  },

  'sample-seed': (context) => {
    const { state, body } = context;
    const { commitment, seed } = body;
    if (seed === null) {
      if (state.closed) return broken('closed');
      if (state.sampleSeed) return broken('seed-committed');
    } else {
      if (!state.closed) return broken('not-closed');
      if (!state.sampleSeed) return broken('seed-missing');
      if (state.sampleSeed.body.seed !== null) return broken('seed-opened');
      if (state.sampleSeed.body.commitment !== commitment) return broken('seed-differs');
      if (toBase64Url(seedCommitment(state.origin, seed)) !== commitment) return broken('seed-differs');
    }
    return () => {
      state.sampleSeed = milestone(context);
    };
  },
};

/** Motions of the notice, each once, after the result was declared. */
function motionsFault(state: LogState, ids: readonly string[]): Broken | null {
  if (!state.declared || !state.notice) return broken('not-declared');
  const known = new Set<string>(state.notice.body.motions.map(({ id }) => id));
  return ids.every((id) => known.has(id)) && new Set(ids).size === ids.length ? null : broken('wrong-motions');
}
