import { Type } from 'typebox';
import { EVENTS, type EventId } from '../../crypto/law/follow-ups/events.data.ts';
import { FOLLOW_UPS } from '../../crypto/law/follow-ups/machine.ts';

const closed = { additionalProperties: false } as const;
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const Text = Type.String();
const Bilingual = Type.Object({ zh: Text, en: Text });
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });

export const KindSchema = Type.Enum([...FOLLOW_UPS]);
export const EventSchema = Type.Enum(Object.keys(EVENTS) as EventId[]);
const Estate = Type.String({ maxLength: 40 });
const Uuid = Type.String({ format: 'uuid' });
export const EstateParams = Type.Object({ estate: Estate });
export const FollowUpParams = Type.Object({ estate: Estate, followUp: Uuid });
export const EventParams = Type.Object({ estate: Estate, followUp: Uuid, event: Uuid });
export const DocumentParams = Type.Object({ estate: Estate, sha256: Sha256 });

const happened = {
  on: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'The Shanghai day on which it happened' }),
  document: Nullable(Sha256),
  note: Nullable(Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000-\\u001f\\u007f]+$' })),
};
export const BeginBody = Type.Object({ kind: KindSchema, ...happened }, closed);
export const RecordBody = Type.Object({ event: EventSchema, ...happened }, closed);

const Status = Type.Object({
  state: Type.Enum(['done', 'due', 'overdue', 'not-yet', 'open', 'waiting', 'unknown', 'not-needed']),
  on: Type.Optional(Text),
  lateBy: Type.Optional(Type.Integer()),
  by: Type.Optional(Text),
  from: Type.Optional(Text),
  since: Type.Optional(Text),
  inDays: Type.Optional(Type.Integer()),
  days: Type.Optional(Type.Integer()),
});

const Step = Type.Object({
  id: Text,
  name: Bilingual,
  who: Type.Enum(['committee', 'community', 'street', 'provider']),
  done: EventSchema,
  isOptional: Type.Boolean(),
  status: Status,
  doubts: Type.Array(Type.Enum(['draft', 'unconfirmed', 'excerpt', 'calendar', 'unknown'])),
  sentence: Bilingual,
  arithmetic: Nullable(Bilingual),
  article: Bilingual,
});

export const FollowUpListSchema = Type.Object({
  today: Text,
  pack: Type.Object({ id: Text, name: Bilingual }),
  followUps: Type.Array(
    Type.Object({
      followUp: Text,
      kind: KindSchema,
      name: Bilingual,
      decision: Nullable(Type.Object({ assembly: Text, motion: Text })),
      startedOn: Nullable(Text),
      endedOn: Nullable(Text),
      steps: Type.Array(Step),
      events: Type.Array(
        Type.Object({
          id: Text,
          event: EventSchema,
          name: Bilingual,
          on: Text,
          recordedAt: Text,
          byService: Type.Boolean(),
          document: Nullable(Sha256),
          note: Nullable(Text),
        }),
      ),
    }),
  ),
  /** What can be begun by hand, with the event that begins it. */
  kinds: Type.Array(Type.Object({ kind: KindSchema, name: Bilingual, start: Bilingual })),
});

export const OfficeDueSchema = Type.Object({
  today: Text,
  due: Type.Array(Type.Object({ estate: Text, estateName: Text, followUp: Text, name: Bilingual, step: Step })),
});

export const CreatedSchema = Type.Object({ followUp: Text });
export const RecordedSchema = Type.Object({ event: Text });
export const DocumentSchema = Type.Object({ sha256: Sha256, bytes: Type.Integer(), type: Text });
