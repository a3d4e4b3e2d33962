import { randomBytes } from 'node:crypto';
import { commit, SALT_BYTES, type Opening } from '../../crypto/ballot/commitment.ts';
import { marksFault } from '../../crypto/ballot/marks.ts';
import type { Instant, VoterId } from '../../crypto/brands.ts';
import { toBase64Url } from '../../crypto/bytes.ts';
import type { JsonObject } from '../../crypto/canonical.ts';
import type { Body, EntryOf } from '../../crypto/entries/bodies.ts';
import { detach } from '../../crypto/jws.ts';
import { actPayload, actTyp } from '../../crypto/replay/acts.ts';
import type { LogState, RoleKey } from '../../crypto/replay/state.ts';
import type { VerifiedClaim } from '../../crypto/replay/verify-signatures.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import { refusesElectronicVoting } from '../accountability/consents/record-consent.ts';
import { logReader } from '../log/log-reader.ts';
import { logWriter, stateOf } from '../log/log-service.ts';
import { insertInto, type Insert } from '../log/proposal.ts';
import { retryable, type LogRefusal } from '../log/problems.ts';
import { signatureVerdict } from '../log/signature-verdict.ts';
import { serviceKey, type ServiceKey } from '../log/service-key.ts';
import { hasAskedForPaper } from '../paper/requests/asked-for-paper.ts';
import { termsFault, windowFault, type Repeated } from './admission.ts';
import { ballotInsert, seqOfBallot } from './ballot-store.ts';
import { replyOf, replyTo, type CastReply, type CastResult } from './cast-ballot.ts';
import { draftRemoval } from './drafts.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { openingInsert } from './openings.ts';
import { motionsFor } from './own-motions.ts';
import type { VotingRefusal } from './problems.ts';
import { secondCodeFault } from './second-code.ts';
import { tellOfAttestedBallot } from './tell-owner.ts';
import { votingRight, type Represented, type Voting, type VotingRight } from './voting-right.ts';

/** What a signed-in owner wants recorded whose browser cannot sign. */
export interface PlainBallot {
  readonly voter: string;
  /** For which of the voter's people. */
  readonly person: string;
  /** Of the draft: sent again, it gets the first receipt. */
  readonly nonce: string;
  readonly marks: JsonObject;
}

/** The channel under which such ballots are frozen in the notice and counted apart. */
export const PLAIN_CHANNEL = 'assisted';

/** The service's key in a log, if an officer has enrolled it and it still stands. */
export const enrolledKey = (state: LogState, { kid }: ServiceKey): RoleKey | null => {
  const key = state.roleKeys.get(kid);
  return key?.active && key.role === 'service' ? key : null;
};

/**
 * Records a ballot that the service signs for the owner of this session, under the same rules as one from a device: his
 * right, window, terms and marks are judged before and again inside the append. The service draws the salt, so it knows the
 * opening from the start; it keeps it sealed as it keeps every other.
 */
export async function attestBallot(voting: Voting, ballot: PlainBallot, received: Instant): Promise<CastResult> {
  const [right, key] = await Promise.all([votingRight(voting, ballot.voter), serviceKey(voting.deps, voting.log)]);
  const person = right?.represented.find((each) => each.person === ballot.person);
  if (!right || !person) return err({ code: 'NOT_YOUR_VOTE' });
  if (!key) return err({ code: 'LOG_NOT_FOUND' });
  if (await refusesElectronicVoting(voting.deps.db, voting.log.estate, person.personId))
    return err({ code: 'CONSENT_WITHDRAWN' });
  if (await hasAskedForPaper(voting.deps.db, voting.log, right.voter)) return err({ code: 'PAPER_REQUESTED' });
  const request: Request = { ballot, right, person, key, received, evidence: evidenceOf(voting, person) };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const answer = await attestOnce(voting, request);
    if (answer.ok || answer.error.code !== 'COUNTER_USED') return answer as CastResult;
  }
  return err(retryable('LOG_BUSY'));
}

/** Two ballots of one voter at the same moment draw the same counter; the second draws again. */
const ATTEMPTS = 3;

interface Request {
  readonly ballot: PlainBallot;
  readonly right: VotingRight;
  readonly person: Represented;
  readonly key: ServiceKey;
  readonly received: Instant;
  readonly evidence: Evidence;
}

type Fault = VotingRefusal | LogRefusal | Repeated | { readonly code: 'COUNTER_USED' };

async function attestOnce(voting: Voting, request: Request): Promise<Result<CastReply, Fault>> {
  const reading = await stateOf(voting.deps, voting.log);
  if (!reading.ok) return reading;
  const state = reading.value;
  const { actor } = voting;
  const fault =
    standingFault(state, request) ??
    secondCodeFault(actor, request.person.standing, request.received) ??
    unfit(state, request);
  if (fault) return fault.code === 'REPEATED' ? receiptOf(voting, request) : err(fault);
  const { vkey } = state.opened!.body;
  const { body, opening } = signed(state, request);
  const verdict = await signatureVerdict(voting.deps, state, 'ballot-attested', {
    ...body,
    received: request.received,
  });
  if (!verdict.ok) throw new Error(`the service's own signature is refused: ${verdict.error.code}`);
  return record(voting, request, { body, opening, verified: verdict.value }, vkey);
}

