import { err, ok, type Result } from '../../crypto/result.ts';
import { codeOf } from '../ballots/admission.ts';
import { timeZh } from '../ballots/local-time.ts';
import { stateOf } from '../log/log-service.ts';
import type { LogRefusal } from '../log/problems.ts';
import { publicOrigin } from '../platform/public-origin.ts';
import { underOfficeName } from '../print/sender.ts';
import type { Asking } from './begin.ts';
import type { AttendedRefusal } from './problems.ts';

/** The receipt of an attended ballot in a message: where and by what number it is found, and not what was chosen. */
export async function receiptText(
  { deps, log }: Pick<Asking, 'deps' | 'log'>,
  seq: number,
): Promise<Result<string, AttendedRefusal | LogRefusal>> {
  const state = await stateOf(deps, log);
  if (!state.ok) return state;
  const ballot = state.value.ballots.get(seq);
  if (!ballot) return err({ code: 'ATTENDED_UNKNOWN' });
  const address = `${publicOrigin(deps.config)}/e/${log.estate}/a/${log.assembly}/check`;
  const text = `【议决】您的表决票已于${timeZh(ballot.received)}记录，凭证号${codeOf(ballot)}。可在 ${address} 核对。凭证不含您的选择。`;
  return ok(await underOfficeName(deps.db, log.estate, text));
}
