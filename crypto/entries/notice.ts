import { boolean, anyOf, integer, list, nullable, object, oneOf, record, text, type Infer } from '../shape.ts';
import { CONVENER_KINDS, EVIDENCE_KINDS } from '../law/conveners/conveners.data.ts';
import { act } from './act-body.ts';
import {
  areaCm2,
  candidateId,
  documentRef,
  headCount,
  hex32,
  instant,
  localDay,
  motionId,
  optionId,
  shortText,
  weight,
} from './fields.ts';

const motionBase = {
  electorate: text(/e[1-9]\d?/, 3),
  id: motionId,
  /** Item of Civil Code art. 278(1); it alone decides the threshold. */
  item: integer<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9>(1, 9),
  matter: text(/M\d\d/, 3),
  /** Question and explanation in full, as the owner reads them. */
  text: documentRef,
  title: shortText(120),
};

/** For or against one proposal. */
export const decideMotion = object({ ...motionBase, kind: oneOf('decide') });
/** One of several options; `none` is always on offer, so that nobody is made to choose. */
export const chooseMotion = object({
  ...motionBase,
  kind: oneOf('choose'),
  options: list(object({ id: optionId, title: shortText(120) }), 20, 2),
});
/** Candidates stand in the published order; their names are in the motion's document, not in the log. */
export const electMotion = object({
  ...motionBase,
  candidates: list(candidateId, 100, 1),
  kind: oneOf('elect'),
  seats: integer(1, 50),
});
export const motion = anyOf('a motion', decideMotion, chooseMotion, electMotion);
export type Motion = Infer<typeof motion>;

const names = list(shortText(60), 500, 1);
/** Units that vote on a motion: OR within a key, AND between keys; a unit that lacks a field does not match. */
export const electorateDefinition = anyOf(
  'an electorate',
  object({ all: oneOf(true) }),
  object({}, { buildings: names, entrances: names, exclude: list(shortText(40), 500, 1), floors: names, uses: names }),
);
export type ElectorateDefinition = Infer<typeof electorateDefinition>;

const electorate = object({
  areaCm2,
  definition: electorateDefinition,
  heads: headCount,
  units: integer(0, 1_000_000),
});

/** Values of the rules frozen for this assembly; `law/rules.ts` says what each means and which are contested. */
export const frozenRules = object({
  blankItem: oneOf('not-participating', 'abstain'),
  changePolicy: oneOf('final', 'once', 'until-close'),
  coOwners: oneOf('first', 'unanimous'),
  collision: oneOf('first', 'online', 'paper'),
  disclosure: oneOf('totals', 'rooms', 'rooms-and-marks'),
  extension: oneOf('none', 'allowed', 'not-elections'),
  followMajority: oneOf('off', 'on'),
  headcountRule: oneOf('owner', 'unit'),
  invalidItem: oneOf('not-participating', 'participating'),
  objectionDays: integer(1, 60),
  outageHours: integer(0, 240),
  outageMinutes: integer(0, 240),
  overvote: oneOf('item', 'ballot'),
  parking: oneOf('excluded', 'included'),
  proxyLimit: integer(0, 10),
  silent: oneOf('not-counted', 'join-majority', 'join-majority-of-all'),
  tieBreak: oneOf('run-off', 'area'),
});
export type FrozenRules = Infer<typeof frozenRules>;

/** Where a rule is written down: clause and page of the estate's own rules of procedure. */
const ruleBasis = object({ clause: shortText(60), document: nullable(hex32), page: integer(0, 9999) });

/** Half-open: from ≤ received < to. */
const window = object({ from: instant, to: instant });

const count = integer(0, 1_000_000);

/** Members of a body that was formed for the occasion, and the day on which they were posted. */
export const convenerGroup = object({
  members: count,
  owners: count,
  partyMembers: nullable(count),
  postedOn: nullable(localDay),
});
/** Who signed, and all owners of the roll. */
export const petition = object({ of: weight, signed: weight });

/**
 * Who convenes and on what ground, frozen as it stood: papers by hash alone, because signatures of a petition are not for
 * everybody; the count of a petition against the whole roll under the frozen rules of weight.
 */
export const convener = object({
  evidence: list(object({ kind: oneOf(...EVIDENCE_KINDS), sha256: hex32 }), 20),
  group: nullable(convenerGroup),
  kind: oneOf(...CONVENER_KINDS),
  name: shortText(80),
  petition: nullable(petition),
  termEndsOn: nullable(localDay),
});

export const noticeBody = act({
  bases: record(/[a-zA-Z]{1,24}/, ruleBasis, 20),
  channels: object({ online: window }, { assisted: window, paper: window, phone: window, video: window }),
  convener,
  documents: list(documentRef, 100),
  electorates: record(/e[1-9]\d?/, electorate, 50),
  firstAssembly: boolean,
  motions: list(motion, 50, 1),
  /** Root of the roll whose totals the electorates state. */
  root: hex32,
  rules: frozenRules,
  text: documentRef,
  title: shortText(120),
});
export type NoticeBody = Infer<typeof noticeBody>;
