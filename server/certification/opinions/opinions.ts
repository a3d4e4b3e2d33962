import type { Deps } from '../../deps.ts';
import { staffName } from '../../identity/staff-name.ts';
import type { LogRef } from '../../log/log-ref.ts';
import type { Actor } from '../../platform/authorize.ts';
import { opinionStore, type Opinion } from './opinion-store.ts';

/** What one officer thinks of one check, apart from what the system found. */
export interface OpinionView {
  readonly check: string;
  /** Number of the ballot that he speaks of; null: of the check as a whole. */
  readonly ballot: number | null;
  readonly opinion: Opinion | null;
  readonly note: string;
  readonly at: string;
  /** Name of the officer; a colleague has to know whose word it is. */
  readonly officer: string;
  readonly mine: boolean;
  /** False where the same officer has said something later. */
  readonly stands: boolean;
}

/** Everything that officers said of a file, also what they changed later, oldest first. */
export async function opinionsOf(deps: Deps, log: LogRef, accountId: string | null): Promise<readonly OpinionView[]> {
  const rows = await opinionStore(deps.db, log).list();
  const officers = [...new Set(rows.map((row) => row.accountId))];
  const names = new Map<string, string>();
  for (const each of officers) names.set(each, (await staffName(deps, each)) ?? '');
  const key = (row: (typeof rows)[number]): string => `${row.accountId} ${row.check} ${row.ballot}`;
  const newest = new Map(rows.map((row) => [key(row), row]));
  return rows.map((row) => ({
    ...{ check: row.check, ballot: row.ballot, opinion: row.opinion, note: row.note, at: row.at.toISOString() },
    officer: names.get(row.accountId) ?? '',
    mine: row.accountId === accountId,
    stands: newest.get(key(row)) === row,
  }));
}

export interface NewOpinion {
  readonly check: string;
  readonly ballot: number | null;
  readonly opinion: Opinion | null;
  readonly note: string;
}

/** Adds what an officer thinks now; what he thought before stays in the file. */
export async function giveOpinion(deps: Deps, log: LogRef, actor: Actor, said: NewOpinion): Promise<void> {
  const at = await deps.clock.inTransaction(deps.db);
  await opinionStore(deps.db, log).add({ ...said, accountId: actor.accountId, at });
}
