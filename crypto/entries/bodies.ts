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
import { noticeBody } from './notice.ts';

export const vkey = text(/[!-*,-~]{1,200}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}/, 260);
const rollTotals = { areaCm2, root: hex32, units: integer(1, 1_000_000), voters: integer(1, 1_000_000) };
const reason = shortText(200);
const head = object({ root: hex32, size: seq });

/** Who holds a role key, and the proof that the holder has the private part: a `key+jws` over {aud, nonce, person, role}. */
const roleKey = { jwk, person: pseudonym, pop: jws };

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
 * Every entry type: the closed shape of its body. `jws` (and `jws2`, by another person) sign the rest of the body, less
 * `received`, plus `aud` and `nonce`; the log's own key proves only order and time.
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
  enrol: object({ ...roleKey, jws, role: keyRole }),
  dismiss: object({ jws, kid, reason }),

  'roll-published': object({ ...rollTotals, asOf: localDay, document: documentRef, jws }),
  'roll-amended': object({
    ...rollTotals,
    document: documentRef,
    jws,
    objection: nullable(seq),
    oldRoot: hex32,
    reason,
  }),
  'roll-frozen': object({ ...rollTotals, jws }),
  /** The officer compared the roll with the register and saw this log's key. */
  'roll-countersigned': object({ jws, root: hex32, vkey }),

  consent: object({
    document: nullable(documentRef),
    gate: oneOf('party'),
    jws,
    result: oneOf('obtained', 'refused', 'not-sought'),
  }),
  notice: noticeBody,
  delivery: object({ document: documentRef, jws, method: shortText(40), units: integer(0, 1_000_000) }),
  announce: object({ document: documentRef, jws, subject: oneOf('roll', 'notice', 'provisional', 'result', 'other') }),

  bind: object(
    {
      bind: jws,
      capacity: oneOf('owner', 'co-owner', 'guardian', 'authorised', 'heir', 'successor'),
      /** Salted hash of what the check rested on. */
      evidence: hex32,
      jwk,
      method: oneOf('registry-sms', 'desk'),
      person: pseudonym,
      verifier: oneOf('service', 'clerk'),
      voter: voterId,
    },
    { jws },
  ),
  unbind: object({ kid, reason, voter: voterId }, { jws }),

  ballot: object({ jws, received: instant }),
  'ballot-attested': object({
    channel,
    commitment,
    evidence: hex32,
    jws,
    n: seq,
    notice: hex32,
    received: instant,
    scheme: oneOf('sha256-salted'),
    voter: voterId,
  }),

  'paper-issued': object({ jws, papers: list(object({ serial, voter: voterId }), 200, 1) }),
  'paper-spoiled': object({ jws, reason, serial }),
  'paper-registered': object({ box: boxId, jws, received: instant, scan: documentRef, serial, voter: voterId }),
  'box-sealed': object({ box: boxId, count: integer(0, 100_000), jws }),
  'paper-entered': object({ commitment, jws, reading: integer(1, 9), serial }),
  'paper-reviewed': object({ commitment, jws, reading: integer(1, 9), serial }),
  'paper-voided': object({ jws, reading: integer(1, 9), reason, serial }),
  /** The numbers must add up: issued = registered + spoiled + outstanding. */
  reconciled: object({
    issued: integer(0, 1_000_000),
    jws,
    outstanding: integer(0, 1_000_000),
    registered: integer(0, 1_000_000),
    spoiled: integer(0, 1_000_000),
  }),
  dispute: object({ ballot: seq, document: documentRef, jws, reason: oneOf('not-mine', 'co-owner', 'other') }),

  extend: object({ document: documentRef, jws, to: instant }),
  close: object({}),
  tally: object({ close: head, jws, jws2: jws, motions: list(motionTally, 50, 1), notice: hex32 }),
  objection: object({
    about: nullable(seq),
    document: documentRef,
    jws,
    kind: oneOf('not-mine', 'not-counted', 'roll', 'procedure', 'other'),
  }),
  'objection-answered': object({ document: documentRef, jws, objection: seq }),
  declare: object({
    document: documentRef,
    jws,
    outcomes: list(object({ id: motionId, outcome }), 50, 1),
    /** Leaf hash of the tally that is declared. */
    tally: hex32,
  }),
  /** Two officers attest that the records agree; they do not decide whether the decision is valid (courts do). */
  certify: object({
    close: head,
    declare: hex32,
    finding: oneOf('records-agree'),
    jws,
    jws2: jws,
    notice: hex32,
    root: hex32,
    statement: shortText(400),
    tally: hex32,
  }),
  cancel: object({ document: documentRef, jws, reason }),
  disclosed: object({ jws, level: oneOf('certifying'), recipient: kid }),
  archive: object({ jws }),
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
/** Payload of the proof by a new role key (`key+jws`). */
export const keyPayload = object({ aud: text(/[!-*,-~]{1,200}/, 200), nonce, person: pseudonym, role: keyRole });
