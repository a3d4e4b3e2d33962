import { Type } from 'typebox';
import { AssemblyParams } from '../assemblies/schemas.ts';

export const PaperParams = Type.Object({
  ...AssemblyParams.properties,
  serial: Type.String({ maxLength: 24, description: 'As typed or scanned; blanks and the hyphen do not matter' }),
});

export const VotersQuery = Type.Object({ building: Type.Optional(Type.String({ maxLength: 40 })) });

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const Count = Type.Integer({ minimum: 0 });
const NextStep = Type.Enum(['receive', 'seal-box', 'enter', 'review', 'nothing', 'somebody-else']);

export const PaperList = Type.Object(
  {
    boxes: Type.Array(
      Type.Object({
        id: Type.String(),
        registered: Count,
        sealed: Nullable(Type.Integer({ description: 'Counted by hand when it was sealed' })),
        entered: Count,
        reviewed: Count,
      }),
    ),
    numbers: Type.Object({
      issued: Count,
      outstanding: Count,
      registered: Count,
      spoiled: Count,
      reconciled: Type.Boolean(),
    }),
    papers: Type.Array(
      Type.Object({
        serial: Type.String(),
        state: Type.Enum(['issued', 'spoiled', 'registered']),
        rooms: Type.Array(Type.String()),
        box: Nullable(Type.String()),
        received: Nullable(Type.String()),
        status: Nullable(Type.String({ description: 'Whether it counts, as far as the log knows now' })),
        readings: Type.Array(Type.Object({ number: Type.Integer(), state: Type.String(), mine: Type.Boolean() })),
        next: NextStep,
      }),
    ),
  },
  { $id: 'PaperList', description: 'States only; no marks' },
);

const Powers = Type.Array(
  Type.Object({
    seq: Type.Integer({ description: 'Of the entry that granted it' }),
    agent: Type.String({ description: 'Masked' }),
    motions: Nullable(Type.Array(Type.String(), { description: 'For which the agent may sign; null for all' })),
    until: Nullable(Type.String()),
    state: Type.Enum(['stands', 'over-limit', 'ended', 'revoked', 'later'], {
      description: 'When the paper came back, or now',
    }),
    isScanned: Type.Boolean({ description: 'Whether it was brought on paper, so that there is a scan' }),
  }),
  { description: 'Powers to vote for this voter, the newest first' },
);

export const PowerScanParams = Type.Object({ ...PaperParams.properties, seq: Type.Integer({ minimum: 0 }) });

export const PaperFound = Type.Object(
  {
    outcome: Type.Enum([
      ...['may-receive', 'voted-otherwise', 'received-already', 'not-valid', 'late', 'closed', 'not-open-yet'],
    ]),
    because: Type.Optional(Type.String()),
    serial: Type.Optional(Type.String({ description: 'As printed' })),
    received: Type.Optional(Type.String()),
    from: Type.Optional(Type.String()),
    end: Type.Optional(Type.String()),
    then: Type.Optional(Type.Enum(['paper-counts', 'kept-as-duplicate'])),
    rule: Type.Optional(Type.String()),
    zh: Type.String({ description: 'The sentence for the desk' }),
    en: Type.String(),
    paper: Type.Optional(
      Type.Object({
        serial: Type.String(),
        rooms: Type.Array(Type.String()),
        aud: Type.String({ description: 'Origin of the log, for the commitment' }),
        voter: Type.String({ description: 'For the commitment' }),
        motions: Type.Array(Type.String(), { description: 'Motions that stand on this paper' }),
        box: Nullable(Type.String()),
        next: NextStep,
        powers: Powers,
        readings: Type.Integer({ description: 'Readings so far' }),
      }),
    ),
  },
  { $id: 'PaperFound' },
);

export const ReviewTerms = Type.Object(
  {
    serial: Type.String(),
    reading: Type.Integer(),
    salt: Type.String({ description: "Of the first reader's commitment; his marks are told to nobody" }),
    aud: Type.String(),
    voter: Type.String(),
    motions: Type.Array(Type.String()),
    powers: Powers,
  },
  { $id: 'ReviewTerms' },
);

export const PaperVoters = Type.Object(
  {
    buildings: Type.Array(Type.Object({ building: Type.String(), voters: Count, voted: Count })),
    voters: Type.Array(
      Type.Object({
        voter: Type.String(),
        rooms: Type.Array(Type.String()),
        names: Type.Array(Type.String(), { description: 'Masked' }),
        voted: Type.Boolean({ description: 'Whether, never how' }),
        paper: Nullable(Type.String({ description: 'Serial of the paper that is out or back' })),
      }),
    ),
  },
  { $id: 'PaperVoters' },
);
