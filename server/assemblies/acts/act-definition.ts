import type { Static, TObject } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Instant } from '../../../crypto/brands.ts';
import type { JsonObject } from '../../../crypto/canonical.ts';
import type { EntryType } from '../../../crypto/entries/bodies.ts';
import type { LogState, RoleKey } from '../../../crypto/replay/state.ts';
import type { Result } from '../../../crypto/result.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../platform/authorize.ts';
import type { Tx } from '../../platform/database.ts';
import type { Problem } from '../../platform/problems.ts';
import type { Appended, LogRef } from '../../log/log-ref.ts';
import type { Insert } from '../../log/proposal.ts';

/** What an act's preparer and finisher look at. Everything decisive comes from here, nothing from the request. */
export interface ActContext {
  readonly deps: Deps;
  readonly log: LogRef;
  /** As the log says at this moment; read, never changed. */
  readonly state: LogState;
  readonly actor: Actor;
  /** The enrolled key of this account's person, in a role that may sign the act. */
  readonly key: RoleKey;
  readonly now: Instant;
  /** Names the act, for rows that `store` writes. */
  readonly act: string;
}

export interface PreparedAct {
  /** The entry's body without signatures and without `received`: exactly what is signed, less log and nonce. */
  readonly fields: JsonObject;
  /** What the finisher needs to know and the entry must not hold. Ids and hashes, no personal data. */
  readonly keep?: JsonObject;
  /** Rows that go with the prepared act, in its transaction. */
  readonly store?: (tx: Tx) => Promise<void>;
}

/** A prepared act whose signatures are complete and verified. */
export interface SignedAct<Opening> {
  readonly fields: JsonObject;
  readonly keep: JsonObject;
  /** What came with the last signature beside it, e.g. the opening of a paper reading. */
  readonly opening: Opening;
  /** The server's clock when the request was complete; part of the entry where the definition says so. */
  readonly received: Instant;
}

/** What goes into the same transaction as the entry. */
export interface ActRows {
  readonly inserts?: readonly Insert[];
  /** For what a row cannot express. Runs while the log is locked: keep it short, and use no other connection. */
  readonly within?: (tx: Tx, appended: Appended) => Promise<void>;
  /** Conditions beyond the log's own, on the state just before the entry. Must not change it and must not wait. */
  readonly guard?: (state: LogState, at: Instant) => ActRefusal | null;
  /** Once the entry is durable, and beside the reply: messages. What goes wrong in it is logged and undoes nothing. */
  readonly after?: (appended: Appended) => Promise<void>;
  /** Which refusal it is when one of the rows breaks the constraint; without it that is an exception. */
  readonly onConflict?: (constraint: string) => ActRefusal | null;
}

/** A refusal by a code of the definition's own `problems`; other members go to the caller. */
export interface ActRefusal {
  readonly code: string;
}

export interface ActSpecification<Input extends TObject, Opening extends TObject | null> {
  readonly input: Input;
  /** Schema of `opening` in the request with the last signature; null where there is none. */
  readonly opening: Opening;
  /** Ballots and papers: the entry's body gets `received`, which nobody signs. */
  readonly hasReceived?: true;
  /** Each who signs answers a one-time code shortly before, beside his key: whoever sits down at his open desk has none. */
  readonly needsCode?: true;
  /**
   * The rules of the log are tried out when the act is prepared, so that nobody signs in vain. For acts that one person signs.
   */
  readonly isRehearsed?: true;
  readonly problems: Readonly<Record<string, Problem>>;
  readonly prepare: (context: ActContext, input: Static<Input>) => Promise<Result<PreparedAct, ActRefusal>>;
  readonly finish?: (
    context: ActContext,
    signed: SignedAct<Opening extends TObject ? Static<Opening> : null>,
  ) => Promise<Result<ActRows, ActRefusal>>;
}

/** One type of act, as the mechanism knows it: inputs are checked against their schema before they get anywhere. */
export interface ActDefinition {
  readonly type: EntryType;
  readonly hasReceived: boolean;
  readonly needsCode: boolean;
  readonly isRehearsed: boolean;
  readonly problems: Readonly<Record<string, Problem>>;
  readonly inputSchema: TObject;
  readonly openingSchema: TObject | null;
  readonly inputFault: (input: unknown) => string | null;
  readonly openingFault: (opening: unknown) => string | null;
  readonly prepare: (context: ActContext, input: unknown) => Promise<Result<PreparedAct, ActRefusal>>;
  readonly finish: ((context: ActContext, signed: SignedAct<unknown>) => Promise<Result<ActRows, ActRefusal>>) | null;
}

/**
 * Teaches the mechanism one type of act. Who signs it, and how many, is not said here but in `crypto/entries/signers.ts`,
 * because every verifier has to agree.
 */
export function defineAct<Input extends TObject, Opening extends TObject | null>(
  type: EntryType,
  specification: ActSpecification<Input, Opening>,
): ActDefinition {
  const { input, opening, problems, prepare, finish } = specification;
  const { hasReceived = false, needsCode = false, isRehearsed = false } = specification;
  return {
    type,
    hasReceived,
    needsCode,
    isRehearsed,
    problems,
    inputSchema: input,
    openingSchema: opening,
    inputFault: faultOf(input),
    openingFault:
      opening === null ? (value) => (value === undefined ? null : 'no opening belongs to this act') : faultOf(opening),
    prepare: prepare as ActDefinition['prepare'],
    finish: (finish as ActDefinition['finish'] | undefined) ?? null,
  };
}

/** Where the value does not fit the schema, and what is expected there; never what was sent. */
function faultOf(schema: TObject): (value: unknown) => string | null {
  const validator = Compile(schema);
  return (value) => {
    if (validator.Check(value)) return null;
    const [first] = validator.Errors(value);
    return first ? `${placeOf(first.instancePath)} ${first.message}` : 'does not fit the schema';
  };
}

/** An unknown key is the caller's own text and is repeated only if it looks like a field's name. */
const placeOf = (path: string): string => (/^(\/[A-Za-z0-9]{1,40}){1,8}$/.test(path) ? path : '/');
