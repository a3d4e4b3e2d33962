import { ballotPayloadOf } from '../../crypto/ballot/cast.ts';
import { commit, SALT_BYTES } from '../../crypto/ballot/commitment.ts';
import type { Hex32, VoterId } from '../../crypto/brands.ts';
import { formatReceipt } from '../../crypto/ballot/receipt-text.ts';
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
/** Whether there is news of another tab is not waited for any longer: without a network the ballot is signed as it is. */
const NEWS_WITHIN_MS = 5_000;

/** What outlives the casting: a receipt that shows no choice. */
export interface Cast {
  readonly reply: CastReply;
  /** Whether this device found the ballot in the log, under the signature of the key that the reply names. */
  readonly verified: boolean;
}

/** The same person voted in another tab or on another phone since this page was read; its receipt number. */
export interface CastBefore {
  readonly castBefore: string;
}

const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));

/** Another tab, or another phone, bound a key or voted since the terms were read. */
const OUTDATED: readonly string[] = ['BALLOT_OUT_OF_ORDER', 'DEVICE_NOT_BOUND'];

/**
 * Signs the marks with this device's key for the voter and sends them until they are answered. Nothing is sent from a page
 * that is older than a ballot of the same person: what looks like a first ballot must not replace one unasked.
 */
export async function castBallot(
  path: AssemblyPath,
  terms: BallotTerms,
  voter: Voter,
  marks: Marks,
  onRetry: () => void,
): Promise<Cast | CastBefore> {
  const now = await soon(latest(path, voter));
  if (isNews(now?.voter, voter)) return { castBefore: now!.voter.status.code! };
  try {
    return await castOnce(path, now?.terms ?? terms, now?.voter ?? voter, marks, onRetry);
  } catch (failure) {
    if (!isProblem(failure) || !OUTDATED.includes(failure.code)) throw failure;
    const fresh = await latest(path, voter);
    if (!fresh) throw failure;
    if (isNews(fresh.voter, voter)) return { castBefore: fresh.voter.status.code! };
    return castOnce(path, fresh.terms, fresh.voter, marks, onRetry);
  }
}

interface Latest {
  readonly terms: BallotTerms;
  readonly voter: Voter;
}

async function latest(path: AssemblyPath, { voter, person }: Voter): Promise<Latest | null> {
  const terms = await loadTerms(path);
  const found = terms.voters.find((each) => each.voter === voter && each.person === person);
  return found ? { terms, voter: found } : null;
}

const soon = (asked: Promise<Latest | null>): Promise<Latest | null> =>
  Promise.race([
    asked.catch(() => null),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), NEWS_WITHIN_MS)),
  ]);

const isNews = (now: Voter | undefined, { status: known }: Voter): boolean =>
  now !== undefined && now.status.own && now.status.code !== known.code;

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

/** What the owner keeps of it. */
export const receiptText = ({ vkey, entry, receipt }: CastReply): string =>
  formatReceipt({ vkey, entry, proof: receipt });

async function isReceiptOf(reply: CastReply, jws: string): Promise<boolean> {
  const { vkey, entry, receipt } = reply;
  const checked = await verifyReceipt({ vkey, entry, proof: receipt }, vkey);
  return checked.ok && checked.value.code === reply.code && jwsInEntry(entry) === jws;
}

/** Under which name this browser keeps its key for a person of a voter. */
export const deviceName = (assembly: string, { voter, person }: Pick<Voter, 'voter' | 'person'>): string =>
  `device:${assembly}:${voter}:${person}`;

/** The key under which this voter's ballots are known: the one bound already, or a fresh one bound now. */
export async function boundKey(
  path: AssemblyPath,
  { aud }: BallotTerms,
  voter: Voter,
  onRetry: () => void,
): Promise<{ readonly key: SigningKey; readonly n: number }> {
  const name = deviceName(path.assembly, voter);
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
