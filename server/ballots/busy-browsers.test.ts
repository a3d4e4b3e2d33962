import { expect, test } from 'vitest';
import { assemblyInVoting } from '../testing/assembly.ts';
import { as, testSessions } from '../testing/sessions.ts';
import { start } from '../testing/start.ts';
import { voterDevice } from '../testing/voter-device.ts';
import { sessionStandings } from './standing.ts';
import { busyBrowsers, VOTERS_OF_A_FAMILY } from './busy-browsers.ts';

test('10b-25: one browser that binds keys for more voters than a family has is flagged; every ballot from it still counts', async () => {
  const { app, deps, clock } = await start({ sessions: testSessions, standings: sessionStandings });
  const voters = Array.from({ length: VOTERS_OF_A_FAMILY + 2 }, () => ({ building: '1', areaCm2: 1_000_000 }));
  const assembly = await assemblyInVoting(deps, clock, { voters });
  const url = `/api/estates/${assembly.log.estate}/assemblies/${assembly.log.assembly}/bindings`;
  const jar: Record<string, string> = {};
  const bind = async (index: number, cookies: Record<string, string>) => {
    const device = voterDevice(assembly, assembly.voters[index]!);
    const reply = await app.inject({
      method: 'POST',
      url,
      headers: as(device.actor),
      cookies,
      payload: device.bindingRequest(),
    });
    expect(reply.statusCode).toBe(201);
    for (const { name, value } of reply.cookies) jar[name] ??= value;
  };
  for (let index = 0; index <= VOTERS_OF_A_FAMILY; index++) {
    expect(await busyBrowsers(deps.db, assembly.log)).toEqual([]);
    await bind(index, jar);
  }
  await bind(VOTERS_OF_A_FAMILY + 1, {});
  const found = await busyBrowsers(deps.db, assembly.log);
  expect(found.map(({ size }) => size)).toEqual([VOTERS_OF_A_FAMILY + 1]);
});
