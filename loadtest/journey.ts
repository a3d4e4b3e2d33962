import { castAll, signInOwner, type CastReceipt, type OwnerFacts } from '../server/demo/players/owner.ts';
import { asked, type Http } from '../server/demo/players/http.ts';
import { pathOf, type AssemblyPath } from '../server/demo/players/staff.ts';

/** What a journey took in: the receipts that the client holds at its end. */
export interface Journey {
  readonly receipts: readonly CastReceipt[];
  /** Status of every answer to a ballot. */
  readonly statuses: readonly number[];
}

/**
 * One owner's evening: reads the notice, signs in with a code, votes for everything he stands for, looks at the turnout.
 * Knows nothing of k6, so that tests play it from Node.
 */
export async function ownerJourney(http: Http, log: AssemblyPath, facts: OwnerFacts): Promise<Journey> {
  await asked(http, { method: 'GET', path: pathOf(log) });
  const owner = await signInOwner(http, log.estate, facts);
  const cast = await castAll(http, log, owner, (_, motions) =>
    Object.fromEntries(motions.map((motion) => [motion, 'for'])),
  );
  await asked(http, { method: 'GET', path: `${pathOf(log)}/progress` });
  const accepted = cast.filter(({ answer }) => answer.status === 200 || answer.status === 201);
  return {
    receipts: accepted.map(({ answer }) => answer.json<CastReceipt>()),
    statuses: cast.map(({ answer }) => answer.status),
  };
}
