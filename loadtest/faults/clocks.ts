import pg from 'pg';
import { moreReceipts, pause, underLoad, urlsOf, wordsOf, type Fault } from './fault.ts';

/** Loaded into a server before its program: its own clock jumps by four minutes back or forth every 300 ms. */
const JUMPING = `data:text/javascript,${encodeURIComponent(`
const Real = Date, steps = [0, 240000, -240000, 120000];
const by = () => steps[Math.floor(performance.now() / 300) % steps.length];
globalThis.Date = class extends Real {
  constructor(...given) { given.length === 0 ? super(Real.now() + by()) : super(...given); }
  static now() { return Real.now() + by(); }
};`)}`;

/** The clock of a process is for tokens and display; what is recorded goes by the database's, which never goes back. */
export const clocks: Fault = {
  name: 'clock jumps',
  async run(scene) {
    const { world, isShort } = scene;
    const jumping = await world.start({}, ['--import', JUMPING]);
    const first = await underLoad(scene, { urls: urlsOf(jumping) }, (told) => moreReceipts(told, isShort ? 30 : 300));
    await jumping.end('SIGTERM');
    const movable = await world.start({ YIJUE_MODE: 'demo', DEMO_ESTATE: 'none', WEB_BUILD: 'off' });
    const offsets = isShort
      ? [3_600_000, -3_600_000]
      : [60_000, -60_000, 3_600_000, 0, -3_600_000, 600_000, -86_400_000, 0];
    const second = await underLoad(scene, { urls: urlsOf(movable) }, async (told) => {
      for (const offset of offsets) {
        await moreReceipts(told, 10);
        await setOffset(world.ownerUrl, offset);
        await pause(100);
      }
      await moreReceipts(told, 10);
    });
    await movable.end('SIGTERM');
    await setOffset(world.ownerUrl, 0);
    return (
      `the server's own clock by up to 4 min every 0.3 s (${first.told.receipts.length} receipts), the clock by which it records by ` +
      `${offsets.map((ms) => `${ms / 60_000} min`).join(', ')}; the operating system's clock was left alone; ${wordsOf(second)}`
    );
  },
};

/** Moves the clock that the service reads in its transactions, back as well, which the service itself never does. */
async function setOffset(ownerUrl: string, ms: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('alter table demo_clock drop constraint if exists demo_clock_offset_ms_check');
  await client.query('update demo_clock set offset_ms = $1', [ms]);
  await client.end();
}
