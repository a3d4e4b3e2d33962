import { Type, type Static, type TSchema } from 'typebox';
import type { DocumentRef } from '../../../crypto/entries/fields.ts';
import { documentRef } from '../../../crypto/entries/fields.ts';
import { electorateDefinition, type ElectorateDefinition } from '../../../crypto/entries/notice.ts';
import { CONVENER_KINDS, EVIDENCE_KINDS } from '../../../crypto/law/conveners/conveners.data.ts';
import { ATTACHMENTS, type AttachmentKind } from '../../../crypto/law/matters.ts';
import { STANDINGS } from '../../../crypto/law/notice-draft.ts';
import { MAX_ROLL_AREA } from '../../../crypto/roll/leaf.ts';
import { RULE_KEYS } from '../../../crypto/law/rule-catalogue.data.ts';
import type { RuleKey } from '../../../crypto/law/rules.ts';

/**
 * What a convener writes before the notice. Everything may still be missing or wrong here, because people work on it for
 * weeks; only sizes are bounded, so that no draft can outgrow the entry that it becomes. The checks say what is missing.
 */
const closed = { additionalProperties: false } as const;
const text = (maxLength: number) => Type.String({ maxLength });
const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const INSTANT = '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$';

export const DocumentRefSchema = Type.Unsafe<DocumentRef>(documentRef.schema);
export const InstantSchema = Type.String({ pattern: INSTANT, description: 'UTC, YYYY-MM-DDTHH:MM:SS.sssZ' });

const ATTACHMENT_KINDS = Object.keys(ATTACHMENTS) as AttachmentKind[];

export const DraftAttachmentSchema = Type.Object(
  {
    /** What the matter demands, or `other`. */
    kind: Type.Enum([...ATTACHMENT_KINDS, 'other']),
    title: text(80),
    document: DocumentRefSchema,
  },
  closed,
);

export const DraftCostSchema = Type.Union([
  Type.Object({ kind: Type.Literal('none') }, closed),
  Type.Object(
    {
      kind: Type.Literal('amount'),
      fen: Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 }),
      source: text(120),
      sharing: text(120),
    },
    closed,
  ),
]);

const DAY = '^\\d{4}-\\d\\d-\\d\\d$';
const DaySchema = nullable(Type.String({ pattern: DAY, description: 'A day in Shanghai; null where nobody has said' }));
const Count = Type.Integer({ minimum: 0, maximum: 1_000_000 });

/** A company that a motion would choose, keep or pay, and what its credit file says. */
export const DraftCompanySchema = Type.Object(
  {
    name: text(80),
    standing: nullable(Type.Enum([...STANDINGS])),
    source: text(120),
    document: nullable(DocumentRefSchema),
  },
  closed,
);

/** On what ground the convener convenes. Its papers are named by their hash in the notice and stay in the office. */
const ConvenerSchema = Type.Object(
  {
    kind: Type.Enum([...CONVENER_KINDS]),
    name: text(80),
    evidence: Type.Optional(
      Type.Array(
        Type.Object({ kind: Type.Enum([...EVIDENCE_KINDS]), title: text(80), document: DocumentRefSchema }, closed),
        {
          maxItems: 20,
        },
      ),
    ),
    group: Type.Optional(
      nullable(
        Type.Object({ members: Count, owners: Count, partyMembers: nullable(Count), postedOn: DaySchema }, closed),
      ),
    ),
    termEndsOn: Type.Optional(DaySchema),
    /** Owners who signed, as checked against the roll. */
    petition: Type.Optional(
      nullable(Type.Object({ heads: Count, areaCm2: Type.Integer({ minimum: 0, maximum: MAX_ROLL_AREA }) }, closed)),
    ),
  },
  closed,
);

