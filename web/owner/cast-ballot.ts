import { ballotPayloadOf } from '../../crypto/ballot/cast.ts';
import { commit, SALT_BYTES } from '../../crypto/ballot/commitment.ts';
import type { Hex32, VoterId } from '../../crypto/brands.ts';
import { toBase64Url } from '../../crypto/bytes.ts';
import type { JsonObject } from '../../crypto/canonical.ts';
import { isProblem } from '../api/problem.ts';
import type { AssemblyPath } from '../public/assembly-api.ts';
import { createKey, findKey, type SigningKey } from '../state/signing-keys.ts';
import { jwsInEntry, verifyReceipt } from '../state/verify-receipt.ts';
import { ballotsPath, bindingsPath, loadTerms, type CastReply, type SignedBallot } from './ballot-api.ts';
import type { BallotTerms, Voter } from './ballot-api.ts';
import { deliver } from './deliver.ts';
import type { Marks } from './motion-view.ts';
import { dropPending, forgetBallot, writePending } from './session-store.ts';

const NONCE_BYTES = 16;

/** What outlives the casting: a receipt that shows no choice. */
export interface Cast {
  readonly reply: CastReply;
  /** Whether this device found the ballot in the log, under the signature of the key that the reply names. */
  readonly verified: boolean;
}

const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));

/** Another tab, or another phone, bound a key or voted since the terms were read. */
const OUTDATED: readonly string[] = ['BALLOT_OUT_OF_ORDER', 'DEVICE_NOT_BOUND'];

/**
 * Signs the marks with this device's key for the voter and sends them until they are answered. Two tabs have one key and one
 * counter: who comes second reads the terms again and signs once more, and the frozen rules say whether that counts.
 */
export async function castBallot(
  path: AssemblyPath,
  terms: BallotTerms,
  voter: Voter,
  marks: Marks,
  onRetry: () => void,
): Promise<Cast> {
  try {
    return await castOnce(path, terms, voter, marks, onRetry);
  } catch (failure) {
    if (!isProblem(failure) || !OUTDATED.includes(failure.code)) throw failure;
    const fresh = await loadTerms(path);
    const now = fresh.voters.find((each) => each.voter === voter.voter && each.person === voter.person);
    if (!now) throw failure;
    return castOnce(path, fresh, now, marks, onRetry);
  }
}

async function castOnce(
  path: AssemblyPath,
  terms: BallotTerms,
  voter: Voter,
  marks: Marks,
  onRetry: () => void,
): Promise<Cast> {
  const { key, n } = await boundKey(path, terms, voter, onRetry);
  const ballot = await sign(key, terms, voter.voter, n, marks);
  const body = JSON.stringify(ballot);
  writePending(path.assembly, voter.voter, body);
  return sendBallot(path, voter.voter, body, onRetry);
}

/** Sends a signed ballot, also one that was signed before a reload. Only a refusal lets go of it. */
export async function sendBallot(path: AssemblyPath, voter: string, body: string, onRetry: () => void): Promise<Cast> {
  const reply = await deliver<CastReply>(ballotsPath(path), body, onRetry).catch((failure: unknown) => {
    if (isProblem(failure) && failure.status >= 400 && failure.status < 500 && failure.status !== 401)
      dropPending(path.assembly, voter);
    throw failure;
  });
  const { jws } = JSON.parse(body) as SignedBallot;
  const verified = await isReceiptOf(reply, jws);
  if (verified) forgetBallot(path.assembly, voter);
  else dropPending(path.assembly, voter);
  return { reply, verified };
}

async function isReceiptOf(reply: CastReply, jws: string): Promise<boolean> {
  const { vkey, entry, receipt } = reply;
  const checked = await verifyReceipt({ vkey, entry, proof: receipt }, vkey);
  return checked.ok && checked.value.code === reply.code && jwsInEntry(entry) === jws;
}

/** The key under which this voter's ballots are known: the one bound already, or a fresh one bound now. */
export async function boundKey(
  path: AssemblyPath,
  { aud }: BallotTerms,
  voter: Voter,
  onRetry: () => void,
): Promise<{ readonly key: SigningKey; readonly n: number }> {
  const name = `device:${path.assembly}:${voter.voter}:${voter.person}`;
  const found = await findKey(name);
  if (found && found.kid === voter.boundKid) return { key: found, n: voter.nextN };
  // A key that this browser has while another is bound was replaced elsewhere, and no key is ever bound twice.
  const key = found && voter.boundKid === null ? found : await createKey(name);
  if (await bind(path, aud, voter, key, onRetry)) return { key, n: 0 };
  const fresh = await createKey(name);
  if (await bind(path, aud, voter, fresh, onRetry)) return { key: fresh, n: 0 };
  throw new Error('two fresh keys were known already');
}

/** True once the key is bound; false where it was bound in the past and another has taken its place. */
async function bind(
  path: AssemblyPath,
  aud: string,
  { voter, person }: Voter,
  key: SigningKey,
  onRetry: () => void,
): Promise<boolean> {
  const nonce = toBase64Url(random(NONCE_BYTES));
  const proof = await key.sign('bind+jws', { aud, nonce, person, voter });
  try {
    await deliver(bindingsPath(path), JSON.stringify({ voter, jwk: key.jwk, bind: proof }), onRetry);
    return true;
  } catch (failure) {
    // The reply may have been lost on the way; the service knows whether the key is bound.
    const { voters } = await loadTerms(path);
    if (voters.find((other) => other.voter === voter)?.boundKid === key.kid) return true;
    if (isProblem(failure) && failure.code === 'DEVICE_KEY_USED') return false;
    throw failure;
  }
}

async function sign(
  key: SigningKey,
  { aud, notice }: BallotTerms,
  voterId: string,
  n: number,
  marks: Marks,
): Promise<SignedBallot> {
  const salt = random(SALT_BYTES);
  const voter = voterId as VoterId;
  const payload = ballotPayloadOf({
    aud,
    commitment: commit(aud, voter, salt, marks),
    n,
    nonce: toBase64Url(random(NONCE_BYTES)),
    notice: notice as Hex32,
    voter,
  });
  const jws = await key.sign('ballot+jws', payload as unknown as JsonObject);
  return { jws, opening: { marks, salt: toBase64Url(salt) } };
}
