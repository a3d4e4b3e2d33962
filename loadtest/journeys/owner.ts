import {
  ballotTerms,
  bindKey,
  castAll,
  sendBallot,
  signBallot,
  signInOwner,
  type Owner,
  type SignedBallot,
} from '../../server/demo/players/owner.ts';
import { asked, type Http } from '../../server/demo/players/http.ts';
import { pathOf } from '../../server/demo/players/staff.ts';
import { toldOf, type Told, type Visitor } from './visitor.ts';

const agreed = (motions: readonly string[]) => Object.fromEntries(motions.map((motion) => [motion, 'for']));

/** One owner's evening: reads the notice, signs in with a code, votes for everything he stands for, looks at the turnout. */
export async function evening(http: Http, { log, facts }: Visitor): Promise<readonly Told[]> {
  await asked(http, { method: 'GET', path: pathOf(log) });
  const owner = await signInOwner(http, log.estate, facts);
  const cast = await castAll(http, log, owner, (_, motions) => agreed(motions));
  await asked(http, { method: 'GET', path: `${pathOf(log)}/progress` });
  return cast.map(({ answer }) => toldOf(log, answer));
}

/** Everything but the last tap. */
export interface Ready {
  readonly owner: Owner;
  readonly ballots: readonly SignedBallot[];
}

export async function ready(http: Http, { log, facts }: Visitor): Promise<Ready> {
  const owner = await signInOwner(http, log.estate, facts);
  const { aud, notice, voters } = await ballotTerms(http, log, owner);
  const ballots = [];
  for (const { voter, person, motions, nextN } of voters) {
    const key = await bindKey(http, log, owner, { aud, voter, person });
    ballots.push(await signBallot(key, { aud, notice: notice!, voter, n: nextN }, agreed(motions)));
  }
  return { owner, ballots };
}

/** The last tap, some of them a second after the close: the service's clock decides, and whoever is late is told so. */
export async function send(http: Http, { log }: Visitor, { owner, ballots }: Ready): Promise<readonly Told[]> {
  const told = [];
  for (const ballot of ballots) told.push(toldOf(log, await sendBallot(http, log, owner, ballot)));
  return told;
}
