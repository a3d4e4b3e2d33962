import type { FileCheck, FileInput } from './file-checks.ts';

/** To whom notice and ballot were brought, as the desk's register has it, and what of that the log says. */
export function delivery({ state, deliveries }: FileInput): FileCheck {
  const title = { zh: '通知和选票的送达', en: 'Notice and ballot delivered' };
  if (!state.notice) return { id: 'delivery', title, finding: 'open', facts: {} };
  const facts = { ...deliveries, deliveryLists: state.deliveryLists.length };
  const isComplete = deliveries.units > 0 && deliveries.delivered === deliveries.units;
  return { id: 'delivery', title, finding: isComplete ? 'agrees' : 'for-people', facts };
}

/** Reasons that bar a candidate are found by people on papers; the file says for whom they have to look. */
export function candidates({ state: { notice } }: FileInput): readonly FileCheck[] {
  const elections = (notice?.body.motions ?? []).flatMap((motion) =>
    motion.kind === 'elect' ? [{ id: motion.id, candidates: motion.candidates.length, seats: motion.seats }] : [],
  );
  if (elections.length === 0) return [];
  const title = { zh: '候选人资格', en: 'Who may be elected' };
  return [{ id: 'candidates', title, finding: 'for-people', facts: { elections } }];
}

/** Powers to vote for another, where somebody gave one. */
export function proxies({ state }: FileInput): readonly FileCheck[] {
  const all = [...state.proxies.values()];
  if (all.length === 0) return [];
  const revoked = all.filter((power) => power.revoked).length;
  const overLimit = all.filter(({ isOverLimit }) => isOverLimit).length;
  const title = { zh: '委托投票', en: 'Powers to vote for another' };
  const facts = { granted: all.length, revoked, overLimit, limit: state.notice?.body.rules.proxyLimit ?? null };
  return [{ id: 'proxies', title, finding: overLimit > 0 ? 'for-people' : 'agrees', facts }];
}

/** Many voters at one browser are a lobby's tablet, or a helper who should not help: called in the sample, never voided. */
export function browsers({ state, browsers: found }: FileInput): FileCheck {
  const title = { zh: '同一浏览器为多户投票', en: 'Many voters at one browser' };
  if (!state.notice) return { id: 'browsers', title, finding: 'open', facts: {} };
  const facts = { browsers: found.length, most: Math.max(0, ...found) };
  return { id: 'browsers', title, finding: found.length > 0 ? 'for-people' : 'agrees', facts };
}

/** Households that were drawn by lot and asked whether they took part. */
export function sample({ state, sample: sums }: FileInput): FileCheck {
  const title = { zh: '抽样回访', en: 'Households drawn by lot and asked' };
  const commitment = state.sampleSeed?.body.commitment ?? null;
  if (!sums) return { id: 'sample', title, finding: 'open', facts: { commitment } };
  const { outcomes, ...rest } = sums;
  const facts = { commitment, ...rest, ...outcomes };
  if (sums.needsWider) return { id: 'sample', title, finding: 'differs', facts };
  const finding = sums.waiting > 0 ? 'open' : outcomes.no > 0 ? 'for-people' : 'agrees';
  return { id: 'sample', title, finding, facts };
}
