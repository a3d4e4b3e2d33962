import { Type, type Static } from 'typebox';
import { utf8 } from '../../../crypto/bytes.ts';
import { DocumentRefSchema, DraftCostSchema, type DraftAttachment } from '../drafts/draft-schema.ts';
import type { NumberedMotion } from '../drafts/number-motions.ts';

const AttachmentSchema = Type.Object({ kind: Type.String(), title: Type.String(), document: DocumentRefSchema });

const texts = {
  id: Type.String(),
  title: Type.String(),
  explanation: Type.String(),
  ifPassed: Type.String(),
  ifNotPassed: Type.String(),
  proposedBy: Type.String(),
  against: Type.String(),
  cost: DraftCostSchema,
  attachments: Type.Array(AttachmentSchema),
  /** Of a service contract: when the present one ends, when the next takes over; days in Shanghai. */
  contract: Type.Optional(
    Type.Object({
      endsOn: Type.Union([Type.String(), Type.Null()]),
      handoverOn: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
  /** Companies to choose among, keep or pay, with their standing as looked up. */
  companies: Type.Optional(
    Type.Array(
      Type.Object({ name: Type.String(), standing: Type.Union([Type.String(), Type.Null()]), source: Type.String() }),
    ),
  ),
};

/** What owners read of a motion, as it stands in the document that the notice freezes by its hash. */
export const MotionDocumentSchema = Type.Union([
  Type.Object({ kind: Type.Literal('decide'), ...texts }),
  Type.Object({
    kind: Type.Literal('choose'),
    ...texts,
    options: Type.Array(Type.Object({ id: Type.String(), title: Type.String(), text: Type.String() })),
  }),
  Type.Object({
    kind: Type.Literal('elect'),
    ...texts,
    seats: Type.Integer(),
    candidates: Type.Array(
      Type.Object({
        ...{ id: Type.String(), name: Type.String(), profile: Type.String() },
        photo: Type.Optional(DocumentRefSchema),
      }),
    ),
  }),
]);

export type MotionDocument = Static<typeof MotionDocumentSchema>;

/** The document of a motion. Its cost was checked before: a notice says so even where there is none. */
export function motionDocument({ id, motion }: NumberedMotion): MotionDocument {
  const { title, explanation, ifPassed, ifNotPassed, proposedBy, against, attachments } = motion;
  const cost = motion.cost ?? { kind: 'none' };
  const words = { id, title, explanation, ifPassed, ifNotPassed, proposedBy, against, cost };
  const companies = (motion.companies ?? []).map(({ name, standing, source }) => ({ name, standing, source }));
  const base = {
    ...{ ...words, attachments: attachments.map(toAttachment) },
    ...(companies.length > 0 ? { companies } : {}),
    ...(motion.contract ? { contract: motion.contract } : {}),
  };
  switch (motion.kind) {
    case 'decide':
      return { kind: 'decide', ...base };
    case 'choose':
      return {
        kind: 'choose',
        ...base,
        options: motion.options.map((each, index) => ({ id: `o${index + 1}`, ...each })),
      };
    case 'elect': {
      const candidates = motion.candidates.map(({ name, profile, photo }, index) => {
        return { id: `c${index + 1}`, name, profile, ...(photo ? { photo } : {}) };
      });
      return { kind: 'elect', ...base, seats: motion.seats, candidates };
    }
  }
}

const toAttachment = ({ kind, title, document }: DraftAttachment) => ({ kind: String(kind), title, document });

export const documentBytes = (document: MotionDocument): Uint8Array => utf8(JSON.stringify(document, null, 1));
