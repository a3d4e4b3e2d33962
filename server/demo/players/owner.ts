import { commit } from '../../../crypto/ballot/commitment.ts';
import { ballotPayloadOf } from '../../../crypto/ballot/cast.ts';
import type { Hex32, VoterId } from '../../../crypto/brands.ts';
import { toBase64Url } from '../../../crypto/bytes.ts';
import type { JsonObject } from '../../../crypto/canonical.ts';
import { createDeviceKey, type DeviceKey } from './device-key.ts';
import { asked, type Answer, type Http } from './http.ts';
import { answerChallenge, freshNonce, freshSalt, pathOf, type AssemblyPath } from './staff.ts';

/** What an owner knows about himself. */
export interface OwnerFacts {
  readonly name: string;
  readonly idType: string;
  readonly idNo: string;
  readonly phone: string;
}

/** An owner with a phone: signed in, one key a voter. */
export interface Owner {
  readonly facts: OwnerFacts;
  token: string;
  readonly keys: Map<string, DeviceKey>;
}

export interface BallotTerms {
  readonly aud: string;
  readonly notice: string | null;
  readonly voters: readonly {
    readonly voter: string;
    readonly person: string;
    readonly motions: readonly string[];
    readonly boundKid: string | null;
    readonly nextN: number;
    readonly units: readonly { readonly address: string }[];
  }[];
}

export interface CastReceipt {
  readonly seq: number;
  readonly code: string;
  readonly receipt: string;
  readonly entry: string;
}

export async function signInOwner(http: Http, estate: string, facts: OwnerFacts): Promise<Owner> {
  const { challenge } = await asked<{ challenge: string }>(http, {
    method: 'POST',
    path: '/api/identity/challenges',
    body: { estate, ...facts },
  });
  return { facts, token: await answerChallenge(http, challenge, facts.phone), keys: new Map() };
}

export const ballotTerms = (http: Http, log: AssemblyPath, owner: Owner): Promise<BallotTerms> =>
  asked(http, { method: 'GET', path: `${pathOf(log)}/ballot`, token: owner.token });

/** A key of the owner's phone, bound to the voter. */
export async function bindKey(
  http: Http,
  log: AssemblyPath,
  owner: Owner,
  { aud, voter, person }: { aud: string; voter: string; person: string },
): Promise<DeviceKey> {
  const key = await createDeviceKey();
  const bind = await key.sign('bind+jws', { aud, nonce: freshNonce(), person, voter });
  const body = { voter, jwk: key.jwk, bind };
  await asked(http, { method: 'POST', path: `${pathOf(log)}/bindings`, token: owner.token, body });
  owner.keys.set(voter, key);
  return key;
}

export interface SignedBallot {
  readonly jws: string;
  readonly opening: { readonly marks: JsonObject; readonly salt: string };
}

/** Signs a ballot on the owner's device; nothing is sent yet. */
export async function signBallot(
  key: DeviceKey,
  terms: { aud: string; notice: string; voter: string; n: number },
  marks: JsonObject,
): Promise<SignedBallot> {
  const salt = freshSalt();
  const voter = terms.voter as VoterId;
  const payload = ballotPayloadOf({
    aud: terms.aud,
    commitment: commit(terms.aud, voter, salt, marks),
    n: terms.n,
    nonce: freshNonce(),
    notice: terms.notice as Hex32,
    voter,
  });
  const jws = await key.sign('ballot+jws', payload as unknown as JsonObject);
  return { jws, opening: { marks, salt: toBase64Url(salt) } };
}

/** Sends a signed ballot; the reply is the caller's to judge. */
export const sendBallot = (http: Http, log: AssemblyPath, owner: Owner, ballot: SignedBallot): Promise<Answer> =>
  http({ method: 'POST', path: `${pathOf(log)}/ballots`, token: owner.token, body: ballot });

/** Votes for every voter that the owner stands for and that is not taken, the same way. */
export async function castAll(
  http: Http,
  log: AssemblyPath,
  owner: Owner,
  marksOf: (voter: string, motions: readonly string[]) => JsonObject,
  taken: Set<string> = new Set(),
): Promise<{ readonly voter: string; readonly ballot: SignedBallot; readonly answer: Answer }[]> {
  const terms = await ballotTerms(http, log, owner);
  const cast = [];
  for (const { voter, person, motions, nextN } of terms.voters) {
    if (motions.length === 0 || taken.has(voter)) continue;
    taken.add(voter);
    const key = owner.keys.get(voter) ?? (await bindKey(http, log, owner, { aud: terms.aud, voter, person }));
    const ballot = await signBallot(
      key,
      { aud: terms.aud, notice: terms.notice!, voter, n: nextN },
      marksOf(voter, motions),
    );
    cast.push({ voter, ballot, answer: await sendBallot(http, log, owner, ballot) });
  }
  return cast;
}
