import { opensTo } from '../../crypto/ballot/commitment.ts';
import { marksFault } from '../../crypto/ballot/marks.ts';
import { shortCode } from '../../crypto/ballot/short-code.ts';
import type { Instant } from '../../crypto/brands.ts';
import { fromUtf8 } from '../../crypto/bytes.ts';
import type { EntryOf } from '../../crypto/entries/bodies.ts';
import type { Motion, NoticeBody } from '../../crypto/entries/notice.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import { verifyClaims, type VerifiedClaim } from '../../crypto/replay/verify-signatures.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { EcPublicJwk } from '../../crypto/signatures.ts';
import { logReader } from '../log/log-reader.ts';
import type { Appended } from '../log/log-ref.ts';
import { logWriter, signatureChecks, stateOf, type StateRefusal } from '../log/log-service.ts';
import { retryable, type LogRefusal } from '../log/problems.ts';
import { hasAskedForPaper } from '../paper/requests/asked-for-paper.ts';
import { admissionFault, type Repeated } from './admission.ts';
import { BALLOT_KEY, ballotInsert, seqOfBallot } from './ballot-store.ts';
import { draftRemoval } from './drafts.ts';
import { openingInsert } from './openings.ts';
import { motionsFor } from './own-motions.ts';
import type { VotingRefusal } from './problems.ts';
import { secondCodeFault } from './second-code.ts';
import { readBallot, type ReadBallot, type Submission } from './submission.ts';
import { tellOfBallot } from './tell-owner.ts';
import { votingRight, type Voting, type VotingRight } from './voting-right.ts';

/** What the voter keeps. Nothing in it shows a choice. */
export interface CastReply {
  /** False when the same ballot had been recorded before. */
  readonly isNew: boolean;
  readonly seq: number;
  /** Receipt number. */
  readonly code: string;
  readonly at: string;
  readonly received: string;
  /** The entry as hashed. */
  readonly entry: string;
  /** c2sp.org/tlog-proof. */
  readonly receipt: string;
  readonly vkey: string;
}

export type CastResult = Result<CastReply, VotingRefusal | LogRefusal>;

/**
 * Records a ballot: reads it, checks that this session may vote for this voter, that a bound key signed it, that the
 * opening opens its commitment and fits the voter's motions; then appends it with the sealed opening in one transaction.
 * The same bytes sent again get the first receipt, after the close too. A refusal leaves nothing behind.
 *
 * @param received when the request was complete, by the service's clock
 */
export async function castBallot(voting: Voting, submission: Submission, received: Instant): Promise<CastResult> {
  const ballot = readBallot(submission.jws);
  if (!ballot.ok) return err({ code: 'BALLOT_MALFORMED', fault: ballot.error });
  const { deps, log } = voting;
  const { voter } = ballot.value.payload;
  // Asked side by side, and the signature meanwhile: each of them alone would be a wait of its own for every ballot.
  const early = signedEarly(voting, ballot.value);
  const [right, hasAsked] = await Promise.all([votingRight(voting, voter), hasAskedForPaper(deps.db, log, voter)]);
  if (!right) return err({ code: 'NOT_YOUR_VOTE' });
  const prepared = await prepare(voting, { ballot: ballot.value, submission, right, received, hasAsked, early });
  if (!prepared.ok) return prepared.error.code === 'REPEATED' ? repeat(voting, ballot.value) : err(prepared.error);
  return record(voting, prepared.value);
}

interface Request {
  readonly ballot: ReadBallot;
  readonly submission: Submission;
  readonly right: VotingRight;
  readonly received: Instant;
  /** For a paper, which has to be withdrawn before he votes online. */
  readonly hasAsked: boolean;
  /** Whether the key signed it, if that could be asked early. */
  readonly early: Promise<SignatureVerdict> | null;
}

type SignatureVerdict = Awaited<ReturnType<typeof verifyClaims>>;

interface Prepared {
  readonly request: Request;
  readonly vkey: string;
  readonly verified: readonly VerifiedClaim[];
}

/** Everything that can be said before the log is locked. */
async function prepare(
  { deps, log, actor }: Voting,
  request: Request,
): Promise<Result<Prepared, VotingRefusal | LogRefusal | Repeated>> {
  const { ballot, right, received, submission, hasAsked, early } = request;
  const judged = await admittingState(deps, log, (state) => admissionFault(state, ballot, right, received));
  if (!judged.ok) return judged;
  const state = judged.value;
  if (hasAsked) return err({ code: 'PAPER_REQUESTED' });
  const { jwk, person } = state.devices.get(ballot.kid)!;
  const { standing } = right.represented.find((each) => each.person === person)!;
  const unconfirmed = secondCodeFault(actor, standing, received);
  if (unconfirmed) return err(unconfirmed);
  const { vkey } = state.opened!.body;
  const unfit = choiceFault(state.notice!.body, ballot, motionsFor(state, right, person), submission);
  if (unfit) return err(unfit);
  const signed = await (early ?? verdictOn(deps, ballot, jwk));
  return signed.ok ? ok({ request, vkey, verified: signed.value }) : err({ code: 'BALLOT_SIGNATURE_WRONG' });
}

/**
 * A state that admits the ballot. What this process has at hand is taken where it does, so that nobody waits for the batch that
 * is under way; a refusal is only ever given by the newest state.
 */
async function admittingState<F extends { readonly code: string }>(
  deps: Voting['deps'],
  log: Voting['log'],
  faultIn: (state: LogState) => F | null,
): Promise<Result<LogState, F | StateRefusal>> {
  const atHand = logWriter(deps).stateAtHand(log);
  if (atHand && faultIn(atHand) === null) return ok(atHand);
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const fault = faultIn(reading.value);
  return fault ? err(fault) : reading;
}

