import {
  ballotPayload,
  bindPayload,
  keyPayload,
  type BallotPayload,
  type BindPayload,
  type Entry,
  type EntryOf,
  type EntryType,
} from '../entries/bodies.ts';
import type { VoterId } from '../brands.ts';
import { SIGNERS } from '../entries/signers.ts';
import type { JsonObject } from '../canonical.ts';
import type { Jws } from '../jws.ts';
import { fits } from '../shape.ts';
import { isP256Point, jwkThumbprint, type EcPublicJwk } from '../signatures.ts';
import { actText, actTyp, BIND_TYP, KEY_TYP, payloadAs, signaturesOf, type EntrySignatures } from './acts.ts';
import { broken, type Broken } from './broken.ts';
import type { DeviceText, Proven } from './proven.ts';
import type { DeviceKey, LogState, RoleKey } from './state.ts';

/** Who signed an entry, as far as the texts say; whether the signatures verify is `verifyEntrySignatures`. */
export interface Authority {
  /** Of `jws` and `jws2`. */
  readonly signers: readonly RoleKey[];
  /** Of a ballot. */
  readonly device: DeviceKey | null;
  readonly ballot: BallotPayload | null;
  /** Nonce of the acts' signatures; null where the log's key alone speaks. */
  readonly nonce: string | null;
  /** Thumbprint of the key that the entry brings, where it brings one. */
  readonly newKey: string | null;
  /** Everything that is left to verify: each text with the key that must have signed it. */
  readonly claims: readonly SignatureClaim[];
}

export interface SignatureClaim {
  readonly jws: Jws;
  readonly jwk: EcPublicJwk;
}

/**
 * The rules of who signs what: keys enrolled or bound before, in a role with the right, over what the entry says, for this
 * log and once only, and two signatures by two people. Pure; the service and every verifier run it.
 *
 * @param proven what was found of this very entry before; null where nobody has looked
 * @param readBefore its signatures, as far as they were read already
 */
export function authorityOf(
  state: LogState,
  entry: Entry,
  proven: Proven | null = null,
  readBefore: readonly Jws[] = [],
): Authority | Broken {
  if (proven && entry.type === 'ballot') return ballotAuthority(state, proven as DeviceText<BallotPayload>, []);
  const signatures = signaturesOf(entry, proven !== null, readBefore);
  if ('code' in signatures) return signatures;
  switch (entry.type) {
    case 'ballot':
      return readBallotAuthority(state, signatures.jws!);
    case 'open-log':
      return provenKey(state, entry.body.officer.jwk, signatures.proof!, KEY_TYP, {
        person: entry.body.officer.person,
        role: 'officer',
      });
    case 'enrol':
      return enrolAuthority(state, entry, signatures);
    case 'bind':
      return bindAuthority(state, entry, signatures, proven as DeviceText<BindPayload> | null);
    case 'unbind':
      return ownAuthority(state, entry, state.devices.get(entry.body.kid)?.person ?? null, signatures);
    case 'contact-changed':
      return ownAuthority(state, entry, entry.body.person, signatures);
    case 'proxy-granted':
      return powerAuthority(state, entry, entry.body.voter, signatures);
    case 'proxy-revoked':
      return powerAuthority(state, entry, state.proxies.get(entry.body.granted)?.voter ?? null, signatures);
    default:
      return actAuthority(state, entry, signatures);
  }
}

/** A power is given and taken back by the voter's own device, or by a clerk who holds the paper. */
function powerAuthority(
  state: LogState,
  entry: Entry,
  voter: VoterId | null,
  signatures: EntrySignatures,
): Authority | Broken {
  const { jws } = signatures;
  const device = jws && state.devices.get(jws.header.kid);
  if (!device) return actAuthority(state, entry, signatures);
  const authority = deviceAuthority(entry.type, device, voter, jws);
  // Handing a power on needs the owner's consent (Civil Code art. 169), which only his own key or a paper shows.
  return !('code' in authority) && device.capacity === 'authorised' ? broken('proxy-by-proxy') : authority;
}

/** What an owner does about himself: his own device signs it, or two of the staff. */
function ownAuthority(
  state: LogState,
  entry: EntryOf<'unbind' | 'contact-changed'>,
  person: string | null,
  signatures: EntrySignatures,
): Authority | Broken {
  const { by, voter } = entry.body;
  if (by === 'two-staff') return actAuthority(state, entry, signatures);
  const jws = signatures.jws!;
  const device = state.devices.get(jws.header.kid);
  if (!device) return broken('key-not-bound');
  const authority = deviceAuthority(entry.type, device, voter, jws);
  return !('code' in authority) && device.person !== person ? broken('wrong-person') : authority;
}

/** An act that a device of this voter signs. */
function deviceAuthority(type: EntryType, device: DeviceKey, voter: VoterId | null, jws: Jws): Authority | Broken {
  const { nonce } = payloadAs<{ nonce: string }>(jws);
  if (jws.header.typ !== actTyp(type)) return broken('wrong-signature-type', jws.header.typ);
  if (device.voter !== voter) return broken('wrong-voter');
  if (!device.active) return broken('key-unbound');
  if (device.nonces.includes(nonce)) return broken('nonce-repeated');
  return { ...BY_THE_LOG, device, nonce, claims: [{ jws, jwk: device.jwk }] };
}

