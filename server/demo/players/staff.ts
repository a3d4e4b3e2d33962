import { toBase64Url } from '../../../crypto/bytes.ts';
import type { JsonObject } from '../../../crypto/canonical.ts';
import { createDeviceKey, type DeviceKey } from './device-key.ts';
import { asked, takenFrom, type Call, type Http } from './http.ts';
import { codeSentTo } from './outbox.ts';

/** An assembly as its addresses name it. */
export interface AssemblyPath {
  readonly estate: string;
  readonly assembly: string;
}
export const pathOf = ({ estate, assembly }: AssemblyPath): string => `/api/estates/${estate}/assemblies/${assembly}`;

/** Somebody at a desk: signed in, with a key of his own in each assembly. */
export interface Staff {
  readonly name: string;
  readonly phone: string;
  readonly account: string;
  /** Runs out after minutes of the demonstration's clock; `signInAgain` brings another. */
  token: string;
  readonly keys: Map<string, DeviceKey>;
}

export async function signInStaff(http: Http, { name, phone }: { name: string; phone: string }): Promise<Staff> {
  const { challenge } = await asked<{ challenge: string }>(http, {
    method: 'POST',
    path: '/api/identity/staff-challenges',
    body: { phone },
  });
  const token = await answerChallenge(http, challenge, phone);
  const { account } = await asked<{ account: string }>(http, { method: 'GET', path: '/api/me', token });
  return { name, phone, account, token, keys: new Map() };
}

/** Days have passed: the same person signs in once more. */
export async function signInAgain(http: Http, staff: Staff): Promise<void> {
  staff.token = (await signInStaff(http, staff)).token;
}

/** Types the code that the message brought. */
export async function answerChallenge(http: Http, challenge: string, phone: string): Promise<string> {
  const { accessToken } = await asked<{ accessToken: string }>(http, {
    method: 'POST',
    path: `/api/identity/challenges/${challenge}/answer`,
    body: { code: await codeSentTo(http, phone) },
  });
  return accessToken;
}

interface KeyTerms {
  readonly aud: string;
  readonly nonce: string;
  readonly person: string;
}

const proof = (key: DeviceKey, { aud, nonce, person }: KeyTerms, role: string) =>
  key.sign('key+jws', { aud, nonce, person, role });

/** The officer opens the log with his own key. */
export async function openLog(
  http: Http,
  log: AssemblyPath,
  officer: Staff,
): Promise<{ vkey: string; origin: string }> {
  const call = { token: officer.token };
  const terms = await asked<KeyTerms>(http, { ...call, method: 'GET', path: `${pathOf(log)}/log-opening` });
  const key = await createDeviceKey();
  officer.keys.set(log.assembly, key);
  const body = { jwk: key.jwk, pop: await proof(key, terms, 'officer') };
  return asked(http, { ...call, method: 'POST', path: `${pathOf(log)}/log`, body });
}

/** Asks for a role with a fresh key; an officer then enrols it. */
export async function requestKey(http: Http, log: AssemblyPath, staff: Staff, role: string): Promise<void> {
  const call = { token: staff.token };
  const terms = await asked<KeyTerms>(http, { ...call, method: 'GET', path: `${pathOf(log)}/key-request-terms` });
  const key = await createDeviceKey();
  staff.keys.set(log.assembly, key);
  const body = { jwk: key.jwk, pop: await proof(key, terms, role), role };
  await asked(http, { ...call, method: 'POST', path: `${pathOf(log)}/key-requests`, body });
}

/** Enrols every key that waits. */
export async function enrolWaiting(http: Http, log: AssemblyPath, officer: Staff): Promise<void> {
  const { requests } = await asked<{ requests: readonly { kid: string; state: string }[] }>(http, {
    method: 'GET',
    path: `${pathOf(log)}/key-requests`,
    token: officer.token,
  });
  for (const { kid, state } of requests)
    if (state === 'waiting') await act(http, log, [officer], { type: 'enrol', input: { kid } });
}

export interface Act {
  readonly type: string;
  readonly input: JsonObject;
  /** What only the first signer hands over beside the signature: the opening of a paper reading. */
  readonly opening?: { readonly marks: JsonObject; readonly salt: string };
}

export interface Done {
  readonly seq: number;
  readonly at: string;
  readonly leafHash: string;
}

/** Prepares an act and lets each signer sign exactly what the service prepared. */
export async function act(
  http: Http,
  log: AssemblyPath,
  signers: readonly [Staff, ...Staff[]],
  { type, input, opening }: Act,
): Promise<Done> {
  const prepared = await asked<{ act: string; typ: string; payload: string }>(http, {
    method: 'POST',
    path: `${pathOf(log)}/acts`,
    token: signers[0].token,
    body: { type, input },
  });
  let done: { done: boolean } & Partial<Done> = { done: false };
  for (const signer of signers) {
    const key = signer.keys.get(log.assembly);
    if (!key) throw new Error(`${signer.name} has no key in ${log.assembly}`);
    const jws = await key.sign(prepared.typ, JSON.parse(prepared.payload) as JsonObject);
    done = await withCode(http, log, signer, {
      method: 'POST',
      path: `${pathOf(log)}/acts/${prepared.act}/signatures`,
      token: signer.token,
      body: { jws, ...(opening && signer === signers[0] ? { opening } : {}) },
    });
  }
  if (!done.done) throw new Error(`${type} still waits for a signature`);
  return done as Done;
}

/** Sends it, and once more with a code answered where the act wants one beside the key. */
async function withCode<T>(http: Http, { estate }: AssemblyPath, { token, phone }: Staff, call: Call): Promise<T> {
  const answer = await http(call);
  if (answer.status !== 403 || answer.json<{ code: string }>().code !== 'SIGNING_CODE_NEEDED')
    return takenFrom(call, answer);
  const codes = { method: 'POST', path: `/api/estates/${estate}/second-codes`, token } as const;
  const { challenge } = await asked<{ challenge: string }>(http, codes);
  const body = { code: await codeSentTo(http, phone) };
  await asked(http, { ...codes, path: `${codes.path}/${challenge}/answer`, body });
  return asked(http, call);
}

export const freshNonce = (): string => toBase64Url(random(16));
export const freshSalt = (): Uint8Array => random(32);

const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
