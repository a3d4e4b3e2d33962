import { integer, list, nullable, object, oneOf, record, text, type Infer } from '../shape.ts';
import {
  areaCm2,
  boxId,
  candidateId,
  channel,
  commitment,
  documentRef,
  hex32,
  instant,
  jwk,
  jws,
  keyRole,
  kid,
  localDay,
  motionId,
  nonce,
  optionId,
  pseudonym,
  seq,
  serial,
  shortText,
  voterId,
  weight,
} from './fields.ts';
import { act, actOfOwnerOrStaff, actOfTwo, actOrNot } from './act-body.ts';
import { noticeBody } from './notice.ts';

export const vkey = text(/[!-*,-~]{1,200}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}/, 260);
const rollTotals = { areaCm2, root: hex32, units: integer(1, 1_000_000), voters: integer(1, 1_000_000) };
const reason = shortText(200);
const head = object({ root: hex32, size: seq });

/** Who holds a role key, and the proof that the holder has the private part: a `key+jws` over {aud, nonce, person, role}. */
const roleKey = { jwk, person: pseudonym, pop: jws };

/** For whom a device signs, how that was found, and by whom. */
export const capacity = oneOf('owner', 'co-owner', 'guardian', 'authorised', 'heir', 'successor');
export const bindMethod = oneOf('registry-sms', 'desk');
export const bindVerifier = oneOf('service', 'clerk');

export const OUTCOMES = [
  'PASSED',
  'NOT_PASSED',
  'NO_QUORUM',
  'NO_DECISION',
  'ELECTED',
  'PARTLY_ELECTED',
  'NOT_ELECTED',
  'NEEDS_DECISION',
] as const;
export const outcome = oneOf(...OUTCOMES);

/** The sums that the law needs, per motion; keys of `marks` are marks, option ids or `<candidate>:<mark>`. */
export const motionTally = object(
  {
    blank: weight,
    channels: record(/[a-z]{1,10}/, weight, 5),
    electorate: weight,
    id: motionId,
    invalid: weight,
    marks: record(/[a-z0-9:-]{1,24}/, weight, 400),
    outcome,
    participating: weight,
    silent: weight,
  },
  { elected: list(candidateId, 100), runoff: list(candidateId, 100), winner: nullable(optionId) },
);

/**
 * Every entry type: the closed shape of its body. In an act, `jws` (and `jws2`, by another person) sign the rest of the
 * body, less `received`, plus `aud`; the log's own key proves only order and time.
 */
