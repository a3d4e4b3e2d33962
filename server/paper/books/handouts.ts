import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { stateOf } from '../../log/log-service.ts';
import type { LogRefusal } from '../../log/problems.ts';
import type { Asking } from '../paper-views.ts';
import { sealNames } from '../people-names.ts';
import { paperNumbers } from '../reconcile-act.ts';
import { readSerial } from '../serial.ts';
import { handoutStore, type Settlement } from './handout-store.ts';
import type { BooksRefusal } from './problems.ts';

export interface Handout {
  /** Who carries them. */
  readonly collectors: readonly string[];
  readonly papers: number;
  /** As printed on the first and the last, where they are one run. */
  readonly first?: string | undefined;
  readonly last?: string | undefined;
}

/** Signs papers out to people who carry them round, by count. No more can be out than were issued and are not back. */
export async function signOut(
  { deps, log, actor }: Asking,
  { collectors, papers, first, last }: Handout,
): Promise<Result<{ readonly id: string }, BooksRefusal | LogRefusal>> {
  const state = await stateOf(deps, log);
  if (!state.ok) return state;
  const [from, to] = [serialOrNull(first), serialOrNull(last)];
  if ((first && !from) || (last && !to)) return err({ code: 'HANDOUT_SERIAL' });
  const { outstanding } = paperNumbers(state.value);
  const store = handoutStore(deps.db, log);
  const available = outstanding - (await store.inHands());
  if (papers > available) return err({ code: 'HANDOUT_TOO_MANY', available });
  const id = randomUUID();
  const names = sealNames(deps.keys, log, id, collectors);
  await store.add({ id, names, papers, first: from, last: to, at: deps.clock.now(), by: actor.accountId });
  return ok({ id });

  function serialOrNull(typed: string | undefined): string | null {
    const serial = typed ? readSerial(log, typed) : null;
    return state.ok && serial && state.value.papers.has(serial) ? serial : null;
  }
}

/** The collectors are back: every paper that they carried was delivered, is returned, or is lost. */
export async function settleHandout(
  { deps, log, actor }: Asking,
  id: string,
  settlement: Settlement,
): Promise<Result<null, BooksRefusal>> {
  const store = handoutStore(deps.db, log);
  const papers = await store.open(id);
  if (papers === null) return err({ code: 'HANDOUT_SETTLED' });
  const { delivered, returned, lost } = settlement;
  const accounted = delivered + returned + lost;
  if (accounted !== papers) return err({ code: 'HANDOUT_DIFFERS', papers, accounted });
  const settled = await store.settle(id, settlement, { at: deps.clock.now(), by: actor.accountId });
  return settled ? ok(null) : err({ code: 'HANDOUT_SETTLED' });
}