const motionBase = {
  matter: Type.String({ maxLength: 3, description: 'M01 to M29 of the catalogue; empty while undecided' }),
  item: Type.Integer({ minimum: 0, maximum: 9, description: 'Item of Civil Code art. 278(1); 0 while undecided' }),
  /** The question, in one sentence. */
  title: text(120),
  explanation: text(8_000),
  ifPassed: text(1_000),
  ifNotPassed: text(1_000),
  proposedBy: text(120),
  /** Summary of what speaks against it; empty if nothing was handed in. */
  against: text(2_000),
  cost: nullable(DraftCostSchema),
  electorate: nullable(Type.Unsafe<ElectorateDefinition>(electorateDefinition.schema)),
  attachments: Type.Array(DraftAttachmentSchema, { maxItems: 20 }),
  companies: Type.Optional(Type.Array(DraftCompanySchema, { maxItems: 20 })),
  /** Of a service contract: when the present one ends, when the next takes over. */
  contract: Type.Optional(nullable(Type.Object({ endsOn: DaySchema, handoverOn: DaySchema }, closed))),
};

export const DraftMotionSchema = Type.Union([
  Type.Object({ kind: Type.Literal('decide'), ...motionBase }, closed),
  Type.Object(
    {
      kind: Type.Literal('choose'),
      ...motionBase,
      options: Type.Array(Type.Object({ title: text(120), text: text(2_000) }, closed), { maxItems: 20 }),
    },
    closed,
  ),
  Type.Object(
    {
      kind: Type.Literal('elect'),
      ...motionBase,
      seats: Type.Integer({ minimum: 0, maximum: 50 }),
      /** In the order of the posted list. */
      candidates: Type.Array(
        Type.Object(
          {
            name: text(60),
            profile: text(2_000),
            photo: Type.Optional(nullable(DocumentRefSchema)),
            /** What the check against the conditions came to; never printed. */
            eligible: Type.Optional(nullable(Type.Boolean())),
          },
          closed,
        ),
        { maxItems: 100 },
      ),
      /** How many are members of the Party, where a place has a target: a number, never who. */
      partyMembers: Type.Optional(nullable(Type.Integer({ minimum: 0, maximum: 100 }))),
    },
    closed,
  ),
]);

const WindowSchema = Type.Object({ from: InstantSchema, to: InstantSchema }, closed);

const BasisSchema = Type.Object(
  {
    clause: text(60),
    page: nullable(Type.Integer({ minimum: 1, maximum: 9999 })),
    /** Scan of the page. */
    document: nullable(DocumentRefSchema),
  },
  closed,
);

const perRule = <T extends TSchema>(schema: T) =>
  Type.Object(
    Object.fromEntries(RULE_KEYS.map((key) => [key, Type.Optional(schema)])) as Record<
      RuleKey,
      ReturnType<typeof Type.Optional<T>>
    >,
    closed,
  );

export const DraftSchema = Type.Object(
  {
    title: text(120),
    convener: ConvenerSchema,
    firstAssembly: Type.Boolean(),
    /** Where owners ask, e.g. the community desk and its hours. */
    contact: text(200),
    /** Opening paragraph of the notice. */
    introduction: text(4_000),
    /** When the notice is going to be posted. */
    postingPlanned: nullable(InstantSchema),
    channels: Type.Object(
      {
        online: Type.Optional(WindowSchema),
        paper: Type.Optional(WindowSchema),
        assisted: Type.Optional(WindowSchema),
        phone: Type.Optional(WindowSchema),
        video: Type.Optional(WindowSchema),
      },
      closed,
    ),
    motions: Type.Array(DraftMotionSchema, { maxItems: 50 }),
    rules: perRule(Type.Union([Type.String({ maxLength: 40 }), Type.Integer()])),
    bases: perRule(BasisSchema),
    /** Papers that belong to no single motion, e.g. the rules of procedure. */
    attachments: Type.Array(DraftAttachmentSchema, { maxItems: 20 }),
  },
  closed,
);

export type Draft = Static<typeof DraftSchema>;
export type DraftMotion = Static<typeof DraftMotionSchema>;
export type DraftAttachment = Static<typeof DraftAttachmentSchema>;

/** A draft in which nothing has been decided. */
export const emptyDraft = (title: string, convener: string): Draft => ({
  title,
  convener: { kind: 'committee', name: convener },
  firstAssembly: false,
  contact: '',
  introduction: '',
  postingPlanned: null,
  channels: {},
  motions: [],
  rules: {},
  bases: {},
  attachments: [],
});
