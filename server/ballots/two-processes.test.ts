import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { utf8 } from '../../crypto/bytes.ts';
import { verifyCheckpoint } from '../../crypto/log/checkpoint.ts';
import { MemoryTree } from '../../crypto/log/memory-tree.ts';
import { leafHash } from '../../crypto/log/merkle.ts';
import { verifyTlogProof } from '../../crypto/log/proof.ts';
import { readEntry } from '../../crypto/replay/read-entry.ts';
import { newState, type LogState } from '../../crypto/replay/state.ts';
import { step } from '../../crypto/replay/step.ts';
import { ballotStatuses } from '../../crypto/replay/statuses.ts';
import { nodeChecks } from '../../crypto/testing/keys.ts';
import { logReader } from '../log/log-reader.ts';
import type { Db } from '../platform/database.ts';
import { drawKeys } from '../platform/keys.ts';
import { PROJECT_ROOT } from '../platform/project.ts';
import { assemblyInVoting, type TestAssembly } from '../testing/assembly.ts';
import { as, testSessions } from '../testing/sessions.ts';
import { start } from '../testing/start.ts';
import { sessionStandings } from './standing.ts';
import { sessionOf, voterDevice, type SignedBallot, type VoterDevice } from '../testing/voter-device.ts';

const VOTERS = 240;
const MARKS = { m1: 'for' };

interface Server {
  readonly url: string;
  readonly process: ChildProcess;
}

async function childServer(env: Readonly<Record<string, string>>): Promise<Server> {
  const script = join(PROJECT_ROOT, 'server/testing/child-server.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: PROJECT_ROOT,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^listening (\d+)$/.exec(line)?.[1];
    if (port) return { url: `http://127.0.0.1:${port}`, process: child };
  }
  throw new Error('the server ended before it listened');
}

interface Acknowledged {
  readonly device: VoterDevice;
  readonly seq: number;
  readonly entry: string;
  readonly receipt: string;
}

/** As a phone does: the same bytes to whichever server answers, until one does. */
async function deliver(
  assembly: TestAssembly,
  servers: readonly Server[],
  { device, ballot, first }: { device: VoterDevice; ballot: SignedBallot; first: number },
): Promise<Acknowledged> {
  const { estate, assembly: id } = assembly.log;
  for (let attempt = 0; attempt < 40; attempt++) {
    const server = servers[(first + attempt) % servers.length]!;
    const reply = await fetch(`${server.url}/api/estates/${estate}/assemblies/${id}/ballots`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...as(device.actor) },
      body: JSON.stringify(ballot),
    }).catch(() => null);
    if (reply?.ok) return { device, ...((await reply.json()) as Omit<Acknowledged, 'device'>) };
    if (reply && reply.status !== 503) throw new Error(`${reply.status} ${await reply.text()}`);
  }
  throw new Error('no server answered');
}

/** Replays the log from its first entry as an outsider would and compares it with the signed head. */
async function replayed(db: Db, { log, origin, vkey }: TestAssembly): Promise<{ state: LogState; tree: MemoryTree }> {
  const reader = logReader(db);
  const state = newState(origin);
  const tree = new MemoryTree();
  for (const [seq, row] of (await reader.entries(log, 0, 1_000_000)).entries()) {
    const entry = readEntry(row.entry);
    if (!entry.ok) throw new Error(entry.error);
    expect(entry.value.seq).toBe(seq);
    expect(step(state, entry.value, leafHash(row.entry))).toEqual({ ok: true, value: undefined });
    tree.append([leafHash(row.entry)]);
  }
  const { checkpoint } = (await reader.head(log))!;
  const head = { origin, size: tree.size, root: tree.root() };
  expect(await verifyCheckpoint(checkpoint, vkey, nodeChecks)).toEqual({ ok: true, value: head });
  return { state, tree };
}

test('with two servers on one assembly and one of them killed in mid-vote, no acknowledged ballot is lost and none counts twice', async () => {
  const keys = drawKeys();
  const { app, deps, db, database, clock } = await start({
    sessions: testSessions,
    standings: sessionStandings,
    env: { ...keys },
  });
  const voters = Array.from({ length: VOTERS }, () => ({ building: '1', areaCm2: 900_000 }));
  const assembly = await assemblyInVoting(deps, clock, { voters });
  const env = { ...keys, DATABASE_URL: database.serviceUrl, CHILD_CLOCK: assembly.opens, LOG_LEVEL: 'fatal' };
  const starting = [childServer(env), childServer(env)];
  const devices = assembly.voters.map((voter) => voterDevice(assembly, voter));
  for (const device of devices) {
    const bound = await sessionOf(app, assembly, device.actor).post('bindings', device.bindingRequest());
    expect(bound.statusCode).toBe(201);
  }
  const servers = await Promise.all(starting);
  const acknowledged: Acknowledged[] = [];
  let killed = false;
  await inParallel(24, devices, async (device, index) => {
    const receipt = await deliver(assembly, servers, { device, ballot: device.sign(MARKS), first: index });
    acknowledged.push(receipt);
    if (killed || acknowledged.length < VOTERS / 3) return;
    killed = true;
    servers[0]!.process.kill('SIGKILL');
  });
  expect(servers[0]!.process.signalCode).toBe('SIGKILL');
  const { state, tree } = await replayed(db, assembly);
  expect(acknowledged).toHaveLength(VOTERS);
  for (const { seq, entry, receipt } of acknowledged) {
    const leaf = leafHash(utf8(entry));
    expect(tree.read(0, seq)).toEqual(leaf);
    expect(await verifyTlogProof(receipt, leaf, assembly.vkey, nodeChecks)).toMatchObject({ ok: true });
  }
  expect(state.participants).toBe(VOTERS);
  expect(state.ballots.size).toBe(VOTERS);
  expect(new Set([...ballotStatuses(state).values()].map(({ status }) => status))).toEqual(new Set(['effective']));
});

test('two applications on one database share the batches of one assembly without a gap', async () => {
  const first = await start({ sessions: testSessions, standings: sessionStandings });
  const second = await start({
    sessions: testSessions,
    standings: sessionStandings,
    database: first.database,
    deps: { keys: first.deps.keys },
  });
  const voters = Array.from({ length: 60 }, () => ({ building: '1', areaCm2: 900_000 }));
  const assembly = await assemblyInVoting(first.deps, first.clock, { voters });
  second.clock.set(assembly.opens);
  const codes = await Promise.all(
    assembly.voters.map(async (voter, index) => {
      const device = voterDevice(assembly, voter);
      const [one, other] = index % 2 === 0 ? [first.app, second.app] : [second.app, first.app];
      const bound = await sessionOf(one, assembly, device.actor).post('bindings', device.bindingRequest());
      const cast = await sessionOf(other, assembly, device.actor).post('ballots', device.sign(MARKS));
      return [bound.statusCode, cast.statusCode];
    }),
  );
  expect(codes.every(([bound, cast]) => bound === 201 && cast === 201)).toBe(true);
  const { state } = await replayed(first.db, assembly);
  expect(state.participants).toBe(60);
});

async function inParallel<T>(width: number, items: readonly T[], work: (item: T, index: number) => Promise<void>) {
  const waiting = items.map((item, index) => ({ item, index }));
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await work(next.item, next.index);
  };
  await Promise.all(Array.from({ length: width }, lane));
}
