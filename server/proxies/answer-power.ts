import { err, ok, type Result } from '../../crypto/result.ts';
import type { Voting } from '../ballots/voting-right.ts';
import { logWriter, stateOf } from '../log/log-service.ts';
import { signatureVerdict } from '../log/signature-verdict.ts';
import { bodyOf, type Refusal } from './give-power.ts';
import { grantFault, type PowerRefusal } from './power-faults.ts';
import { endedNow, powerStore, type Power } from './power-store.ts';
import { tellDeclined, tellGranted, tellParties } from './tell.ts';

/** The agent accepts: from now on the power is in the log, and his device may be bound under it. */
export async function acceptPower(voting: Voting, id: string): Promise<Result<{ readonly seq: number }, Refusal>> {
  const { deps, log } = voting;
  const power = await offeredTo(voting, id);
  if (!power.ok) return power;
  const body = await bodyOf(voting, power.value, power.value.signed!);
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const verdict = await signatureVerdict(deps, reading.value, 'proxy-granted', body);
  const appended = await logWriter(deps).append<Refusal>(log, {
    ...{ type: 'proxy-granted', body, verified: verdict.ok ? verdict.value : [] },
    guard: (state) => grantFault(state, body.voter, body.person),
    within: async (tx, { seq }) => {
      if (!(await powerStore(tx, log).move(id, 'offered', 'granted', { seq })))
        throw new Error('a power was settled while its entry was written');
    },
  });
  if (!appended.ok) {
    // The device that signed was unbound meanwhile: only a new signature helps.
    if (appended.error.code === 'ENTRY_REFUSED')
      await powerStore(deps.db, log).move(id, 'offered', 'withdrawn', endedNow(voting));
    return appended;
  }
  voting.deps.afterReply.start('tell of a power', () => tellParties(voting, power.value, tellGranted, 'owners'));
  return ok({ seq: appended.value.seq });
}

export async function declinePower(voting: Voting, id: string): Promise<Result<null, Refusal>> {
  const power = await offeredTo(voting, id);
  if (!power.ok) return power;
  const { deps, log } = voting;
  if (!(await powerStore(deps.db, log).move(id, 'offered', 'declined', endedNow(voting))))
    return err({ code: 'PROXY_SETTLED' });
  voting.deps.afterReply.start('tell of a power', () => tellParties(voting, power.value, tellDeclined, 'owners'));
  return ok(null);
}

async function offeredTo({ deps, log, actor }: Voting, id: string): Promise<Result<Power, PowerRefusal>> {
  const power = await powerStore(deps.db, log).find(id);
  if (power?.agent.account !== actor.accountId || power.state === 'draft') return err({ code: 'PROXY_NOT_FOUND' });
  return power.state === 'offered' ? ok(power) : err({ code: 'PROXY_SETTLED' });
}
