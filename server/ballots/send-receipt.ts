import { err, ok, type Result } from '../../crypto/result.ts';
import { phonesOf } from '../estates/owners.ts';
import { stateOf } from '../log/log-service.ts';
import type { LogRefusal } from '../log/problems.ts';
import { blindIndex } from '../platform/blind-index.ts';
import { messageId } from '../platform/message-id.ts';
import { MessageNotSent } from '../platform/messages.ts';
import { underOfficeName } from '../print/sender.ts';
import { publicOrigin } from '../platform/public-origin.ts';
import { codeOf } from './admission.ts';
import { timeZh } from './local-time.ts';
import { roomsZh } from './tell-owner.ts';
import { votingRights, type Voting, type VotingRight } from './voting-right.ts';

export type SendReceiptRefusal = LogRefusal | { readonly code: 'ENTRY_NOT_FOUND' | 'RECEIPT_NOT_SENT' };

/**
 * Sends the number of a receipt to the phones on record of whoever is signed in: somebody whose browser keeps nothing has it
 * all the same. One message a phone and receipt, however often it is asked for; no choice is in it.
 */
export async function sendReceipt(voting: Voting, code: string): Promise<Result<null, SendReceiptRefusal>> {
  const { deps, log } = voting;
  const rights = await votingRights(voting);
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const state = reading.value;
  const found = rights
    .flatMap((right) => (state.voters.get(right.voter)?.ballots ?? []).map((ballot) => ({ right, ballot })))
    .find(({ ballot }) => codeOf(ballot) === code);
  if (!found) return err({ code: 'ENTRY_NOT_FOUND' });
  const words =
    `【议决】${timeZh(found.ballot.received)}收到${roomsZh(found.right.leaf)}的表决，` +
    `回执编号${code.slice(0, 4)}-${code.slice(4)}。截止后可凭编号查验是否计入： ${checkAddress(voting)} 。` +
    '回执不显示选择。工作人员不会索要验证码和银行卡。';
  const text = await underOfficeName(deps.db, log.estate, words);
  const phones = await phonesOf(deps.db, deps.keys, log.estate, await receivers(voting, found.right));
  const sent = await Promise.all(
    [...new Set([...phones.values()].flat())].map((to) => attempt(voting, { to, text, kind: 'receipt' }, code)),
  );
  return sent.includes(true) ? ok(null) : err({ code: 'RECEIPT_NOT_SENT' });
}

const checkAddress = ({ deps, log }: Voting): string =>
  `${publicOrigin(deps.config)}/e/${log.estate}/a/${log.assembly}/check`;

/** The person himself; the company for which somebody acts who owns nothing here. */
async function receivers({ standings, log, actor }: Voting, right: VotingRight): Promise<readonly string[]> {
  const own = (await standings(log.estate, actor)).filter(({ capacity }) => capacity === 'owner');
  return own.length > 0 ? own.map(({ personId }) => personId) : right.represented.map(({ personId }) => personId);
}

async function attempt(
  { deps, log }: Voting,
  message: { readonly to: string; readonly text: string; readonly kind: string },
  code: string,
): Promise<boolean> {
  const id = blindIndex(deps.keys.indexKey, 'receipt-message', log.estate, log.assembly, code, message.to);
  try {
    await deps.messages.send({ ...message, id: messageId(id) });
    return true;
  } catch (error) {
    if (error instanceof MessageNotSent) return false;
    throw error;
  }
}
