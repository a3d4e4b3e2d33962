import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { toBase64 } from '../../crypto/bytes.ts';
import { utf8 } from '../../crypto/bytes.ts';
import { MemoryTree } from '../../crypto/log/memory-tree.ts';
import { leafHash } from '../../crypto/log/merkle.ts';
import { noteKey, type NoteKey } from '../../crypto/testing/fixed-keys.ts';
import { nodeChecks } from '../../crypto/testing/keys.ts';
import { signHead } from '../../crypto/testing/test-log.ts';
import { createLog } from '../platform/log.ts';
import { PROJECT_ROOT } from '../platform/project.ts';
import { witnessServer } from './http.ts';
import { KnownLogs } from './known-logs.ts';
import { Witness } from './witness.ts';
import { drawWitnessKey } from './witness-key.ts';
import { WitnessState } from './witness-state.ts';

/** A log in memory that signs whatever head it is told to. */
export class MemoryLog {
  readonly key: NoteKey;
  readonly tree = new MemoryTree();

  constructor(origin: string) {
    this.key = noteKey(origin);
  }

  /** Grows to the size; another `past` gives other leaves. */
  growTo(size: number, past = ''): this {
    while (this.tree.size < size) this.tree.append([leafHash(utf8(`${past}${this.tree.size}`))]);
    return this;
  }

  get head(): string {
    return signHead(this.key, this.tree.size, this.tree.root());
  }

  /** Body of add-checkpoint for the newest head. */
  submission(old: number, over: { readonly proof?: readonly string[]; readonly head?: string } = {}): string {
    const proof = old === 0 || old > this.tree.size ? [] : this.tree.consistencyProof(old).map(toBase64);
    return `old ${old}\n${(over.proof ?? proof).map((line) => `${line}\n`).join('')}\n${over.head ?? this.head}`;
  }
}

export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yijue-witness-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface WitnessOptions {
  readonly folder?: string;
  readonly logs?: readonly string[];
  readonly hosts?: Readonly<Record<string, string>>;
  readonly ask?: (address: string) => Promise<string | null>;
}

/** A witness on a socket of this process. */
export async function testWitness({ folder: given, logs = [], hosts = {}, ask }: WitnessOptions = {}) {
  const folder = given ?? (await testFolder());
  const log = createLog({ mode: 'demo', logLevel: 'silent' });
  const key = await drawWitnessKey(join(folder, `${Math.random()}.pem`), 'witness.example.org');
  const state = await WitnessState.open(join(folder, 'state'));
  const now = () => 1_790_000_000_000;
  const known = new KnownLogs({ state, logs, hosts, log, now, ...(ask && { ask }) });
  const server = witnessServer({
    ...{ witness: new Witness({ key, state, known, checks: nodeChecks, log, now }), state, vkey: key.vkey, log },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const add = async (body: string | Uint8Array) => {
    const reply = await fetch(`${url}/add-checkpoint`, { method: 'POST', body: body as string });
    return { status: reply.status, type: reply.headers.get('content-type'), body: await reply.text() };
  };
  return { url, folder, state, known, vkey: key.vkey, add };
}

export interface WitnessProcess {
  readonly child: ChildProcess;
  readonly url: string;
  readonly vkey: string;
}

export interface WitnessFiles {
  readonly folder: string;
  readonly config: string;
}

/** Writes the configuration that an office would write. */
export async function witnessFiles(over: object = {}): Promise<WitnessFiles> {
  const folder = await testFolder();
  const config = join(folder, 'witness.json');
  const listen = { host: '127.0.0.1', port: 0 };
  const fields = { name: 'witness.street.example', listen, key: 'key.pem', state: 'state', logs: [], hosts: {} };
  await writeFile(config, JSON.stringify({ ...fields, ...over }));
  return { folder, config };
}

/** `npm run witness` in a process of its own, without any variable that could lead to a database. */
export function witnessCommand(...words: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', join(PROJECT_ROOT, 'server/witness/main.ts'), ...words], {
    cwd: PROJECT_ROOT,
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  return child;
}

export async function witnessProcess({ config }: WitnessFiles): Promise<WitnessProcess> {
  const child = witnessCommand('--config', config);
  let url: string | null = null;
  for await (const line of createInterface({ input: child.stdout! })) {
    if (url !== null) return { child, url, vkey: line };
    url = /(http:\/\/127\.0\.0\.1:\d+)$/.exec(line)?.[1] ?? null;
  }
  throw new Error('the witness ended before it listened');
}

/** What a command printed, and how it ended. */
export async function outcomeOf(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  const [out, err] = [[] as Buffer[], [] as Buffer[]];
  child.stdout!.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr!.on('data', (chunk: Buffer) => err.push(chunk));
  await once(child, 'close');
  return { code: child.exitCode, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}
