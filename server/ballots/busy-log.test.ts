import { sql } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { serveLogs } from '../log/log-service.ts';
import type { LogRef } from '../log/log-ref.ts';
import type { Db } from '../platform/database.ts';
import { assemblyInVoting } from '../testing/assembly.ts';
import { testSessions } from '../testing/sessions.ts';
import { start } from '../testing/start.ts';
import { sessionOf, voterDevice } from '../testing/voter-device.ts';
import { sessionStandings } from './standing.ts';

const MAY_WAIT = 4;
const OWNERS = 10;

/** Holds the head as another process does that appends; resolves with what lets it go. */
async function holdHead(db: Db, { estate, assembly }: LogRef): Promise<() => Promise<void>> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let isLocked = () => {};
  const locked = new Promise<void>((resolve) => (isLocked = resolve));
  const holding = db.transaction().execute(async (tx) => {
    await sql`select from log_head where estate_id = ${estate} and assembly_id = ${assembly} for update`.execute(tx);
    isLocked();
    await held;
  });
  await locked;
  return async () => {
    release();
    await holding;
  };
}

test('past the bound ballots are turned away with the time to come again and nothing of them is stored; sent again, each is recorded once', async () => {
  const { app, deps, db, clock } = await start({ sessions: testSessions, standings: sessionStandings });
  serveLogs(deps, { maxWaiting: MAY_WAIT });
  const voters = Array.from({ length: OWNERS }, () => ({ building: '1', areaCm2: 900_000 }));
  const assembly = await assemblyInVoting(deps, clock, { voters });
  const devices = assembly.voters.map((voter) => voterDevice(assembly, voter));
  for (const device of devices) await sessionOf(app, assembly, device.actor).post('bindings', device.bindingRequest());
  const ballots = devices.map((device) => ({
    session: sessionOf(app, assembly, device.actor),
    ballot: device.sign({}),
  }));
  const stored = async (table: string) =>
    (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db)).rows[0]!.n;
  const entriesBefore = await stored('log_entry');

  const letGo = await holdHead(db, assembly.log);
  const sent = ballots.map(({ session, ballot }) => session.post('ballots', ballot));
  const turnedAway: unknown[] = [];
  for (const reply of sent) void reply.then(({ statusCode }) => statusCode === 503 && turnedAway.push(statusCode));
  while (turnedAway.length < OWNERS - MAY_WAIT) await sleep(10);
  expect(await stored('ballot')).toBe(0);
  await letGo();

  const replies = await Promise.all(sent);
  const accepted = replies.filter(({ statusCode }) => statusCode === 201);
  const refused = replies.filter(({ statusCode }) => statusCode === 503);
  expect([accepted.length, refused.length]).toEqual([MAY_WAIT, OWNERS - MAY_WAIT]);
  for (const reply of refused) {
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    expect(reply.json()).toMatchObject({ code: 'LOG_BUSY' });
  }
  expect(await stored('log_entry')).toBe(entriesBefore + MAY_WAIT);
  expect([await stored('ballot'), await stored('opening')]).toEqual([MAY_WAIT, MAY_WAIT]);

  for (const { session, ballot } of ballots)
    expect((await session.post('ballots', ballot)).statusCode).toBeLessThan(300);
  expect([await stored('ballot'), await stored('opening')]).toEqual([OWNERS, OWNERS]);
});
