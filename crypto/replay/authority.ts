import {
  ballotPayload,
  bindPayload,
  keyPayload,
  type BallotPayload,
  type Entry,
  type EntryOf,
} from '../entries/bodies.ts';
import type { VoterId } from '../brands.ts';
import { SIGNERS } from '../entries/signers.ts';
import type { JsonObject } from '../canonical.ts';
import type { Jws } from '../jws.ts';
import { fits } from '../shape.ts';
import { isP256Point, jwkThumbprint, type EcPublicJwk } from '../signatures.ts';
import { actText, actTyp, BIND_TYP, KEY_TYP, payloadAs, signaturesOf, type EntrySignatures } from './acts.ts';
import { broken, type Broken } from './broken.ts';
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
  /** Everything to verify: each text with the key that must have signed it. */
  readonly claims: readonly SignatureClaim[];
}

export interface SignatureClaim {
  readonly jws: Jws;
  readonly jwk: EcPublicJwk;
}

/**
 * The rules of who signs what: keys enrolled or bound before, in a role with the right, over what the entry says, for this
 * log and once only, and two signatures by two people. Pure; the service and every verifier run it.
 */
export function authorityOf(state: LogState, entry: Entry): Authority | Broken {
  const signatures = signaturesOf(entry);
  if ('code' in signatures) return signatures;
  switch (entry.type) {
    case 'ballot':
      return ballotAuthority(state, signatures.jws!);
    case 'open-log':
      return provenKey(state, entry.body.officer.jwk, signatures.proof!, KEY_TYP, {
        person: entry.body.officer.person,
        role: 'officer',
      });
    case 'enrol':
      return enrolAuthority(state, entry, signatures);
    case 'bind':
      return bindAuthority(state, entry, signatures);
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
  const { nonce } = payloadAs<{ nonce: string }>(jws);
  if (jws.header.typ !== actTyp(entry.type)) return broken('wrong-signature-type', jws.header.typ);
  if (device.voter !== voter) return broken('wrong-voter');
  if (!device.active) return broken('key-unbound');
  // Handing a power on needs the owner's consent (Civil Code art. 169), which only his own key or a paper shows.
  if (device.capacity === 'authorised') return broken('proxy-by-proxy');
  if (device.nonces.includes(nonce)) return broken('nonce-repeated');
  return { signers: [], device, ballot: null, nonce, claims: [{ jws, jwk: device.jwk }] };
}

function enrolAuthority(state: LogState, entry: EntryOf<'enrol'>, signatures: EntrySignatures): Authority | Broken {
  const { jwk, person, role } = entry.body;
  const proof = provenKey(state, jwk, signatures.proof!, KEY_TYP, { person, role });
  return 'code' in proof ? proof : joined(actAuthority(state, entry, signatures), proof);
}

function bindAuthority(state: LogState, entry: EntryOf<'bind'>, signatures: EntrySignatures): Authority | Broken {
  const { jwk, person, voter } = entry.body;
  const proof = provenKey(state, jwk, signatures.proof!, BIND_TYP, { person, voter });
  return 'code' in proof ? proof : joined(actAuthority(state, entry, signatures), proof);
}

const joined = (act: Authority | Broken, proof: Authority): Authority | Broken =>
  'code' in act ? act : { ...act, claims: [...proof.claims, ...act.claims] };

/** A new key that signed, itself, for whom and for what it is to stand. */
function provenKey(state: LogState, jwk: EcPublicJwk, proof: Jws, typ: string, facts: JsonObject): Authority | Broken {
  if (!isP256Point(jwk)) return broken('not-a-key');
  const kid = jwkThumbprint(jwk);
  if (state.roleKeys.has(kid) || state.devices.has(kid)) return broken('key-used-before');
  if (proof.header.typ !== typ) return broken('wrong-signature-type', proof.header.typ);
  if (proof.header.kid !== kid) return broken('key-unknown', 'the proof of possession is by another key');
  if (!(typ === BIND_TYP ? fits(bindPayload, proof.payload) : fits(keyPayload, proof.payload)))
    return broken('signed-text-differs');
  const { nonce } = payloadAs<{ nonce: string }>(proof);
  if (actText({ ...facts, nonce }, state.origin) !== proof.payloadText) return broken('signed-text-differs');
  return { signers: [], device: null, ballot: null, nonce: null, claims: [{ jws: proof, jwk }] };
}

function ballotAuthority(state: LogState, jws: Jws): Authority | Broken {
  if (jws.header.typ !== actTyp('ballot')) return broken('wrong-signature-type', jws.header.typ);
  if (!fits(ballotPayload, jws.payload)) return broken('signed-text-differs', 'not the payload of a ballot');
  const ballot = payloadAs<BallotPayload>(jws);
  if (ballot.aud !== state.origin) return broken('wrong-log');
  const device = state.devices.get(jws.header.kid);
  if (!device) return broken('key-not-bound');
  if (device.voter !== ballot.voter) return broken('wrong-voter');
  if (!device.active) return broken('key-unbound');
  if (device.nonces.includes(ballot.nonce)) return broken('nonce-repeated');
  return { signers: [], device, ballot, nonce: ballot.nonce, claims: [{ jws, jwk: device.jwk }] };
}

const BY_THE_LOG: Authority = { signers: [], device: null, ballot: null, nonce: null, claims: [] };

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
  return { signers, device: null, ballot: null, nonce: payloadAs<{ nonce: string }>(jws).nonce, claims };
}

function signerOf(state: LogState, jws: Jws, roles: readonly string[], typ: string): RoleKey | Broken {
  if (jws.header.typ !== typ) return broken('wrong-signature-type', jws.header.typ);
  const key = state.roleKeys.get(jws.header.kid);
  if (!key) return broken('key-unknown');
  if (!key.active) return broken('key-dismissed');
  if (!roles.includes(key.role)) return broken('wrong-role', key.role);
  return key.nonces.has(payloadAs<{ nonce: string }>(jws).nonce) ? broken('nonce-repeated') : key;
}
