import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { fingerprint } from '../../crypto/bundle/trust.ts';
import { systemClock } from '../platform/clock.ts';
import { createSignatureChecks, useNodeHash } from '../platform/signature-checks.ts';
import { Lifecycle } from '../platform/lifecycle.ts';
import { OperatorError, say } from '../platform/operator.ts';
import { readWitnessConfig, type WitnessConfig } from './config.ts';
import { witnessServer } from './http.ts';
import { KnownLogs } from './known-logs.ts';
import { holdAlone } from './only-one.ts';
import { Witness } from './witness.ts';
import { drawWitnessKey, readWitnessKey } from './witness-key.ts';
import { WitnessState } from './witness-state.ts';

const USAGE = `用法 / usage:
  npm run witness -- --config FILE --new           生成本见证方的密钥 / draw this witness's key
  npm run witness -- --config FILE                 运行 / run
  npm run witness -- --config FILE --accept VKEY   认可一份日志的公钥 / accept the key of a log`;

async function start(words: readonly string[], life: Lifecycle): Promise<void> {
  const { values } = parseWords(words);
  if (values.config === undefined) throw new OperatorError('缺少 --config FILE。', USAGE);
  const config = await readWitnessConfig(values.config);
  if (values.new) return showKey((await drawWitnessKey(config.key, config.name)).vkey);
  if (values.accept !== undefined) return accept(config, values.accept);
  return run(config, life);
}

function parseWords(words: readonly string[]) {
  try {
    const options = { config: { type: 'string' }, new: { type: 'boolean' }, accept: { type: 'string' } } as const;
    return parseArgs({ args: [...words], options });
  } catch {
    throw new OperatorError('看不懂这些参数。', USAGE);
  }
}

function showKey(vkey: string): void {
  process.stdout.write(`${vkey}\n`);
  say(`指纹 / fingerprint: ${fingerprint(vkey)}`);
  say('请把这一行交给平台写入配置（WITNESSES），并印在公告上；私钥不要离开这台机器。');
  say('Give this line to the service (WITNESSES) and have it printed on the notice; the private key stays here.');
}

async function accept(config: WitnessConfig, vkey: string): Promise<void> {
  const accepted = await (await knownLogs(config)).accept(vkey);
  if (!accepted.ok) throw new OperatorError('没有认可这份日志。', `Not accepted: ${accepted.error}`);
  say(`已认可 / accepted: ${accepted.value}\n指纹 / fingerprint: ${fingerprint(vkey)}`);
}

const now = (): number => systemClock.now().getTime();
const LOG = pino({ base: { pid: process.pid } }, pino.destination(2));

const knownLogs = async ({ state: folder, logs, hosts }: WitnessConfig): Promise<KnownLogs> =>
  new KnownLogs({ state: await WitnessState.open(folder), logs, hosts, log: LOG, now });

async function run(config: WitnessConfig, life: Lifecycle): Promise<void> {
  const key = await readWitnessKey(config.key, config.name);
  const state = await WitnessState.open(config.state);
  life.add(await holdAlone(config.state));
  const { logs, hosts } = config;
  const known = new KnownLogs({ state, logs, hosts, log: LOG, now });
  const witness = new Witness({ key, state, known, checks: createSignatureChecks(), log: LOG, now });
  const server = witnessServer({ witness, state, vkey: key.vkey, log: LOG });
  server.listen(config.listen.port, config.listen.host);
  await once(server, 'listening');
  life.add(async () => {
    server.close();
    server.closeIdleConnections();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`见证服务 / witness: http://${hostOf(config.listen.host)}:${port}\n${key.vkey}\n`);
}

const hostOf = (host: string): string => (host.includes(':') ? `[${host}]` : host);

useNodeHash();
const life = new Lifecycle();
await life.run(() => start(process.argv.slice(2), life));
