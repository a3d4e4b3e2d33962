import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnDatabase } from '../own-database.ts';
import type { CeilingFacts } from './ceiling-server.ts';
import type { Load, Order, ReadyRequest } from './generator.ts';
import { serve, startGenerator, type Env, type Generator, type Program, type Served } from './servers.ts';
import type { Electorate } from './voting.ts';

/** Ballots that have not been sent yet, in the order of the generator's file. */
export interface Unsent {
  readonly from: number;
  next(count: number): number;
}

export interface Rush {
  readonly generator: Generator;
  /** The ballots of each electorate. */
  readonly unsent: readonly Unsent[];
  readonly env: Env;
}

const pathOf = ({ log }: Electorate): string => `/api/estates/${log.estate}/assemblies/${log.assembly}`;

/** The environment of production: its log, its clock, its limits. */
const productionEnv = ({ env, serviceUrl, ownerUrl, folder }: OwnDatabase): Env => ({
  ...env,
  YIJUE_MODE: 'production',
  DATABASE_URL: serviceUrl,
  MIGRATIONS_DATABASE_URL: ownerUrl,
  DATA_DIR: join(folder, 'service'),
  // Nobody is told anything here: no voter has a co-owner.
  SMS_GATEWAY_URL: 'http://127.0.0.1:9/',
});

/** Hands the ballots of all electorates to a generator. */
export async function startRush(own: OwnDatabase, electorates: readonly Electorate[]): Promise<Rush> {
  const file = join(own.folder, 'requests.jsonl');
  const requests = electorates.flatMap((electorate) =>
    electorate.ballots.map(({ owner, body }): ReadyRequest => ({ path: pathOf(electorate), owner, body })),
  );
  writeFileSync(file, requests.map((each) => JSON.stringify(each)).join('\n'));
  const env = productionEnv(own);
  const generator = await startGenerator({ LOAD_REQUESTS: file, SESSION_SECRET: env['SESSION_SECRET']! });
  let from = 0;
  const unsent = electorates.map(({ ballots }) => {
    const mine = unsentFrom(from, ballots.length);
    from += ballots.length;
    return mine;
  });
  return { generator, unsent, env };
}

function unsentFrom(from: number, length: number): Unsent {
  let used = 0;
  return {
    from,
    next(count) {
      if (used + count > length) throw new Error('every ballot of the electorate was sent');
      used += count;
      return from + used - count;
    },
  };
}

export const serveIn = (own: OwnDatabase, program: Program, env: Env): Promise<Served> =>
  serve(program, own.folder, env);

/** Sends, and insists that every ballot was accepted: a refusal is quick, and would flatter the rate. */
export async function accepted({ generator }: Rush, order: Order): Promise<Load> {
  const load = await generator.send(order);
  const others = Object.keys(load.statuses).filter((status) => status !== '201');
  if (others.length > 0)
    throw new Error(`not every ballot was accepted: ${JSON.stringify([load.statuses, load.samples])}`);
  return load;
}

/** The facts from memory with which the ceiling answers for one electorate. */
export function ceilingFacts(own: OwnDatabase, electorate: Electorate, answer: string): string {
  const { receipt } = JSON.parse(answer) as { readonly receipt: string };
  const facts: CeilingFacts = {
    ...{ estate: electorate.log.estate, vkey: electorate.vkey, receipt },
    owners: electorate.ballots.map(({ owner }) => [owner.session, owner.account, owner.person]),
    keys: electorate.ballots.map(({ kid, jwk }) => [kid, jwk]),
  };
  const file = join(own.folder, 'ceiling.json');
  writeFileSync(file, JSON.stringify(facts));
  return file;
}