/** Everything that the state says against it. */
function standingFault(state: LogState, { ballot, key, received }: Request): VotingRefusal | Repeated | null {
  const enrolled = enrolledKey(state, key);
  if (!enrolled) return { code: 'PLAIN_NOT_OFFERED' };
  if (enrolled.nonces.has(ballot.nonce)) return { code: 'REPEATED' };
  if (state.notice && !state.windows.has(PLAIN_CHANNEL)) return { code: 'PLAIN_NOT_OFFERED' };
  const voter = ballot.voter as VoterId;
  return windowFault(state, PLAIN_CHANNEL, received) ?? termsFault(state, { voter, person: ballot.person }, received);
}

function unfit(state: LogState, { ballot, right }: Request): VotingRefusal | null {
  const notice = state.notice!.body;
  const motions = motionsFor(state, right, ballot.person);
  const fault = marksFault(ballot.marks, motions, notice.rules, 'screen');
  // The rest of the sentence would repeat what was chosen.
  return fault === null ? null : { code: 'CHOICE_UNFIT', motion: /^m\d+/.exec(fault)?.[0] ?? null };
}

interface Signed {
  readonly body: Omit<Body<'ballot-attested'>, 'received'>;
  readonly opening: Opening;
}

interface Attested extends Signed {
  readonly verified: readonly VerifiedClaim[];
}

function signed(state: LogState, { ballot, key, evidence }: Request): Signed {
  const voter = ballot.voter as VoterId;
  const salt = new Uint8Array(randomBytes(SALT_BYTES));
  const fields = {
    channel: PLAIN_CHANNEL,
    commitment: commit(state.origin, voter, salt, ballot.marks),
    evidence: evidence.hash,
    n: counterOf(state, key, voter) + 1,
    nonce: ballot.nonce,
    notice: state.notice!.leaf,
    person: ballot.person,
    scheme: 'sha256-salted',
    voter,
  } as const;
  const jws = detach(key.sign(actTyp('ballot-attested'), actPayload(fields, state.origin)));
  return { body: { ...fields, jws }, opening: { marks: ballot.marks, salt: toBase64Url(salt) } };
}

const counterOf = (state: LogState, { kid }: ServiceKey, voter: VoterId): number =>
  state.roleKeys.get(kid)?.counters.get(voter) ?? -1;

async function record(
  voting: Voting,
  request: Request,
  { body, opening, verified }: Attested,
  vkey: string,
): Promise<Result<CastReply, Fault>> {
  const { deps, log, actor } = voting;
  const { ballot, evidence, key, person, received, right } = request;
  const { nonce, voter, commitment } = body;
  // Two clocks may differ by a little; no ballot is received after it is appended.
  const receivedBy = (at: Instant): Instant => (received < at ? received : at);
  const appended = await logWriter(deps).append<Exclude<Fault, LogRefusal>>(log, {
    type: 'ballot-attested',
    body: (at) => ({ ...body, received: receivedBy(at) }),
    verified,
    guard: (state, at) =>
      standingFault(state, { ...request, received: receivedBy(at) }) ??
      (body.n > counterOf(state, key, voter) ? null : { code: 'COUNTER_USED' }),
    inserts: [
      ballotInsert(log, { kid: key.kid, nonce, voter, accountId: actor.accountId }),
      openingInsert(deps, log, { commitment, opening }),
      attestationInsert(voting, evidence),
    ],
    removals: [draftRemoval({ log, voter: ballot.voter, person: ballot.person })],
  });
  if (!appended.ok) return appended.error.code === 'REPEATED' ? receiptOf(voting, request) : err(appended.error);
  const { value } = appended;
  const recordedAsReceived = receivedBy(value.at);
  const personIds = right.people.map(({ personId }) => personId);
  const himself = person.standing.capacity === 'owner' ? [person.personId] : [];
  const news = { estate: log.estate, leaf: right.leaf, received: recordedAsReceived, personIds, himself };
  deps.afterReply.start('tell of an attested ballot', () => tellOfAttestedBallot(deps, news));
  return ok(replyTo(value, recordedAsReceived, vkey));
}

const attestationInsert = ({ log }: Voting, { salt, record: evidence }: Evidence): Insert =>
  insertInto('attestation', ({ seq }) => ({
    ...{ estate_id: log.estate, assembly_id: log.assembly, seq },
    ...{ evidence_salt: Buffer.from(salt), evidence },
  }));

/** The ballot of this draft is in the log: its answer was lost, or the button was pressed twice. */
async function receiptOf(voting: Voting, { ballot, key }: Request): Promise<Result<CastReply, VotingRefusal>> {
  const found = await recordedBallot(voting, key, ballot);
  if (!found) throw new Error('a ballot of the log has no row');
  const { voter, person } = (JSON.parse(found.entry) as EntryOf<'ballot-attested'>).body;
  return voter === ballot.voter && person === ballot.person ? ok(found) : err({ code: 'BALLOT_DIFFERS' });
}

/** The receipt of a ballot that was made of the draft with this nonce, or null. */
export async function recordedBallot(
  { deps, log }: Voting,
  { kid }: ServiceKey,
  { nonce }: Pick<PlainBallot, 'nonce'>,
): Promise<CastReply | null> {
  const reader = logReader(deps.db);
  const seq = await seqOfBallot(deps.db, log, { kid, nonce });
  if (seq === null) return null;
  const [row, receipt, vkey] = await Promise.all([
    reader.entry(log, seq),
    reader.firstReceipt(log, seq),
    reader.vkey(log),
  ]);
  if (!row || receipt === null || vkey === null) throw new Error(`entry ${seq} of a ballot is missing`);
  return replyOf(row, receipt, vkey);
}