function choiceFault(
  notice: NoticeBody,
  { payload }: ReadBallot,
  motions: readonly Motion[],
  { opening }: Submission,
): VotingRefusal | null {
  if (!opensTo(opening, payload.commitment, payload.aud, payload.voter)) return { code: 'CHOICE_DIFFERS' };
  const fault = marksFault(opening.marks, motions, notice.rules, 'screen');
  // The rest of the sentence would repeat what was chosen.
  return fault === null ? null : { code: 'CHOICE_UNFIT', motion: /^m\d+/.exec(fault)?.[0] ?? null };
}

const verdictOn = async (deps: Voting['deps'], { jws }: ReadBallot, jwk: EcPublicJwk): Promise<SignatureVerdict> =>
  verifyClaims([{ jws, jwk }], signatureChecks(deps));

/** Where this process knows the key. What a name of a key stands for never changes, whether or not it may still sign. */
function signedEarly({ deps, log }: Voting, ballot: ReadBallot): Promise<SignatureVerdict> | null {
  const device = logWriter(deps).stateAtHand(log)?.devices.get(ballot.kid);
  return device ? verdictOn(deps, ballot, device.jwk) : null;
}

async function record(voting: Voting, prepared: Prepared): Promise<CastResult> {
  const { request, vkey, verified } = prepared;
  const { ballot, submission, right, received } = request;
  const { deps, log, actor } = voting;
  const { kid, payload } = ballot;
  const { nonce, voter, commitment } = payload;
  // Two clocks may differ by a little; no ballot is received after it is appended.
  const receivedBy = (at: Instant): Instant => (received < at ? received : at);
  const appended = await logWriter(deps).append<VotingRefusal | Repeated>(log, {
    type: 'ballot',
    body: (at) => ({ jws: submission.jws, received: receivedBy(at) }),
    verified,
    guard: (state, at) => admissionFault(state, ballot, right, receivedBy(at)),
    inserts: [
      ballotInsert(log, { kid, nonce, voter, accountId: actor.accountId }),
      openingInsert(deps, log, { commitment, opening: submission.opening }),
    ],
    removals: right.represented.map(({ person }) => draftRemoval({ log, voter, person })),
    // The log does not have it, yet its place is taken: whatever took it, this ballot is refused and those beside it are not.
    onConflict: (constraint) => (constraint === BALLOT_KEY ? { code: 'BALLOT_DIFFERS' } : null),
  });
  if (appended.ok) {
    const ballotReceived = receivedBy(appended.value.at);
    const news = newsOf(voting, right, ballotReceived);
    if (news.personIds.length > 0) deps.afterReply.start('tell of a ballot', () => tellOfBallot(deps, news));
    return ok(replyTo(appended.value, ballotReceived, vkey));
  }
  if (appended.error.code === 'REPEATED') return repeat(voting, ballot);
  return err(isTooLate(appended.error) ? retryable('LOG_BUSY') : appended.error);
}

/** Everybody who holds the units and did not cast it himself: co-owners, and the owner for whom somebody acts. */
function newsOf({ log }: Voting, { leaf, people, represented }: VotingRight, received: Instant) {
  const himself = represented.filter(({ standing }) => standing.capacity === 'owner').map(({ personId }) => personId);
  const others = people.map(({ personId }) => personId).filter((personId) => !himself.includes(personId));
  return { estate: log.estate, personIds: others, leaf, received };
}

/** More than 60 s between receipt and append, because the clock was moved: sent again, it has a new moment of receipt. */
const isTooLate = (refusal: VotingRefusal | LogRefusal): boolean =>
  refusal.code === 'ENTRY_REFUSED' && refusal.reason === 'append-too-late';

/** The key and nonce are in the log: with these very bytes, or with others. */
async function repeat({ deps, log }: Voting, { kid, jws, payload }: ReadBallot): Promise<CastResult> {
  const reader = logReader(deps.db);
  const seq = await seqOfBallot(deps.db, log, { kid, nonce: payload.nonce });
  if (seq === null) throw new Error('a ballot of the log has no row');
  const [row, receipt, vkey] = await Promise.all([
    reader.entry(log, seq),
    reader.firstReceipt(log, seq),
    reader.vkey(log),
  ]);
  if (!row || receipt === null || vkey === null) throw new Error(`entry ${seq} of a ballot is missing`);
  const reply = replyOf(row, receipt, vkey);
  return (JSON.parse(reply.entry) as EntryOf<'ballot'>).body.jws === jws.text
    ? ok(reply)
    : err({ code: 'BALLOT_DIFFERS' });
}

/** What the voter keeps of a ballot that was just recorded. */
export const replyTo = (
  { seq, at, entry, leafHash, receipt }: Appended,
  received: Instant,
  vkey: string,
): CastReply => ({ isNew: true, seq, code: shortCode(leafHash), at, received, entry: fromUtf8(entry)!, receipt, vkey });

/** The same of one that was recorded before. */
export function replyOf(
  { seq, leafHash, ...row }: Pick<Appended, 'seq' | 'entry' | 'leafHash'>,
  receipt: string,
  vkey: string,
): CastReply {
  const entry = fromUtf8(row.entry)!;
  const { at, body } = JSON.parse(entry) as EntryOf<'ballot' | 'ballot-attested'>;
  const { received } = body;
  return { isNew: false, seq, code: shortCode(leafHash), at, received, entry, receipt, vkey };
}
