import { expect, test } from 'vitest';
import { addMs } from '../../crypto/time.ts';
import { injectHttp, type Answer, type Http } from '../../server/demo/players/http.ts';
import { utf8 } from '../../crypto/bytes.ts';
import { start, type TestApp } from '../../server/testing/start.ts';
import { evening, ready, send } from '../journeys/owner.ts';
import { hostile, isRefused } from '../journeys/hostile.ts';
import { reader } from '../journeys/reader.ts';
import type { Told } from '../journeys/visitor.ts';
import { seedEstates, type Estates, type EstatesPlan } from './estates.ts';
import { verdictOn } from './verdict.ts';

interface Played extends TestApp, Estates {
  readonly http: Http;
}

/** The journeys that k6 walks, briefly and without it. */
async function played(plan: EstatesPlan): Promise<Played> {
  const started = await start();
  const { deps, app, clock, letterbox } = started;
  const estates = await seedEstates(deps, clock, plan);
  clock.set(estates.assemblies[0]!.opens);
  const inner = injectHttp(app);
  const http: Http = async (call) => {
    const to = /^\/api\/demo\/outbox\?.*to=([^&]+)/.exec(call.path)?.[1];
    return to === undefined ? inner(call) : messagesTo(letterbox.to(decodeURIComponent(to)));
  };
  return { ...started, ...estates, http };
}

const messagesTo = (messages: readonly { readonly text: string; readonly kind: string }[]): Answer => {
  const last = messages.filter(({ kind }) => kind === 'sign-in-code').slice(-1);
  const bytes = utf8(JSON.stringify(last));
  return { status: 200, bytes, headers: {}, text: () => JSON.stringify(last), json: <T>() => last as T };
};

test('what the verifier finds after an evening is what every phone was told, with attackers among the owners', async () => {
  const { deps, http, assemblies, visitors } = await played({ assemblies: 2, owners: 3 });
  const told: Told[] = [];
  const before = await reader(http, visitors[0]!.log, null);
  const voters = visitors.slice(0, -1);
  await Promise.all(voters.map(async (visitor) => told.push(...(await evening(http, visitor)))));
  const attempts = await hostile(http, visitors.at(-1)!, visitors[0]!);
  expect(attempts.filter((attempt) => !isRefused(attempt))).toEqual([]);
  const after = await reader(http, visitors[0]!.log, before.head);
  expect(after.isContinued).toBe(true);
  expect(Object.values(after.statuses).every((status) => status < 500)).toBe(true);
  const verdict = await verdictOn(deps, assemblies, told, { mayRefuse: [] });
  expect(verdict).toEqual({ assemblies: 2, recorded: voters.length, counted: voters.length, refused: 0 });
});

test('a tap after the close is told that nothing was recorded, and a receipt that was not recorded is found out', async () => {
  const { deps, http, assemblies, visitors, clock } = await played({ assemblies: 1, owners: 2 });
  const [early, late] = [visitors[0]!, visitors[1]!];
  clock.set(addMs(assemblies[0]!.ends, -60_000));
  const [inTime, tooLate] = [await ready(http, early), await ready(http, late)];
  const told = [...(await send(http, early, inTime))];
  clock.set(assemblies[0]!.ends);
  told.push(...(await send(http, late, tooLate)));
  expect(told.map(({ code }) => code)).toEqual([null, 'VOTING_CLOSED']);
  const verdict = await verdictOn(deps, assemblies, told, { mayRefuse: ['VOTING_CLOSED'] });
  expect(verdict).toMatchObject({ recorded: 1, refused: 1 });
  await expect(verdictOn(deps, assemblies, told, { mayRefuse: [] })).rejects.toThrow('VOTING_CLOSED');
  await expect(verdictOn(deps, assemblies, [], { mayRefuse: [] })).rejects.toThrow('1 ballots are recorded');
});
