import type { JsonObject } from '../../crypto/canonical.ts';
import { together } from './chance.ts';
import { UnexpectedAnswer, type Answer, type Http } from './players/http.ts';
import {
  castAll,
  sendBallot,
  signInOwner,
  type CastReceipt,
  type Owner,
  type OwnerFacts,
  type SignedBallot,
} from './players/owner.ts';
import type { AssemblyPath } from './players/staff.ts';

/** An owner who has voted, with what his phone still holds. */
export interface Voted {
  readonly owner: Owner;
  readonly voter: string;
  readonly ballot: SignedBallot;
  readonly receipt: CastReceipt;
}

/** How somebody marks the motions that are his to mark. */
export type Mind = (motion: string) => 'for' | 'against' | 'abstain' | null;

const marksOf = (mind: Mind, motions: readonly string[]): JsonObject =>
  Object.fromEntries(motions.flatMap((motion) => entryOf(motion, mind(motion))));

const entryOf = (motion: string, mark: string | null): [string, string][] => (mark === null ? [] : [[motion, mark]]);

/** Signs in, binds a key and votes for every voter that the owner stands for and that nobody has voted for yet. */
export async function voteOnline(
  http: Http,
  log: AssemblyPath,
  facts: OwnerFacts,
  mind: Mind,
  taken: Set<string>,
): Promise<Voted[]> {
  const owner = await signInOwner(http, log.estate, facts);
  const cast = await castAll(http, log, owner, (_, motions) => marksOf(mind, motions), taken);
  return cast.map(({ voter, ballot, answer }) => ({ owner, voter, ballot, receipt: received(answer) }));
}

function received(answer: Answer): CastReceipt {
  if (answer.status !== 201 && answer.status !== 200)
    throw new UnexpectedAnswer({ method: 'POST', path: '…/ballots' }, answer);
  return answer.json<CastReceipt>();
}

export interface OnlinePlan {
  readonly facts: OwnerFacts;
  readonly mind: Mind;
}

/** Many people at once, as on an evening after the messages went out. */
export async function voteTogether(
  http: Http,
  log: AssemblyPath,
  plans: readonly OnlinePlan[],
  progress: (done: number) => void,
): Promise<Voted[]> {
  const voted: Voted[] = [];
  const taken = new Set<string>();
  let done = 0;
  await together(plans, 12, async ({ facts, mind }) => {
    voted.push(...(await voteOnline(http, log, facts, mind, taken)));
    progress(++done);
  });
  return voted;
}

/** The reply was lost: the phone sends the same bytes again and must get the same receipt. */
export async function sendAgain(http: Http, log: AssemblyPath, { owner, ballot, receipt }: Voted): Promise<boolean> {
  const again = received(await sendBallot(http, log, owner, ballot));
  return again.seq === receipt.seq && again.receipt === receipt.receipt;
}
