import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { databaseUser, canEnter, isRoot } from './platform/embedded-postgres/os-user.ts';
import { runningPostmaster, stopPostmaster } from './platform/embedded-postgres/postmaster.ts';
import { demoClock } from './platform/clock.ts';
import { PROJECT_ROOT } from './platform/project.ts';
import { freshDatabase } from './testing/database.ts';
import { scratchBase } from './testing/scratch-folder.ts';
import { serverProcess } from './testing/server-process.ts';
import { startDeps } from './testing/start.ts';

async function dataFolder(): Promise<string> {
  const made = await mkdtemp(join(scratchBase(), 'yijue-main-'));
  await chmod(made, 0o711);
  onTestFinished(async () => {
    const left = await postmasterOf(made);
    if (left) await stopPostmaster(join(made, 'postgres'), left);
    await rm(made, { recursive: true, force: true });
  });
  return made;
}

const postmasterOf = (dataDir: string) => runningPostmaster(join(dataDir, 'postgres'));

const isReady = async (address: string): Promise<boolean> => (await fetch(`${address}/api/ready`)).ok;

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends the server with code 0 and leaves no process behind',
  async (signal) => {
    const dataDir = await dataFolder();
    const server = serverProcess({ env: { DATA_DIR: dataDir } });
    expect(await isReady(await server.address())).toBe(true);
    server.child.kill(signal);
    // A terminal's Ctrl-C reaches the server twice: from the terminal and from npm.
    server.child.kill(signal);
    expect(await server.ended()).toBe(0);
    expect(await postmasterOf(dataDir)).toBeNull();
  },
);

test('a signal while it still starts leaves no process behind', async () => {
  const dataDir = await dataFolder();
  const server = serverProcess({ env: { DATA_DIR: dataDir } });
  while (!(await readdir(dataDir)).includes('postgres')) await sleep(5);
  server.child.kill('SIGTERM');
  expect(await server.ended()).toBe(0);
  expect(await postmasterOf(dataDir)).toBeNull();
});

test('a server that starts after another was killed takes over what that one left, and ends it in the end', async () => {
  const dataDir = await dataFolder();
  const first = serverProcess({ env: { DATA_DIR: dataDir } });
  await first.address();
  first.child.kill('SIGKILL');
  expect(await first.ended()).toBe('SIGKILL');
  const left = await postmasterOf(dataDir);
  expect(left).not.toBeNull();
  const second = serverProcess({ env: { DATA_DIR: dataDir } });
  expect(await isReady(await second.address())).toBe(true);
  expect(await postmasterOf(dataDir)).toEqual(left);
  second.child.kill('SIGTERM');
  expect(await second.ended()).toBe(0);
  expect(await postmasterOf(dataDir)).toBeNull();
});

test('a taken port is said at once, with code 1, before anything is started', async () => {
  const dataDir = await dataFolder();
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as AddressInfo;
  const server = serverProcess({ env: { DATA_DIR: dataDir, PORT: String(port) } });
  expect(await server.ended()).toBe(1);
  expect(server.output()).toContain(`端口 ${port} 已被占用`);
  expect(server.output()).toContain(`Port ${port} is taken`);
  expect(await readdir(dataDir)).toEqual([]);
});

test('every fault of the configuration is said at once, with code 1', async () => {
  const server = serverProcess({ env: { YIJUE_MODE: 'production', PORT: 'many', DEMO_CLOCK: 'on' } });
  expect(await server.ended()).toBe(1);
  for (const name of ['PORT', 'DEMO_CLOCK', 'DATABASE_URL', 'SMS_GATEWAY_URL', 'LOG_MASTER_KEY'])
    expect(server.output()).toContain(`${name}:`);
});

test('a signal to npm ends the server that it started', async () => {
  const dataDir = await dataFolder();
  const npm = serverProcess({ env: { DATA_DIR: dataDir }, command: ['npm', 'start'] });
  expect(await isReady(await npm.address())).toBe(true);
  npm.child.kill('SIGTERM');
  await npm.ended();
  expect(await postmasterOf(dataDir)).toBeNull();
});

