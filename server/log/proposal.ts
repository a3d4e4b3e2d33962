import type { Insertable } from 'kysely';
import type { Instant } from '../../crypto/brands.ts';
import type { Body, EntryType } from '../../crypto/entries/bodies.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import type { VerifiedClaim } from '../../crypto/replay/verify-signatures.ts';
import type { Tx } from '../platform/database.ts';
import type { ManyRowTable } from '../platform/insert-rows.ts';
import type { Refusal } from '../platform/replies.ts';
import type { DB } from '../platform/tables.ts';
import type { Appended } from './log-ref.ts';

/** A row that exists exactly if the entry does. Rows of a batch go in with one statement a table. */
export interface Insert {
  readonly table: keyof DB;
  readonly row: object | ((appended: Appended) => object);
}

/** A row, named by its key, that nobody needs once the entry exists; it need not be there. */
export interface Removal {
  readonly table: ManyRowTable;
  readonly key: object;
}

/** An `Insert` whose columns the compiler checks. */
export const insertInto = <T extends keyof DB>(
  table: T,
  row: Insertable<DB[T]> | ((appended: Appended) => Insertable<DB[T]>),
): Insert => ({ table, row });

/** What somebody wants appended. */
export type Proposal<R extends Refusal = never> = { [T in EntryType]: ProposalOf<T, R> }[EntryType];

export interface ProposalOf<T extends EntryType, R extends Refusal = never> {
  readonly type: T;
  /** A function where the body depends on the instant of the entry. */
  readonly body: Body<T> | ((at: Instant) => Body<T>);
  /**
   * Every signature in the body, as `signatureVerdict` or `verifyClaims` found it good; none where the log's key alone
   * speaks. An entry with another is refused: the writer does no arithmetic.
   */
  readonly verified: readonly VerifiedClaim[];
  /**
   * Conditions beyond the log's own, on the state just before the entry: nothing comes between them and the append. Must
   * not change the state, and must not wait.
   */
  readonly guard?: (state: LogState, at: Instant) => R | null;
  readonly inserts?: readonly Insert[];
  readonly removals?: readonly Removal[];
  /** For what a row cannot express. Runs while the log is locked: keep it short, and use no other connection. */
  readonly within?: (tx: Tx, appended: Appended) => Promise<void>;
  /** Answers when one of the proposal's own rows breaks the constraint; without it that is an exception. */
  readonly onConflict?: (constraint: string) => R | null;
}