function enrolAuthority(state: LogState, entry: EntryOf<'enrol'>, signatures: EntrySignatures): Authority | Broken {
  const { jwk, person, role } = entry.body;
  const proof = provenKey(state, jwk, signatures.proof!, KEY_TYP, { person, role });
  return 'code' in proof ? proof : joined(actAuthority(state, entry, signatures), proof);
}

function bindAuthority(
  state: LogState,
  entry: EntryOf<'bind'>,
  signatures: EntrySignatures,
  proven: DeviceText<BindPayload> | null,
): Authority | Broken {
  const { jwk, person, voter } = entry.body;
  const proof = proven
    ? boundKey(state, entry, proven)
    : provenKey(state, jwk, signatures.proof!, BIND_TYP, { person, voter });
  return 'code' in proof ? proof : joined(actAuthority(state, entry, signatures), proof);
}

const joined = (act: Authority | Broken, proof: Authority): Authority | Broken =>
  'code' in act ? act : { ...act, newKey: proof.newKey, claims: [...proof.claims, ...act.claims] };

/** A new key that signed, itself, for whom and for what it is to stand. */
function provenKey(state: LogState, jwk: EcPublicJwk, proof: Jws, typ: string, facts: JsonObject): Authority | Broken {
  if (!isP256Point(jwk)) return broken('not-a-key');
  const kid = jwkThumbprint(jwk);
  if (isUsed(state, kid)) return broken('key-used-before');
  if (proof.header.typ !== typ) return broken('wrong-signature-type', proof.header.typ);
  if (proof.header.kid !== kid) return broken('key-unknown', 'the proof of possession is by another key');
  if (!(typ === BIND_TYP ? fits(bindPayload, proof.payload) : fits(keyPayload, proof.payload)))
    return broken('signed-text-differs');
  const { nonce } = payloadAs<{ nonce: string }>(proof);
  if (actText({ ...facts, nonce }, state.origin) !== proof.payloadText) return broken('signed-text-differs');
  return { ...BY_THE_LOG, newKey: kid, claims: [{ jws: proof, jwk }] };
}

/** The same of a device's key whose proof was found in order: its payload has no fields but these and a nonce. */
function boundKey(
  state: LogState,
  { body }: EntryOf<'bind'>,
  { kid, payload }: DeviceText<BindPayload>,
): Authority | Broken {
  if (isUsed(state, kid)) return broken('key-used-before');
  const agrees = payload.aud === state.origin && payload.person === body.person && payload.voter === body.voter;
  return agrees ? { ...BY_THE_LOG, newKey: kid } : broken('signed-text-differs');
}

const isUsed = (state: LogState, kid: string): boolean => state.roleKeys.has(kid) || state.devices.has(kid);

function readBallotAuthority(state: LogState, jws: Jws): Authority | Broken {
  const { typ, kid } = jws.header;
  if (typ !== actTyp('ballot')) return broken('wrong-signature-type', typ);
  if (!fits(ballotPayload, jws.payload)) return broken('signed-text-differs', 'not the payload of a ballot');
  const device = state.devices.get(kid);
  const claims = device ? [{ jws, jwk: device.jwk }] : [];
  return ballotAuthority(state, { kid, payload: payloadAs<BallotPayload>(jws) }, claims);
}

function ballotAuthority(
  state: LogState,
  { kid, payload: ballot }: DeviceText<BallotPayload>,
  claims: Authority['claims'],
): Authority | Broken {
  if (ballot.aud !== state.origin) return broken('wrong-log');
  const device = state.devices.get(kid);
  if (!device) return broken('key-not-bound');
  if (device.voter !== ballot.voter) return broken('wrong-voter');
  if (!device.active) return broken('key-unbound');
  if (device.nonces.includes(ballot.nonce)) return broken('nonce-repeated');
  return { signers: [], device, ballot, nonce: ballot.nonce, newKey: null, claims };
}

const BY_THE_LOG: Authority = { signers: [], device: null, ballot: null, nonce: null, newKey: null, claims: [] };

/** Signatures by role keys over the body. */
function actAuthority(state: LogState, entry: Entry, { jws, jws2 }: EntrySignatures): Authority | Broken {
  const rule = SIGNERS[entry.type];
  const typ = actTyp(entry.type);
  if (!rule.jws) return BY_THE_LOG;
  if (!jws) return rule.optional ? BY_THE_LOG : broken('signature-missing');
  if (rule.jws2 && !jws2) return broken('signature-missing');
  const signers: RoleKey[] = [];
  const claims: SignatureClaim[] = [];
  for (const [signature, roles] of [[jws, rule.jws] as const, [jws2, rule.jws2] as const]) {
    if (!signature || !roles) continue;
    const key = signerOf(state, signature, roles, typ);
    if ('code' in key) return key;
    signers.push(key);
    claims.push({ jws: signature, jwk: key.jwk });
  }
  if (signers[0]?.person === signers[1]?.person) return broken('same-person');
  return { ...BY_THE_LOG, signers, nonce: payloadAs<{ nonce: string }>(jws).nonce, claims };
}

function signerOf(state: LogState, jws: Jws, roles: readonly string[], typ: string): RoleKey | Broken {
  if (jws.header.typ !== typ) return broken('wrong-signature-type', jws.header.typ);
  const key = state.roleKeys.get(jws.header.kid);
  if (!key) return broken('key-unknown');
  if (!key.active) return broken('key-dismissed');
  if (!roles.includes(key.role)) return broken('wrong-role', key.role);
  return key.nonces.has(payloadAs<{ nonce: string }>(jws).nonce) ? broken('nonce-repeated') : key;
}
