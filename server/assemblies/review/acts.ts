import { Type } from 'typebox';
import { err, ok } from '../../../crypto/result.ts';
import { parseLocalDay } from '../../../crypto/time.ts';
import { defineAct, type ActContext, type ActDefinition } from '../acts/act-definition.ts';
import { namedDocument } from '../documents/named-document.ts';
import { noticeProblems } from '../notice/problems.ts';
import type { Appended } from '../../log/log-ref.ts';
import { scheduleChange } from '../../messages/rounds.ts';
import type { Tx } from '../../platform/database.ts';
import { DaySchema, Hex32Schema, MotionIdSchema, PlainText } from '../schemas.ts';

const closed = { additionalProperties: false } as const;
const common = { opening: null, isRehearsed: true, problems: noticeProblems } as const;
const COMMITMENT = Type.String({ pattern: '^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$' });

/** What an office or a court said reaches every owner, in the transaction of the entry. */
const tellingOwners = async ({ deps, log }: ActContext) =>
  ok({ within: (tx: Tx, { seq, at }: Appended) => scheduleChange(deps, tx, { ...log, seq }, at) });

/** No motion reached its quorum: the proposals lapse, and may be barred for a time where a rule says so. */
const lapse = defineAct('lapse', {
  ...common,
  input: Type.Object({ barUntil: Type.Union([DaySchema, Type.Null()]), document: Hex32Schema }, closed),
  prepare: async (context, { barUntil, document }) => {
    if (barUntil !== null && parseLocalDay(barUntil) === null) return err({ code: 'INSTANT_UNREAL' });
    const found = await namedDocument(context, document);
    return found.ok ? ok({ fields: { ...found.value, barUntil } }) : found;
  },
});

/** The file goes back to the convener, with reasons. */
const returnFile = defineAct('return', {
  ...common,
  needsCode: true,
  input: Type.Object({ document: Hex32Schema, reason: PlainText(200) }, closed),
  prepare: async (context, { document, reason }) => {
    const found = await namedDocument(context, document);
    return found.ok ? ok({ fields: { ...found.value, reason } }) : found;
  },
  finish: tellingOwners,
});

/** An order to correct, with its last day. */
const correct = defineAct('correct', {
  ...common,
  needsCode: true,
  input: Type.Object({ by: DaySchema, document: Hex32Schema, reason: PlainText(200) }, closed),
  prepare: async (context, { by, document, reason }) => {
    if (parseLocalDay(by) === null) return err({ code: 'INSTANT_UNREAL' });
    const found = await namedDocument(context, document);
    return found.ok ? ok({ fields: { ...found.value, by, reason } }) : found;
  },
  finish: tellingOwners,
});

const motions = Type.Array(MotionIdSchema, { minItems: 1, maxItems: 50 });

/** Decisions are revoked; the law has all owners told. */
const revoke = defineAct('revoke', {
  ...common,
  needsCode: true,
  input: Type.Object({ document: Hex32Schema, motions, reason: PlainText(200) }, closed),
  prepare: async (context, { document, motions: ids, reason }) => {
    const found = await namedDocument(context, document);
    return found.ok ? ok({ fields: { ...found.value, motions: ids, reason } }) : found;
  },
  finish: tellingOwners,
});

/** A judgment in force: which decisions it annuls and which it upholds. */
const court = defineAct('court', {
  ...common,
  input: Type.Object(
    {
      document: Hex32Schema,
      results: Type.Array(Type.Object({ id: MotionIdSchema, result: Type.Enum(['annulled', 'upheld']) }, closed), {
        minItems: 1,
        maxItems: 50,
      }),
    },
    closed,
  ),
  prepare: async (context, { document, results }) => {
    const found = await namedDocument(context, document);
    return found.ok ? ok({ fields: { ...found.value, results } }) : found;
  },
  finish: tellingOwners,
});

/** The officer's own number: its commitment before the close, itself afterwards. The service never draws it. */
const sampleSeed = defineAct('sample-seed', {
  ...common,
  input: Type.Object({ commitment: COMMITMENT, seed: Type.Union([COMMITMENT, Type.Null()]) }, closed),
  prepare: async (_context, { commitment, seed }) => ok({ fields: { commitment, seed } }),
});

/** What offices and courts say about an assembly. */
export const REVIEW_ACTS: readonly ActDefinition[] = [lapse, returnFile, correct, revoke, court, sampleSeed];
