import { actTyp } from '../../../crypto/replay/acts.ts';
import type { Broken } from '../../../crypto/replay/broken.ts';
import type { LogState } from '../../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { instant } from '../../../crypto/time.ts';
import { actStore, type Act } from './act-store.ts';
import { standings, type Caller } from './open-act.ts';
import type { PreparedReply } from './prepare-act.ts';
import { rehearseSecond } from './rehearse.ts';

export interface WaitingAct extends PreparedReply {
  readonly preparedAt: string;
  /** The caller prepared it and may withdraw it. */
  readonly mine: boolean;
  /** The caller has signed it; another person has to. */
  readonly signed: boolean;
  /** Why the log would not take it now, though somebody has signed it: a device was replaced meanwhile, a vote has closed. */
  readonly refused: Pick<Broken, 'zh' | 'en'> | null;
}

/** Acts that wait for a signature which the caller's key could give, or has given. */
export async function listActs(caller: Caller): Promise<readonly WaitingAct[]> {
  const standing = await standings(caller);
  const types = [...caller.acts.keys()].filter((type) => standing?.keyFor(type));
  const waiting = await actStore(caller.deps.db, caller.log).waiting(types);
  return Promise.all(waiting.map((act) => toWaiting(caller, act, standing!.state)));
}

async function toWaiting({ deps, log, actor }: Caller, act: Act, state: LogState): Promise<WaitingAct> {
  const given = act.needed === 1 ? [] : await actStore(deps.db, log).signatures(act.act);
  const now = instant(deps.clock.now().getTime());
  const refused = given[0] ? rehearseSecond(state, { type: act.type, payload: act.payload, now }, given[0].jws) : null;
  return {
    act: act.act,
    type: act.type,
    typ: actTyp(act.type),
    payload: act.payload,
    signatures: { needed: act.needed, have: given.length },
    preparedAt: act.preparedAt.toISOString(),
    mine: act.preparedBy === actor.accountId,
    signed: given.some((each) => each.accountId === actor.accountId),
    refused: refused && { zh: refused.zh, en: refused.en },
  };
}

export type WithdrawRefusal =
  { readonly code: 'ACT_UNKNOWN' | 'ACT_WITHDRAWN' } | { readonly code: 'ACT_DONE'; readonly seq: number };

/** Whoever prepared an act may take it back until it is in the log. */
export async function withdrawAct({ deps, log, actor }: Caller, act: string): Promise<Result<null, WithdrawRefusal>> {
  const store = actStore(deps.db, log);
  const found = await store.find(act);
  if (!found || found.preparedBy !== actor.accountId) return err({ code: 'ACT_UNKNOWN' });
  if (await store.withdraw(act, await deps.clock.inTransaction(deps.db))) return ok(null);
  const seq = (await store.find(act))?.end?.seq ?? null;
  return seq === null ? err({ code: 'ACT_WITHDRAWN' }) : err({ code: 'ACT_DONE', seq });
}
