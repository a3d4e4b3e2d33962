import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freshDatabase } from '../testing/database.ts';

async function operator() {
  const database = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'yijue-appoint-'));
  onTestFinished(async () => {
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });
  const base = { PATH: process.env['PATH'] ?? '', DATABASE_URL: database.serviceUrl, DATA_DIR: dataDir };
  return (env: Record<string, string>) =>
    new Promise<{ code: number; said: string }>((resolve) => {
      execFile(
        process.execPath,
        ['--import', 'tsx', 'server/identity/appoint-cli.ts'],
        { env: { ...base, ...env } },
        (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
      );
    });
}

test('the operator appoints the first administrator once, and the name stays off the terminal', async () => {
  const appoint = await operator();
  const first = { ADMINISTRATOR_NAME: '吴七', ADMINISTRATOR_PHONE: '13600000007', ADMINISTRATOR_AREA: '999001' };
  expect(await appoint({})).toMatchObject({ code: 1, said: expect.stringContaining('ADMINISTRATOR_PHONE') as unknown });
  expect(await appoint({ ...first, ADMINISTRATOR_AREA: '99' + '9' })).toMatchObject({ code: 1 });
  const done = await appoint(first);
  expect(done.code).toBe(0);
  for (const secret of ['吴七', '13600000007']) expect(done.said).not.toContain(secret);
  const again = await appoint({ ...first, ADMINISTRATOR_PHONE: '13600000008' });
  expect(again).toMatchObject({ code: 1, said: expect.stringContaining('已有管理员') as unknown });
});
