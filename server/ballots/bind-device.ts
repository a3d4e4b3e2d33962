import { refusesElectronicVoting } from '../accountability/consents/record-consent.ts';
import type { Hex32, VoterId } from '../../crypto/brands.ts';
import { fromUtf8 } from '../../crypto/bytes.ts';
import type { Body, EntryOf } from '../../crypto/entries/bodies.ts';
import { parseJws } from '../../crypto/jws.ts';
import type { BrokenCode } from '../../crypto/replay/broken.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import type { VerifiedClaim } from '../../crypto/replay/verify-signatures.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import { jwkThumbprint, type EcPublicJwk } from '../../crypto/signatures.ts';
import { logReader } from '../log/log-reader.ts';
import { logWriter, stateOf } from '../log/log-service.ts';
import { entryRefused, type LogRefusal } from '../log/problems.ts';
import { signatureVerdict } from '../log/signature-verdict.ts';
import { bindingInsert } from './ballot-store.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { timeZh } from './local-time.ts';
import type { VotingRefusal } from './problems.ts';
import { tellOfBinding } from './tell-owner.ts';
import { votingRight, type Represented, type Voting, type VotingRight } from './voting-right.ts';

/** A device's new key, and its own signature that it is to stand for this person of this voter. */
export interface BindingRequest {
  readonly voter: string;
  readonly jwk: EcPublicJwk;
  /** Compact JWS `bind+jws` over {aud, nonce, person, voter}. */
  readonly bind: string;
}

export interface BindingReply {
  /** False when the same binding had been recorded before. */
  readonly isNew: boolean;
  readonly seq: number;
  readonly kid: string;
  readonly receipt: string;
}

export type BindingResult = Result<BindingReply, VotingRefusal | LogRefusal>;

/**
 * Binds a device key to a person of a voter, for good; his newest key is the one that signs. The service vouches for the
 * person by a salted hash of the record of his verification, and tells the owner at the phones on record.
 */
export async function bindDevice(
  voting: Voting,
  request: BindingRequest,
  browser: Buffer | null = null,
): Promise<BindingResult> {
  const right = await votingRight(voting, request.voter);
  const jws = parseJws(request.bind, MAX_PROOF_LENGTH);
  if (!jws.ok) return err({ code: 'DEVICE_PROOF_WRONG', fault: jws.error });
  const person = right?.represented.find((each) => each.person === jws.value.payload['person']);
  if (!right || !person) return err({ code: 'NOT_YOUR_VOTE' });
  if (await refusesElectronicVoting(voting.deps.db, voting.log.estate, person.personId))
    return err({ code: 'CONSENT_WITHDRAWN' });
  const evidence = evidenceOf(voting, person);
  const body = bodyOf(request, person, evidence.hash);
  const verdict = await bindVerdict(voting, body);
  if (verdict.ok) return record({ voting, right, person, body, verified: verdict.value, evidence, browser });
  return verdict.error.code === 'DEVICE_KEY_USED' ? repeat(voting, request, verdict.error) : verdict;
}

const MAX_PROOF_LENGTH = 2_000;

const bodyOf = ({ voter, jwk, bind }: BindingRequest, person: Represented, evidence: Hex32): Body<'bind'> => ({
  ...{ bind, capacity: person.capacity, evidence, jwk, method: 'registry-sms', person: person.person },
  ...{ verifier: 'service', voter: voter as VoterId },
});

/** Everything that the log's rules and the signature say, before the log is locked. */
async function bindVerdict(
  { deps, log }: Voting,
  body: Body<'bind'>,
): Promise<Result<readonly VerifiedClaim[], VotingRefusal | LogRefusal>> {
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const state = reading.value;
  const verdict = await signatureVerdict(deps, state, 'bind', body);
  return verdict.ok ? verdict : err(refusalOf(verdict.error.code, entryRefused(verdict.error), state));
}

const PROOF_FAULTS: ReadonlySet<BrokenCode> = new Set([
  'not-a-key',
  'wrong-signature-type',
  'key-unknown',
  'signed-text-differs',
  'bad-signature',
  'bad-signature-form',
]);

function refusalOf(reason: BrokenCode, refusal: LogRefusal, state: LogState | null): VotingRefusal | LogRefusal {
  if (reason === 'key-used-before') return { code: 'DEVICE_KEY_USED' };
  if (PROOF_FAULTS.has(reason)) return { code: 'DEVICE_PROOF_WRONG', fault: reason };
  if (reason === 'not-ready') return { code: 'VOTING_NOT_READY' };
  const end = state?.windows.get('online')?.to;
  if (reason === 'closed' && end) return { code: 'VOTING_CLOSED', closedAt: end, closedAtZh: timeZh(end) };
  return refusal;
}

interface Binding {
  readonly voting: Voting;
  readonly right: VotingRight;
  readonly person: Represented;
  readonly body: Body<'bind'>;
  readonly verified: readonly VerifiedClaim[];
  readonly evidence: Evidence;
  readonly browser: Buffer | null;
}

async function record({ voting, right, person, body, verified, evidence, browser }: Binding): Promise<BindingResult> {
  const { deps, log, actor } = voting;
  const kid = jwkThumbprint(body.jwk);
  const { voter } = body;
  const row = {
    kid,
    voter,
    person: person.person,
    accountId: actor.accountId,
    salt: evidence.salt,
    evidence: evidence.record,
    browser,
  };
  const appended = await logWriter(deps).append(log, {
    ...{ type: 'bind', body, verified },
    inserts: [bindingInsert(log, row)],
  });
  if (appended.ok) {
    const { seq, receipt, at } = appended.value;
    // Who sold hears of it as well: it was his vote on the roll.
    const sellers = person.capacity === 'successor' ? right.people.map(({ personId }) => personId) : [];
    const news = { estate: log.estate, personIds: [person.personId, ...sellers], leaf: right.leaf, at };
    deps.afterReply.start('tell of a binding', () => tellOfBinding(deps, news));
    return ok({ isNew: true, seq, kid, receipt });
  }
  if (appended.error.code !== 'ENTRY_REFUSED') return appended;
  const state = await logWriter(deps).state(log);
  const refusal = refusalOf(appended.error.reason, appended.error, state);
  return refusal.code === 'DEVICE_KEY_USED' ? repeat(voting, body, refusal) : err(refusal);
}

/** The key is in the log: by this very request, whose answer was lost, or by another. */
async function repeat(
  { deps, log }: Voting,
  { jwk, bind }: Pick<BindingRequest, 'jwk' | 'bind'>,
  refusal: VotingRefusal,
): Promise<BindingResult> {
  const reader = logReader(deps.db);
  const kid = jwkThumbprint(jwk);
  const seq = (await logWriter(deps).state(log))?.devices.get(kid)?.seq;
  const row = seq === undefined ? null : await reader.entry(log, seq);
  const receipt = row && (await reader.firstReceipt(log, row.seq));
  if (!row || receipt === null) return err(refusal);
  const isSame = (JSON.parse(fromUtf8(row.entry)!) as EntryOf<'bind'>).body.bind === bind;
  return isSame ? ok({ isNew: false, seq: row.seq, kid, receipt }) : err(refusal);
}
