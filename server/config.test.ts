import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from './config.ts';

const key = () => randomBytes(32).toString('base64');

const production = (): Record<string, string> => ({
  YIJUE_MODE: 'production',
  DATABASE_URL: 'postgres://yijue@db/yijue',
  PUBLIC_HOST: 'vote.example.cn',
  SMS_GATEWAY_URL: 'https://sms.example.cn/send',
  SESSION_SECRET: key(),
  DATA_KEY: key(),
  INDEX_KEY: key(),
  LOG_MASTER_KEY: key(),
  LOG_MASTER_KEY_ID: 'm2026',
});

const faultyNames = (env: Record<string, string>): string[] => {
  const config = readConfig(env);
  return config.ok ? [] : config.error.map((fault) => fault.name).sort();
};

test('with nothing set the server is a demonstration on port 3000 of this machine only', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ ok: true, value: { mode: 'demo', host: '127.0.0.1', port: 3000, demoClock: true } });
});

test('production with everything real is accepted and has no demonstration clock', () => {
  const config = readConfig(production());
  expect(config).toMatchObject({ ok: true, value: { mode: 'production', demoClock: false } });
});

test('production names everything it lacks at once', () => {
  expect(faultyNames({ YIJUE_MODE: 'production' })).toEqual([
    'DATABASE_URL',
    'DATA_KEY',
    'INDEX_KEY',
    'LOG_MASTER_KEY',
    'LOG_MASTER_KEY_ID',
    'PUBLIC_HOST',
    'SESSION_SECRET',
    'SMS_GATEWAY_URL',
  ]);
});

test.each(Object.keys(production()).filter((name) => name !== 'YIJUE_MODE'))(
  'production refuses to start without %s',
  (name) => {
    const { [name]: _left, ...env } = production();
    expect(faultyNames(env)).toEqual([name]);
  },
);

test('production refuses a demonstration clock', () => {
  expect(faultyNames({ ...production(), DEMO_CLOCK: 'on' })).toEqual(['DEMO_CLOCK']);
});

test('a machine that calls itself production refuses to run the demonstration', () => {
  expect(faultyNames({ NODE_ENV: 'production' })).toEqual(['YIJUE_MODE']);
});

test('wrong forms and missing values are reported together, and no value is repeated', () => {
  const secret = 'not-a-key-but-still-secret';
  const config = readConfig({ YIJUE_MODE: 'production', PORT: '70000', DATA_KEY: secret, LOG_LEVEL: 'loud' });
  if (config.ok) throw new Error('this configuration is wrong');
  expect(config.error.map((fault) => fault.name)).toEqual(
    expect.arrayContaining(['PORT', 'DATA_KEY', 'LOG_LEVEL', 'INDEX_KEY']),
  );
  expect(JSON.stringify(config.error)).not.toContain(secret);
  expect(JSON.stringify(config.error)).not.toContain('70000');
});

test('a secret may come from a file, whose last line break does not count', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'yijue-config-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'secret');
  await writeFile(path, 'a secret of more than thirty-two characters\n');
  const { SESSION_SECRET: _left, ...env } = production();
  const config = readConfig({ ...env, SESSION_SECRET_FILE: path });
  expect(config).toMatchObject({
    ok: true,
    value: { keys: { sessionSecret: 'a secret of more than thirty-two characters' } },
  });
  expect(faultyNames({ ...production(), SESSION_SECRET_FILE: path })).toEqual(['SESSION_SECRET']);
  expect(faultyNames({ ...env, SESSION_SECRET_FILE: join(folder, 'absent') })).toEqual([
    'SESSION_SECRET',
    'SESSION_SECRET_FILE',
  ]);
});

test('an empty variable counts as unset', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({
    ok: true,
    value: { port: 3000, database: { url: null } },
  });
});

test('a retired master key still opens its logs, and new logs use the current one', () => {
  const old = key();
  const config = readConfig({ ...production(), LOG_MASTER_KEYS_RETIRED: `m2025:${old}` });
  if (!config.ok || config.value.keys === null) throw new Error('this configuration is right');
  expect(config.value.keys.logMasterId).toBe('m2026');
  expect(Buffer.from(config.value.keys.logMasters.get('m2025') ?? []).toString('base64')).toBe(old);
});
