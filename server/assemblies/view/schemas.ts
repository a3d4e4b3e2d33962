import { Type } from 'typebox';
import { RULE_KEYS } from '../../../crypto/law/rule-catalogue.data.ts';
import { frozenRules, type FrozenRules } from '../../../crypto/entries/notice.ts';
import { DocumentRefSchema } from '../drafts/draft-schema.ts';
import { BilingualSchema, ElectorateDefinitionSchema, NoticeClockSchema } from '../drafts/schemas.ts';
import { Hex32Schema, SeqSchema } from '../schemas.ts';
import { HISTORY_TYPES } from './history.ts';
import { STAGES } from './stage.ts';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const Text = Type.String();
const Attachment = Type.Object({ title: Text, document: DocumentRefSchema });
const Stage = Type.Enum([...STAGES], { description: 'Where the assembly stands' });
const Window = Type.Object({ from: Text, to: Text });

/** One shape for all kinds: what a kind has not is left out. */
const Motion = Type.Object({
  id: Text,
  kind: Type.Enum(['decide', 'choose', 'elect']),
  title: Text,
  item: Type.Integer({ description: 'Item of Civil Code art. 278(1)' }),
  matter: Text,
  threshold: Type.Enum(['over-half', 'three-quarters']),
  explanation: Text,
  ifPassed: Text,
  ifNotPassed: Text,
  proposedBy: Text,
  against: Text,
  cost: Nullable(Type.Object({ fen: Type.Integer(), source: Text, sharing: Text })),
  contract: Type.Optional(Type.Object({ endsOn: Nullable(Text), handoverOn: Nullable(Text) })),
  electorate: Type.Object({
    id: Text,
    definition: ElectorateDefinitionSchema,
    heads: Type.Integer(),
    areaCm2: Type.Integer(),
    units: Type.Integer(),
  }),
  document: DocumentRefSchema,
  attachments: Type.Array(Attachment),
  options: Type.Optional(Type.Array(Type.Object({ id: Text, title: Text, text: Text }))),
  seats: Type.Optional(Type.Integer()),
  candidates: Type.Optional(
    Type.Array(Type.Object({ id: Text, name: Text, profile: Text, photo: Type.Optional(DocumentRefSchema) })),
  ),
});

export const AssemblyViewSchema = Type.Object({
  estate: Text,
  assembly: Text,
  estateName: Text,
  phase: Stage,
  title: Text,
  convener: Text,
  contact: Text,
  takesNominations: Type.Boolean({ description: 'Owners may stand: an election is prepared, the notice is not out' }),
  introduction: Text,
  serverTime: Text,
  submittedAt: Nullable(Text),
  roll: Nullable(
    Type.Object({
      areaCm2: Type.Integer(),
      root: Hex32Schema,
      units: Type.Integer(),
      voters: Type.Integer(),
      frozen: Type.Boolean(),
      countersigned: Type.Boolean(),
    }),
  ),
  notice: Nullable(Type.Object({ seq: SeqSchema, at: Text, hash: Hex32Schema, text: DocumentRefSchema })),
  channels: Type.Partial(
    Type.Object({ online: Window, paper: Window, assisted: Window, phone: Window, video: Window }),
  ),
  log: Nullable(
    Type.Object({
      ...{ origin: Text, vkey: Text, fingerprint: Text, size: Type.Integer() },
      witnesses: Type.Array(Text, { description: 'Verifier keys of the programs that may cosign its heads' }),
    }),
  ),
  vkey: Nullable(Text),
  cancelled: Nullable(Text),
  /** What moved the end of the vote, and what offices and courts said, oldest first; null where it does not apply. */
  history: Type.Array(
    Type.Object({
      type: Type.Enum([...HISTORY_TYPES]),
      seq: SeqSchema,
      at: Text,
      reason: Nullable(Text),
      cause: Nullable(Type.Enum(['outage', 'court-order', 'authority-order'])),
      from: Nullable(Text),
      to: Nullable(Text),
      day: Nullable(Text),
      motions: Type.Array(Text),
      results: Type.Array(Type.Object({ id: Text, result: Type.Enum(['annulled', 'upheld']) })),
      document: DocumentRefSchema,
      isOpen: Type.Boolean({ description: 'Handed back or ordered, and not answered by a correction' }),
    }),
  ),
  firstAssembly: Nullable(Type.Boolean()),
  motions: Type.Array(Motion),
  rules: Nullable(Type.Unsafe<FrozenRules>(frozenRules.schema)),
  rulesInWords: Type.Array(
    Type.Object({
      key: Type.Enum([...RULE_KEYS]),
      name: BilingualSchema,
      value: BilingualSchema,
      basis: Nullable(Text),
      contested: Type.Boolean(),
    }),
  ),
  bases: Type.Record(Text, Type.Object({ clause: Text, page: Type.Integer(), document: Nullable(Hex32Schema) })),
  attachments: Type.Array(Attachment),
  law: Nullable(
    Type.Object({
      id: Text,
      name: BilingualSchema,
      onDay: Text,
      frozen: Nullable(DocumentRefSchema),
    }),
  ),
  clock: Nullable(NoticeClockSchema),
});

const Summary = {
  estate: Text,
  assembly: Text,
  title: Text,
  phase: Stage,
  motions: Type.Array(Text),
  opens: Nullable(Text),
  closes: Nullable(Text),
  isStopped: Type.Boolean({ description: 'Its log is damaged; nothing can be done in it' }),
};

export const AssemblyListSchema = Type.Object({ assemblies: Type.Array(Type.Object(Summary)) });

export const OfficeQueueSchema = Type.Object({
  assemblies: Type.Array(
    Type.Object({
      ...Summary,
      estateName: Text,
      submittedAt: Text,
      closedAt: Nullable(Text),
      waitingKeys: Type.Integer(),
      openObjections: Type.Integer(),
      lateBallots: Type.Integer(),
      rollAmendments: Type.Integer(),
      busyBrowsers: Type.Integer({ description: 'Browsers from which more voters came than a family has' }),
      widerSample: Type.Boolean(),
      isReturned: Type.Boolean(),
      lacksSeed: Type.Boolean(),
      decideBy: Nullable(Text),
      workingDaysLeft: Nullable(Type.Integer()),
    }),
  ),
});
