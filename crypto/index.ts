/**
 * The core as others use it: read a log, judge it, count it, write and verify a bundle. Whoever trusts nothing else reads
 * this folder; FORMAT.md beside it says the same in words.
 */
export { commit, opensTo, SALT_BYTES, SCHEME, type Opening } from './ballot/commitment.ts';
export {
  actSigningInput,
  ballotSigningInput,
  bindSigningInput,
  keySigningInput,
  type BallotTerms,
} from './ballot/cast.ts';
export { marksFault, PAPER_READINGS, type MarksSource, type PaperReading } from './ballot/marks.ts';
export { parseShortCode, shortCode } from './ballot/short-code.ts';
export { CHECK_IDS, CHECK_NAMES, sayCheck, type Check, type CheckId } from './bundle/checks.ts';
export type { Report } from './bundle/report.ts';
export type { ResultRow, ResultTable } from './bundle/result-table.ts';
export { memorySource, type BundleSource } from './bundle/source.ts';
export { fingerprint, type Trust } from './bundle/trust.ts';
export { verifyBundle, type Progress } from './bundle/verify.ts';
export { requiredHeadSizes, type BundleLevel, type BundleOutline } from './bundle/outline.ts';
export { bundleId, writeBundle, type BundleContents, type BundleStream } from './bundle/write.ts';
export { countAssembly, type Count, type CountInput, type MotionResult, type Openings } from './count/count.ts';
export { effectiveBallots, type EffectiveBallot } from './count/effective.ts';
export { deliveryListBytes, DELIVERY_LIST_TYPE } from './count/delivery-list.ts';
export { declarationFault, talliesOf, type MotionTally } from './count/tally.ts';
export { tallyFault } from './count/tally-check.ts';
export type { BallotPayload, Body, Entry, EntryOf, EntryType } from './entries/bodies.ts';
export { detach, joinJws, parseDetachedJws, parseJws, type Jws } from './jws.ts';
export { actPayload, actText, actTyp, signedFields } from './replay/acts.ts';
export type { Broken, BrokenCode } from './replay/broken.ts';
export { castTerms, nextCounter, type CastTerms } from './replay/cast-terms.ts';
export { readEntry } from './replay/read-entry.ts';
export { replay, stepBytes } from './replay/replay.ts';
export type { VoterLookup } from './replay/rule.ts';
export { newState, phaseOf, type LogState, type Phase } from './replay/state.ts';
export { ballotStatuses, voterStatuses, type BallotStatus } from './replay/statuses.ts';
export { step } from './replay/step.ts';
export { verifyEntrySignatures } from './replay/verify-signatures.ts';
export { counts, weightsOf, type ElectorateWeights } from './roll/electorate.ts';
export { leafBytes, ownerHash, readLeaf, UNIT_USES, type RollLeaf, type RollUnit } from './roll/leaf.ts';
export { readRoll, rollFile, rollOf, totalsOf, type Roll, type RollTotals } from './roll/roll.ts';
export { normaliseS, type EcPublicJwk, type SignatureChecks } from './signatures.ts';
