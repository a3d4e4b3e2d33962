import { must } from './check.ts';
import { moreReceipts, pause, underLoad, urlsOf, wordsOf, type Fault } from './fault.ts';
import { isAlive, isReady } from './service.ts';

const LONG_MS = 65_000;

/** The wire between server and database breaks, and hangs without anybody being told. */
export const network: Fault = {
  name: 'network between server and database',
  async run(scene) {
    const { world, isShort } = scene;
    const service = await world.start();
    const [cuts, hangs] = isShort ? [1, 1] : [6, 3];
    const outcome = await underLoad(scene, { urls: urlsOf(service) }, async (told) => {
      for (let i = 0; i < cuts; i++) {
        await moreReceipts(told, 10);
        world.wire.cut();
        await pause(500);
        must(!(await isReady(service.url)), 'the server said that it was ready without a database');
        world.wire.mend();
      }
      for (let i = 0; i < hangs; i++) {
        await moreReceipts(told, 10);
        world.wire.hang();
        await pause(2_500);
        must(!(await isReady(service.url)), 'the server said that it was ready without a database');
        // The first time what hung goes on; then it turns out to be broken.
        if (i > 0) world.wire.cut();
        world.wire.mend();
      }
      if (!isShort) {
        await moreReceipts(told, 10);
        world.wire.cut();
        // Past a full minute, at which timetables look into the database.
        await pause(LONG_MS);
        must(await isAlive(service.url), 'the server ended while its database was away');
        world.wire.mend();
      }
      await moreReceipts(told, 10);
      must(await isReady(service.url), 'the server did not become ready again');
    });
    await service.end('SIGTERM');
    const long = isShort ? '' : `, cut once for ${LONG_MS / 1_000} s`;
    return `cut ${cuts} times for 0.5 s, hung ${hangs} times for 2.5 s${long}, never called itself ready meanwhile; ${wordsOf(outcome)}`;
  },
};