export const BODIES = {
  'open-log': object({
    officer: object(roleKey),
    pack: object({ document: documentRef, id: shortText(40) }),
    predecessor: nullable(text(/[!-*,-~]{1,200}/, 200)),
    quorum: integer(0, 10),
    rules: oneOf(1),
    suite: oneOf('sha256-ed25519'),
    vkey,
    witnesses: list(vkey, 10),
  }),
  enrol: act({ ...roleKey, role: keyRole }),
  dismiss: act({ kid, reason }),

  'roll-published': act({ ...rollTotals, asOf: localDay, document: documentRef }),
  'roll-amended': act({
    ...rollTotals,
    document: documentRef,
    objection: nullable(seq),
    oldRoot: hex32,
    reason,
  }),
  'roll-frozen': act({ ...rollTotals }),
  /** The officer compared the roll with the register and saw this log's key. */
  'roll-countersigned': act({ root: hex32, vkey }),

  consent: act({
    document: nullable(documentRef),
    gate: oneOf('party'),
    result: oneOf('obtained', 'refused', 'not-sought'),
  }),
  notice: noticeBody,
  delivery: act({ document: documentRef, method: shortText(40), units: integer(0, 1_000_000) }),
  announce: act({
    document: documentRef,
    subject: oneOf('roll', 'notice', 'provisional', 'result', 'correction', 'minutes', 'other'),
  }),

  bind: actOrNot({
    bind: jws,
    capacity,
    /** Salted hash of what the check rested on. */
    evidence: hex32,
    jwk,
    method: bindMethod,
    person: pseudonym,
    verifier: bindVerifier,
    voter: voterId,
  }),
  unbind: actOfOwnerOrStaff({ kid, reason, voter: voterId }),
  /** A phone by which an owner proves who he is, new while people vote. Salted hashes: numbers and salts stay outside. */
  'contact-changed': actOfOwnerOrStaff({
    evidence: hex32,
    newPhone: hex32,
    oldPhones: list(hex32, 10),
    person: pseudonym,
    voter: voterId,
  }),
  /** A written power for this assembly (Civil Code art. 165): `person` may vote for the voter. */
  'proxy-granted': act(
    { document: documentRef, person: pseudonym, voter: voterId },
    /** The matters and the time, where they are not all motions until voting ends. */
    { motions: list(motionId, 50, 1), until: instant },
  ),
  'proxy-revoked': act({ granted: seq, reason }),

  ballot: object({ jws, received: instant }),
  'ballot-attested': act({
    channel,
    commitment,
    evidence: hex32,
    n: seq,
    notice: hex32,
    /** Whose will it is among the voter's people: the rules for co-owners and for changing a vote need to know. */
    person: pseudonym,
    received: instant,
    scheme: oneOf('sha256-salted'),
    voter: voterId,
  }),

  'paper-issued': act({ papers: list(object({ serial, voter: voterId }), 200, 1) }),
  'paper-spoiled': act({ reason, serial }),
  'paper-registered': act({ box: boxId, received: instant, scan: documentRef, serial, voter: voterId }),
  'box-sealed': act({ box: boxId, count: integer(0, 100_000) }),
  'paper-entered': act({ commitment, reading: integer(1, 9), serial }),
  'paper-reviewed': act({ commitment, reading: integer(1, 9), serial }),
  'paper-voided': act({ reading: integer(1, 9), reason, serial }),
  /** The numbers must add up: issued = registered + spoiled + outstanding. */
  reconciled: act({
    issued: integer(0, 1_000_000),
    outstanding: integer(0, 1_000_000),
    registered: integer(0, 1_000_000),
    spoiled: integer(0, 1_000_000),
  }),
  dispute: act({ ballot: seq, document: documentRef, reason: oneOf('not-mine', 'co-owner', 'other') }),

  extend: act({ document: documentRef, to: instant }),
  /** All channels stop; the time lost is added at the end when the vote goes on. */
  suspend: act({ cause: oneOf('outage', 'court-order', 'authority-order'), document: documentRef, reason }),
  resume: act({ document: documentRef }),
  /** An outage that is over, as documented; what it adds follows from the frozen rule. */
  incident: act({ document: documentRef, from: instant, to: instant }),
  close: object({}),
  tally: actOfTwo({ close: head, motions: list(motionTally, 50, 1), notice: hex32 }),
  objection: act({
    about: nullable(seq),
    document: documentRef,
    kind: oneOf('not-mine', 'not-counted', 'roll', 'procedure', 'other'),
  }),
  'objection-answered': act({ document: documentRef, objection: seq }),
  declare: act({
    document: documentRef,
    outcomes: list(object({ id: motionId, outcome }), 50, 1),
    /** Leaf hash of the tally that is declared. */
    tally: hex32,
  }),
  /** Two officers attest that the records agree; they do not decide whether the decision is valid (courts do). */
  certify: actOfTwo({
    close: head,
    declare: hex32,
    finding: oneOf('records-agree'),
    notice: hex32,
    root: hex32,
    statement: shortText(400),
    tally: hex32,
  }),
  cancel: act({ document: documentRef, reason }),
  /** Nothing reached its quorum: the proposals lapse, and may not come back before a day where the rules say so. */
  lapse: act({ barUntil: nullable(localDay), document: documentRef }),
  /** An officer hands the file back; it is certified once the convener has announced the correction. */
  return: act({ document: documentRef, reason }),
  /** An order to correct until the end of a day (Regulations on Property Management art. 19). */
  correct: act({ by: localDay, document: documentRef, reason }),
  /** Decisions are revoked (the same article); all owners are told. */
  revoke: act({ document: documentRef, motions: list(motionId, 50, 1), reason }),
  court: act({
    document: documentRef,
    results: list(object({ id: motionId, result: oneOf('annulled', 'upheld') }), 50, 1),
  }),
  /** First the commitment alone, before the close; afterwards again with the seed that opens it. */
  'sample-seed': act({ commitment, seed: nullable(commitment) }),
  /** Where a witness stays silent an officer signs the printed head, which then stands in place of the cosignature. */
  'head-attested': act({ head }),
  disclosed: act({ level: oneOf('certifying'), recipient: kid }),
  archive: act({}),
} as const;

export type EntryType = keyof typeof BODIES;
export type Body<T extends EntryType> = Infer<(typeof BODIES)[T]>;
export type Entry = {
  [T in EntryType]: {
    readonly at: string;
    readonly body: Body<T>;
    readonly log: string;
    readonly prev: string;
    readonly seq: number;
    readonly type: T;
    readonly v: 1;
  };
}[EntryType];
export type EntryOf<T extends EntryType> = Extract<Entry, { type: T }>;

/** Payload of a ballot's JWS (`ballot+jws`), signed by the voter's device key. */
export const ballotPayload = object({
  aud: text(/[!-*,-~]{1,200}/, 200),
  channel: oneOf('online'),
  commitment,
  n: seq,
  nonce,
  notice: hex32,
  scheme: oneOf('sha256-salted'),
  voter: voterId,
});
export type BallotPayload = Infer<typeof ballotPayload>;

/** Payload of the proof by a new device key (`bind+jws`). */
export const bindPayload = object({ aud: text(/[!-*,-~]{1,200}/, 200), nonce, person: pseudonym, voter: voterId });
export type BindPayload = Infer<typeof bindPayload>;
/** Payload of the proof by a new role key (`key+jws`). */
export const keyPayload = object({ aud: text(/[!-*,-~]{1,200}/, 200), nonce, person: pseudonym, role: keyRole });
