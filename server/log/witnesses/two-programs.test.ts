import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { parsePolicy } from '../../../crypto/bundle/policy.ts';
import { verifyBundle } from '../../../crypto/bundle/verify.ts';
import { nodeChecks } from '../../../crypto/testing/keys.ts';
import { WITNESS_PATIENCE_MS } from '../../../crypto/replay/head-rules.ts';
import { act, prepare, stateOf, succeed } from '../../assemblies/testing.ts';
import { openZip } from '../../disclosure/bundle-source.ts';
import { startVoting, TEST_RULES, type VotingTest } from '../../paper/testing.ts';
import { drawKeys } from '../../platform/keys.ts';
import { PROJECT_ROOT } from '../../platform/project.ts';
import { outcomeOf, witnessCommand, witnessFiles, witnessProcess, type WitnessFiles } from '../../witness/testing.ts';
import { freePort } from '../../platform/free-port.ts';

/** The office draws its key before anybody starts anything. */
async function drawnWitness(): Promise<{ readonly files: WitnessFiles; readonly port: number; readonly vkey: string }> {
  const port = await freePort();
  const files = await witnessFiles({ listen: { host: '127.0.0.1', port } });
  const { out } = await outcomeOf(witnessCommand('--config', files.config, '--new'));
  return { files, port, vkey: out.trim() };
}

interface Service {
  readonly url: string;
  readonly child: ChildProcess;
}

/** A second process of the service on the same database, which works its deadlines off. */
async function serviceProcess({ app }: VotingTest, env: Readonly<Record<string, string>>): Promise<Service> {
  const script = join(PROJECT_ROOT, 'server/testing/child-server.ts');
  const own = { DATABASE_URL: app.database.serviceUrl, DATA_DIR: app.deps.config.dataDir, LOG_LEVEL: 'fatal' };
  const clock = { CHILD_CLOCK: app.clock.now().toISOString(), CHILD_JOBS: 'on' };
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: PROJECT_ROOT,
    env: { PATH: process.env['PATH'], ...own, ...clock, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^listening (\d+)$/.exec(line)?.[1];
    if (port) return { url: `http://127.0.0.1:${port}`, child };
  }
  throw new Error('the service ended before it listened');
}

/** Waits until the service hands the head out with a second line. */
async function cosigned({ url }: Service, { log }: VotingTest, size: number): Promise<string> {
  for (let waited = 0; waited < 600; waited++, await sleep(50)) {
    const reply = await fetch(`${url}/log/${log.assembly}/heads/${size}`);
    const note = reply.ok ? await reply.text() : '';
    if (note.split('\u2014').length === 3) return note;
  }
  throw new Error(`the head of size ${size} was not cosigned`);
}

async function counted(voting: VotingTest): Promise<void> {
  const [one, two] = voting.voters;
  await voting.vote(one!, { m1: 'for' });
  await voting.vote(two!, { m1: 'for' });
  await voting.close();
  const { app, log, clerks } = voting;
  await succeed(act(app, log.assembly, 'tally', {}, clerks[0], clerks[1]));
  app.clock.forward({ days: TEST_RULES.objectionDays + 1 });
}

test('service and witness, each a process of its own: the required heads are cosigned and the bundle verifies with quorum one', async () => {
  const { files, port, vkey } = await drawnWitness();
  const env = { ...drawKeys(), WITNESSES: `http://127.0.0.1:${port} ${vkey}` };
  const voting = await startVoting({ env });
  await counted(voting);
  const { app, log, convener, officers } = voting;
  // The witness does not run yet: nothing is declared before it has seen the close.
  const early = await prepare(app, log.assembly, 'declare', {}, convener);
  const { size } = (await stateOf(app, log.assembly)).closed!.head;
  expect(early).toMatchObject({ status: 409, body: { code: 'HEAD_NOT_COSIGNED', size } });

  const service = await serviceProcess(voting, env);
  const config = JSON.parse(await readFile(files.config, 'utf8')) as object;
  const hosts = { [app.deps.config.publicHost]: service.url };
  await writeFile(files.config, JSON.stringify({ ...config, hosts }));
  const witness = await witnessProcess(files);
  expect(witness.vkey).toBe(vkey);
  // The queue tries again by itself; the sweep does so every minute, and this every second.
  const nudge = setInterval(() => void app.deps.jobs.runDue(), 1_000);
  onTestFinished(() => clearInterval(nudge));
  await cosigned(service, voting, size);
  await succeed(act(app, log.assembly, 'declare', {}, convener));

  service.child.kill('SIGKILL');
  await once(service.child, 'exit');
  const again = await serviceProcess(voting, env);
  const declared = (await stateOf(app, log.assembly)).declared!.seq + 1;
  await cosigned(again, voting, declared);
  clearInterval(nudge);
  await succeed(act(app, log.assembly, 'certify', {}, officers[0], officers[1]));

  const reply = await fetch(`${again.url}/log/${log.assembly}/bundle.zip`);
  const source = await openZip(new Uint8Array(await reply.arrayBuffer()));
  if (!source.ok) throw new Error(source.error.en);
  const policy = parsePolicy(new TextDecoder().decode(await source.value.read('policy')));
  expect(policy).toEqual({ ok: true, value: { log: voting.vkey, witnesses: [vkey], quorum: 1 } });
  const report = await verifyBundle(source.value, { vkeys: [voting.vkey, vkey] }, nodeChecks);
  expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([]);
  expect(report.checks.find(({ id }) => id === 1)?.status).toBe('passed');
});

test('where the witness stays silent for a day, an officer attests each printed head and the records verify all the same', async () => {
  const { vkey } = await drawnWitness();
  const voting = await startVoting({ env: { WITNESSES: `http://127.0.0.1:9 ${vkey}` } });
  await counted(voting);
  const { app, log, convener, officers } = voting;
  const heads = async () => [...(await stateOf(app, log.assembly)).requiredHeads.keys()];
  const attest = (size: number) => act(app, log.assembly, 'head-attested', { size }, officers[0]);
  const blocked = await prepare(app, log.assembly, 'declare', {}, convener);
  expect(blocked.body.code).toBe('HEAD_NOT_COSIGNED');
  const shown = async () => (await succeed(voting.send(officers[0], 'GET', '/file'))).heads as { mayAttest: boolean }[];
  expect((await shown()).map(({ mayAttest }) => mayAttest)).toEqual((await heads()).map(() => true));
  for (const size of await heads()) await succeed(attest(size));
  expect(await shown()).toEqual([]);
  await succeed(act(app, log.assembly, 'declare', {}, convener));
  expect(await shown()).toEqual([expect.objectContaining({ mayAttest: false })]);
  const last = (await heads()).at(-1)!;
  expect((await prepare(app, log.assembly, 'head-attested', { size: last }, officers[0])).body.reason).toBe(
    'witness-has-time',
  );
  expect((await prepare(app, log.assembly, 'certify', {}, officers[0])).body.code).toBe('HEAD_NOT_COSIGNED');
  app.clock.set(new Date(app.clock.now().getTime() + WITNESS_PATIENCE_MS));
  await succeed(attest(last));
  expect((await prepare(app, log.assembly, 'head-attested', { size: last }, officers[0])).body.reason).toBe(
    'head-attested',
  );
  expect((await prepare(app, log.assembly, 'head-attested', { size: 1 }, officers[0])).body.reason).toBe('wrong-head');
  await succeed(act(app, log.assembly, 'certify', {}, officers[0], officers[1]));
});
