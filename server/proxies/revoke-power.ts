import type { Body } from '../../crypto/entries/bodies.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import { votingRight, type Voting } from '../ballots/voting-right.ts';
import { logWriter, stateOf } from '../log/log-service.ts';
import type { LogRefusal } from '../log/problems.ts';
import { signatureVerdict } from '../log/signature-verdict.ts';
import type { Refusal } from './give-power.ts';
import { endedNow, powerStore, type SignedPower } from './power-store.ts';
import { tellParties, tellRevoked } from './tell.ts';

/** Takes a power back: an offer at once, one in the log by an entry that the owner's device signs. */
export async function withdrawOffer(voting: Voting, id: string): Promise<Result<null, Refusal>> {
  const { deps, log, actor } = voting;
  const store = powerStore(deps.db, log);
  const power = await store.find(id);
  if (power?.grantor?.account !== actor.accountId) return err({ code: 'PROXY_NOT_FOUND' });
  return (await store.move(id, 'offered', 'withdrawn', endedNow(voting))) ? ok(null) : err({ code: 'PROXY_SETTLED' });
}

export interface SignedRevocation extends SignedPower {
  readonly reason: string;
}

export async function revokePower(
  voting: Voting,
  id: string,
  signed: SignedRevocation,
): Promise<Result<null, Refusal>> {
  const { deps, log } = voting;
  const power = await powerStore(deps.db, log).find(id);
  const right = power && (await votingRight(voting, power.voter));
  const isOwn = right?.represented.some(({ capacity }) => capacity !== 'authorised');
  if (!power || !isOwn) return err({ code: 'PROXY_NOT_FOUND' });
  if (power.state !== 'granted' || power.seq === null) return err({ code: 'PROXY_SETTLED' });
  const body = { granted: power.seq, ...signed } as Body<'proxy-revoked'>;
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const verdict = await signatureVerdict(deps, reading.value, 'proxy-revoked', body);
  if (!verdict.ok) return err({ code: 'PROXY_SIGNATURE_WRONG' });
  const appended = await logWriter(deps).append<Refusal>(log, {
    ...{ type: 'proxy-revoked', body, verified: verdict.value },
    within: async (tx) => {
      await powerStore(tx, log).move(id, 'granted', 'revoked', endedNow(voting));
    },
  });
  if (!appended.ok) return appended.error.code === 'ENTRY_REFUSED' ? refusedRevocation(appended.error) : appended;
  voting.deps.afterReply.start('tell of a power', () => tellParties(voting, power, tellRevoked, 'all'));
  return ok(null);
}

/** The log's own refusals, less those that are about the signature. */
function refusedRevocation(error: Extract<LogRefusal, { readonly code: 'ENTRY_REFUSED' }>): Result<null, Refusal> {
  if (error.reason === 'no-such-proxy') return err({ code: 'PROXY_SETTLED' });
  return error.reason === 'closed' ? err(error) : err({ code: 'PROXY_SIGNATURE_WRONG' });
}
