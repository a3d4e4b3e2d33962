import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must } from './check.ts';
import { moreReceipts, pause, underLoad, urlsOf, wordsOf, type Scene } from './fault.ts';
import type { Told } from './phones.ts';
import { killPostgres } from './kills.ts';
import { withWorld, type World } from './world.ts';

interface DiskOptions {
  readonly isShort: boolean;
  bindPhones(scene: Pick<Scene, 'world'>): Promise<void>;
}

const VOTERS = 96;

/** PostgreSQL's disk is full for a while: nothing is acknowledged meanwhile, and it goes on once there is room again. */
export const diskFull = {
  name: 'disk full',
  async run(options: DiskOptions): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'yijue-full-'));
    const isMounted = run('mount', '-t', 'tmpfs', '-o', 'size=420m,mode=711', 'tmpfs', folder);
    try {
      const words = await withWorld({ voters: VOTERS, durable: true, disk: folder }, (world) =>
        fill(world, options, isMounted ? ballast(folder) : fileLimit(world)),
      );
      return `${isMounted ? 'a tmpfs of 420 MB filled to the last byte' : 'RLIMIT_FSIZE on every process of the database'}, ${words}`;
    } finally {
      if (isMounted) run('umount', folder);
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Shortage {
  begin(): Promise<void>;
  end(): Promise<void>;
}

async function fill(world: World, { isShort, bindPhones }: DiskOptions, shortage: Shortage): Promise<string> {
  await bindPhones({ world });
  const scene = { world, receipts: [] };
  const service = await world.start();
  const times = isShort ? 1 : 3;
  let refusals = 0;
  const outcome = await underLoad(scene, { urls: urlsOf(service) }, async (told) => {
    for (let time = 0; time < times; time++) {
      await moreReceipts(told, 20);
      const before = told.later + told.unanswered;
      try {
        await shortage.begin();
        await untilRefused(told, before);
      } finally {
        await shortage.end();
      }
      refusals += told.later + told.unanswered - before;
      await moreReceipts(told, 20);
    }
  });
  await service.end('SIGTERM');
  return `${times} times, ${refusals} ballots put off meanwhile; ${wordsOf(outcome)}`;
}

async function untilRefused(told: Told, before: number): Promise<void> {
  for (const until = Date.now() + 60_000; told.later + told.unanswered < before + 20; await pause(20))
    must(Date.now() < until, 'the full disk did not show: ballots were recorded all the while');
}

const PARTS = 64;

function ignoreFull(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOSPC') throw error;
}

function ballast(folder: string): Shortage {
  const file = join(folder, 'ballast');
  return {
    async begin() {
      for (let part = 0; part < PARTS; part++) {
        const { bavail, bsize } = statfsSync(folder);
        if (bavail === 0) return;
        // The database writes at the same time and may be the one that gets the last bytes.
        await writeFile(`${file}-${part}`, Buffer.alloc(Math.min(bavail * bsize, 64 * 2 ** 20))).catch(ignoreFull);
      }
    },
    async end() {
      for (let part = 0; part < PARTS; part++) rmSync(`${file}-${part}`, { force: true });
    },
  };
}

/** No file of the database grows beyond a megabyte; lifted with the processes that it was put on. */
function fileLimit(world: World): Shortage {
  return {
    async begin() {
      const pid = String(await world.postmaster());
      const children = spawnSync('ps', ['-o', 'pid=', '--ppid', pid], { encoding: 'utf8' }).stdout.split('\n');
      for (const each of [pid, ...children.map((text) => text.trim()).filter((text) => text !== '')])
        if (!run('prlimit', '--pid', each, '--fsize=1048576') && each === pid)
          throw new Error('neither a tmpfs could be mounted nor a file limit set: the disk was not filled');
    },
    end: () => killPostgres({ world }),
  };
}

const run = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;