test('the server ends when the npm that started it was killed', async () => {
  const dataDir = await dataFolder();
  const npm = serverProcess({ env: { DATA_DIR: dataDir }, command: ['npm', 'start'] });
  const address = await npm.address();
  npm.child.kill('SIGKILL');
  for (let waited = 0; waited < 200 && (await postmasterOf(dataDir)) !== null; waited++) await sleep(50);
  expect(await postmasterOf(dataDir)).toBeNull();
  await expect(fetch(`${address}/api/health`)).rejects.toThrow();
});

const nobody = isRoot() ? databaseUser('/nonexistent') : null;

test.runIf(nobody !== null && canEnter(nobody, PROJECT_ROOT))(
  'an ordinary user runs it, root may take it up as that user, and files stay the user’s',
  async () => {
    if (nobody === null) throw new Error('only root lends an account');
    const dataDir = await dataFolder();
    await chown(dataDir, nobody.uid, nobody.gid);
    for (const user of [nobody, undefined, nobody]) {
      const server = serverProcess({ env: { DATA_DIR: dataDir }, ...(user ? { user } : {}) });
      expect(await isReady(await server.address())).toBe(true);
      server.child.kill('SIGTERM');
      expect(await server.ended()).toBe(0);
    }
  },
);

test.runIf(nobody !== null && canEnter(nobody, PROJECT_ROOT))(
  'an ordinary user who comes upon root’s data is told so in a sentence',
  async () => {
    if (nobody === null) throw new Error('only root lends an account');
    const dataDir = await dataFolder();
    const first = serverProcess({ env: { DATA_DIR: dataDir } });
    await first.address();
    first.child.kill('SIGTERM');
    await first.ended();
    const second = serverProcess({ env: { DATA_DIR: dataDir }, user: nobody });
    expect(await second.ended()).toBe(1);
    expect(second.output()).toContain('belongs to another user');
    expect(second.output()).not.toContain('    at ');
  },
);

const key = () => randomBytes(32).toString('base64');

async function productionEnv(): Promise<Record<string, string>> {
  const database = await freshDatabase({ isEmpty: true });
  onTestFinished(() => database.drop());
  return {
    YIJUE_MODE: 'production',
    NODE_ENV: 'production',
    DATA_DIR: await dataFolder(),
    DATABASE_URL: database.serviceUrl,
    MIGRATIONS_DATABASE_URL: database.ownerUrl,
    PUBLIC_HOST: 'vote.example.cn',
    SMS_GATEWAY_URL: 'https://sms.example.cn/',
    SESSION_SECRET: key(),
    DATA_KEY: key(),
    INDEX_KEY: key(),
    LOG_MASTER_KEY: key(),
    LOG_MASTER_KEY_ID: 'm1',
  };
}

test('production migrates its own database, starts, and has no control over time', async () => {
  const env = await productionEnv();
  const server = serverProcess({ env });
  const address = await server.address();
  expect(await isReady(address)).toBe(true);
  for (const method of ['GET', 'POST']) {
    const reply = await fetch(`${address}/api/demo/clock`, { method });
    expect(reply.status).toBe(404);
  }
  server.child.kill('SIGTERM');
  expect(await server.ended()).toBe(0);
  expect(await readdir(env['DATA_DIR'] ?? '')).toEqual([]);
});

test('production refuses a database whose clock a demonstration has moved', async () => {
  const { db, database } = await startDeps();
  await demoClock(db).moveTo(db, new Date('2040-01-01T00:00:00Z'));
  const env = await productionEnv();
  const server = serverProcess({
    env: { ...env, DATABASE_URL: database.serviceUrl, MIGRATIONS_DATABASE_URL: database.ownerUrl },
  });
  expect(await server.ended()).toBe(1);
  expect(server.output()).toContain('moved the clock of this database');
});
