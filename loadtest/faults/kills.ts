import { checkLog, must } from './check.ts';
import {
  everythingWasAnswered,
  moreReceipts,
  pause,
  underLoad,
  upTo,
  wordsOf,
  type Fault,
  type Scene,
} from './fault.ts';
import type { Service } from './service.ts';

const KILL_WITHIN_MS = 400;

/** SIGKILL at random moments, of one or the other, while phones vote; the log is checked from its first entry after each. */
export const kills: Fault = {
  name: 'SIGKILL of server and PostgreSQL',
  async run(scene) {
    const { world } = scene;
    let service: Service = await world.start();
    const done = { server: 0, postgres: 0 };
    const outcome = await underLoad(scene, { urls: () => [service.url] }, async (told) => {
      for (let kill = 0; kill < scene.kills; kill++) {
        await moreReceipts(told, 10);
        await upTo(KILL_WITHIN_MS);
        // By turns and not by lot, so that a short run does both.
        if (kill % 2 === 0) {
          must((await service.end('SIGKILL')) === 'SIGKILL', 'the server had ended before it was killed');
          done.server++;
          service = await world.start();
        } else {
          await killPostgres(scene);
          done.postgres++;
        }
        await checkLog(world, [...scene.receipts, ...told.receipts], false);
      }
      await moreReceipts(told, 10);
    });
    await service.end('SIGTERM');
    return `server killed ${done.server} times, PostgreSQL ${done.postgres} times, log checked after each; ${wordsOf(outcome)}`;
  },
};

/** Kills the postmaster, and with it every session; whoever started it starts it again. */
export async function killPostgres({ world }: Pick<Scene, 'world'>): Promise<void> {
  const pid = await world.postmaster();
  if (pid === null) throw new Error('there is no PostgreSQL to kill');
  process.kill(pid, 'SIGKILL');
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(20)) {
    const next = await world.postmaster();
    if (next !== null && next !== pid) return;
  }
  throw new Error('PostgreSQL did not start again');
}

/** SIGTERM under load: it answers what it took, and what it answered is all that it recorded. */
export const stop: Fault = {
  name: 'SIGTERM under load',
  async run(scene) {
    const rounds = scene.isShort ? 1 : 5;
    let service = await scene.world.start();
    const outcome = await underLoad(scene, { urls: () => [service.url] }, async (told) => {
      for (let round = 0; round < rounds; round++) {
        await moreReceipts(told, 10);
        await upTo(KILL_WITHIN_MS);
        const code = await service.end('SIGTERM');
        must(code === 0, `the server ended with ${code}`);
        await everythingWasAnswered(scene, told);
        service = await scene.world.start();
      }
    });
    await service.end('SIGTERM');
    return `stopped ${rounds} times with code 0, each time every recorded ballot had been answered; ${wordsOf(outcome)}`;
  },
};
