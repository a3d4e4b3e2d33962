import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { FENGLIN } from '../../server/demo/files.ts';
import { asked, type Http } from '../../server/demo/players/http.ts';
import { codeSentTo } from '../../server/demo/players/outbox.ts';
import { signInOwner, type Owner, type OwnerFacts } from '../../server/demo/players/owner.ts';
import { pathOf as apiOf, type AssemblyPath } from '../../server/demo/players/staff.ts';
import { householdsOf } from '../../server/demo/register-people.ts';

/** What an owner's phone is told of his votes. */
export interface Terms {
  readonly voters: readonly {
    readonly voter: string;
    readonly person: string;
    readonly motions: readonly string[];
    readonly status: { readonly at: string | null };
  }[];
}

export interface OwnBallot {
  readonly code: string;
  readonly status: string;
}

export const termsOf = (http: Http, log: AssemblyPath, { token }: Pick<Owner, 'token'>): Promise<Terms> =>
  asked(http, { method: 'GET', path: `${apiOf(log)}/ballot`, token });

/** Ballots in the log that this person cast, superseded ones included. */
export const ballotsOf = async (
  http: Http,
  log: AssemblyPath,
  { token }: Pick<Owner, 'token'>,
): Promise<readonly OwnBallot[]> =>
  (await asked<{ ballots: OwnBallot[] }>(http, { method: 'GET', path: `${apiOf(log)}/ballots/mine`, token })).ballots;

/** Signs in over the interface with the cookies of this browser: for what is not about signing in. */
export async function signInBehind(
  page: Page,
  http: Http,
  base: string,
  estate: string,
  facts: OwnerFacts,
): Promise<void> {
  await answerBehind(page, http, base, facts.phone, ['challenges', { estate, ...facts }]);
}

/** The same for somebody of the staff. */
export const signInStaffBehind = (page: Page, http: Http, base: string, phone: string): Promise<void> =>
  answerBehind(page, http, base, phone, ['staff-challenges', { phone }]);

async function answerBehind(
  page: Page,
  http: Http,
  base: string,
  phone: string,
  [kind, who]: readonly [string, object],
): Promise<void> {
  const { request } = page.context();
  const headers = { 'x-yijue': '1' };
  const started = await request.post(`${base}/api/identity/${kind}`, { headers, data: who });
  const { challenge } = (await started.json()) as { challenge: string };
  const data = { code: await codeSentTo(http, phone) };
  const answer = await request.post(`${base}/api/identity/challenges/${challenge}/answer`, { headers, data });
  if (!answer.ok()) throw new Error(`the code was not taken: ${answer.status()}`);
}

/** Puts the same answer to every motion where an unfinished ballot is kept, so that a browser opens at the page of answers. */
export async function answerOnServer(http: Http, log: AssemblyPath, owner: Owner, mark: string): Promise<void> {
  for (const { voter, person, motions } of (await termsOf(http, log, owner)).voters)
    await http({
      method: 'PUT',
      path: `${apiOf(log)}/ballot-drafts/${voter}/${person}`,
      token: owner.token,
      body: { marks: Object.fromEntries(motions.map((motion) => [motion, mark])) },
    });
}

/** Owners of one flat in this building of the demonstration who have not voted, one after the other. */
export async function* silentOwners(http: Http, log: AssemblyPath, building: string): AsyncGenerator<Owner> {
  const households = householdsOf(await readFile(FENGLIN.registry));
  for (const { facts, buildings, addresses, owners } of households) {
    if (owners > 1 || addresses.length > 1 || !buildings.has(building)) continue;
    const owner = await signInOwner(http, log.estate, facts);
    const { voters } = await termsOf(http, log, owner);
    if (voters.length === 1 && voters[0]!.status.at === null) yield owner;
  }
  throw new Error(`everybody in building ${building} has voted`);
}
