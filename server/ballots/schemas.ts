import { Type } from 'typebox';
import { jwk } from '../../crypto/entries/fields.ts';
import type { EcPublicJwk } from '../../crypto/signatures.ts';
import { UNIT_USES } from '../../crypto/roll/leaf.ts';
import { CHANNELS } from '../../crypto/entries/fields.ts';
import { AssemblyParams } from '../log/receipt-routes.ts';

const closed = { additionalProperties: false } as const;
const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const compactJws = Type.String({ maxLength: 2_000, pattern: '^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{86}$' });
const voterId = Type.String({ pattern: '^[0-9a-f]{32}$' });
const weight = Type.Object({ heads: Type.Integer(), areaCm2: Type.Integer() });
const window = Type.Object({ from: Type.String(), to: Type.String() });
const channel = Type.Enum([...CHANNELS]);

export { AssemblyParams };
export const EntryParams = Type.Object({
  ...AssemblyParams.properties,
  seq: Type.Integer({ minimum: 0, maximum: 100_000_000 }),
});

export const NewBinding = Type.Object(
  { voter: voterId, jwk: Type.Unsafe<EcPublicJwk>(jwk.schema), bind: compactJws },
  closed,
);
export const Bound = Type.Object(
  { seq: Type.Integer(), kid: Type.String(), receipt: Type.String() },
  { $id: 'Bound', description: 'Sending the same binding again answers 200 with the first receipt.' },
);

/** Wide enough for every motion; whether a mark fits its motion is judged with the notice at hand. */
const mark = Type.String({ pattern: '^[a-z0-9-]{1,20}$' });
export const Marks = Type.Record(
  Type.String({ pattern: '^m[1-9][0-9]?$' }),
  Type.Union([
    mark,
    Type.Record(Type.String({ pattern: '^c[1-9][0-9]{0,2}$' }), mark, { ...closed, maxProperties: 100 }),
  ]),
  { ...closed, maxProperties: 50 },
);
export const NewBallot = Type.Object(
  {
    jws: compactJws,
    opening: Type.Object({ marks: Marks, salt: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }) }, closed),
  },
  closed,
);
export const Receipt = Type.Object(
  {
    seq: Type.Integer(),
    code: Type.String({ description: 'Receipt number: the first 40 bits of the leaf hash, Crockford base 32.' }),
    at: Type.String(),
    received: Type.String(),
    entry: Type.String({ description: 'The entry as hashed; the leaf hash is SHA-256(00 ‖ UTF-8).' }),
    receipt: Type.String({ description: 'c2sp.org/tlog-proof@v1' }),
    vkey: Type.String(),
  },
  { $id: 'Receipt', description: 'Shows that a ballot is in the log, and nothing of what it says.' },
);

export const BallotTermsReply = Type.Object(
  {
    aud: Type.String(),
    notice: nullable(Type.String()),
    serverTime: Type.String(),
    window: nullable(window),
    voters: Type.Array(
      Type.Object({
        voter: Type.String(),
        person: Type.String(),
        capacity: Type.String(),
        units: Type.Array(
          Type.Object({
            address: Type.String(),
            areaCm2: Type.Integer(),
            use: Type.Enum([...UNIT_USES]),
            counted: Type.Boolean({ description: 'Whether it votes on any motion.' }),
          }),
        ),
        weight,
        motions: Type.Array(Type.String()),
        coOwners: Type.Integer(),
        status: Type.Object({
          state: Type.Enum(['none', 'cast', 'paper']),
          channel: nullable(channel),
          at: nullable(Type.String()),
          code: nullable(Type.String()),
          own: Type.Boolean({ description: 'Whether this very person cast it' }),
          mayChange: Type.Boolean(),
        }),
        nextN: Type.Integer(),
        boundKid: nullable(Type.String()),
        power: nullable(
          Type.Object(
            {
              withinLimit: Type.Boolean({ description: 'Whether a ballot under it would count.' }),
              until: nullable(Type.String({ description: 'Its end, where that is before voting ends.' })),
            },
            { description: "Set where the person votes by an owner's power." },
          ),
        ),
        byAgent: Type.Array(Type.String(), {
          description: 'Motions on which an agent for some of them has voted; `motions` are the others.',
        }),
        shares: Type.Array(Type.Object({ motion: Type.String(), fen: Type.Integer() }), {
          description:
            "The voter's estimated share of what a motion costs, where the notice's document states the cost.",
        }),
      }),
    ),
  },
  { $id: 'BallotTerms' },
);

export const TransfersReply = Type.Object({
  transfers: Type.Array(
    Type.Object({
      address: Type.String(),
      direction: Type.Enum(['sold', 'bought']),
      since: nullable(Type.String({ description: 'Day of the present registration' })),
      voted: Type.Boolean({ description: 'Whether the owner on the roll has voted, never how.' }),
      passes: Type.Boolean({ description: 'Whether the vote goes with it: he had not, and kept nothing.' }),
    }),
  ),
});

export const ReceiptCodeParams = Type.Object({
  ...AssemblyParams.properties,
  code: Type.String({ pattern: '^[0-9A-HJKMNP-TV-Z]{8}$' }),
});

export const OwnBallots = Type.Object(
  {
    ballots: Type.Array(
      Type.Object({
        seq: Type.Integer(),
        code: Type.String(),
        voter: Type.String(),
        channel,
        received: Type.String(),
        status: Type.Enum(['effective', 'late', 'duplicate', 'superseded', 'disputed', 'invalid']),
        at: Type.String(),
        entry: Type.String(),
        receipt: Type.String(),
        vkey: Type.String(),
      }),
    ),
  },
  { $id: 'OwnBallots' },
);

export const ProgressReply = Type.Object(
  {
    at: Type.String(),
    isClosed: Type.Boolean(),
    windows: Type.Array(Type.Object({ channel, from: Type.String(), to: Type.String() })),
    voters: Type.Integer({ description: 'Voters who took part.' }),
    turnouts: Type.Array(
      Type.Object({
        motions: Type.Array(Type.String()),
        participating: weight,
        electorate: weight,
        needed: Type.Object(weight.properties, { description: 'The least that passes two thirds, in each measure.' }),
        missing: Type.Object(weight.properties, { description: 'What is missing to that.' }),
        steps: Type.Array(Type.Object({ until: Type.String(), ...weight.properties }), {
          description: 'What had taken part by the end of each day (each hour of a short vote), up to the last entry.',
        }),
      }),
      { description: 'One for each electorate of the notice.' },
    ),
  },
  { $id: 'Progress', description: 'Who took part so far, in heads and area. Never which way.' },
);

export const EntryReply = Type.Object(
  {
    seq: Type.Integer(),
    type: Type.String(),
    entry: Type.String(),
    leafHash: Type.String(),
    receipt: Type.String(),
  },
  { $id: 'LogEntry' },
);
