import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { ED25519, isKeyName, parseVkey } from '../../crypto/log/note.ts';
import { integer, list, object, record, text, type Infer } from '../../crypto/shape.ts';
import { OperatorError } from '../platform/operator.ts';

const HOST_NAME = /[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[1-9][0-9]{0,4})?/;

/** What the office writes down; every path counts from the folder of the file. */
const FILE = object({
  /** Name of the witness key; by custom a host name without scheme. */
  name: text(/[!-*,-~]+/, 200),
  listen: object({ host: text(/[0-9A-Za-z.:_-]+/, 255), port: integer(0, 65_535) }),
  /** Private key, drawn by --new. */
  key: text(/[^\0\n]+/, 1_000),
  /** Folder of the heads that were cosigned, and of the evidence. */
  state: text(/[^\0\n]+/, 1_000),
  /** Verifier keys of logs, for those that do not come from one of `hosts`. */
  logs: list(text(/[!-~]+/, 400), 1_000),
  /** Host name in the origin of logs → address at which the service is asked for the key of a log seen for the first time. */
  hosts: record(HOST_NAME, text(/https?:\/\/[!-~]+/, 400), 50),
});

export type WitnessConfig = Infer<typeof FILE>;

export async function readWitnessConfig(path: string): Promise<WitnessConfig> {
  const json = await readFile(path, 'utf8').catch((error: Error) => {
    throw new OperatorError(`读不到配置文件 ${path}。`, `The configuration ${path} cannot be read.`, { cause: error });
  });
  const value = parsed(json);
  const fault = FILE.fault(value, 'config') ?? keyFault(value as WitnessConfig);
  if (fault) throw new OperatorError(`配置文件 ${path} 有误：${fault}`, `The configuration ${path} is wrong: ${fault}`);
  const config = value as WitnessConfig;
  const folder = dirname(resolve(path));
  return { ...config, key: resolve(folder, config.key), state: resolve(folder, config.state) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const keyFault = ({ name, logs }: WitnessConfig): string | null =>
  isKeyName(name) ? (logs.map(logKeyFault).find((fault) => fault !== null) ?? null) : 'name is no key name';

/** Why the text is not the verifier key of a log, or null. */
export function logKeyFault(vkey: string): string | null {
  const key = parseVkey(vkey);
  if (!key.ok) return `${vkey}: ${key.error}`;
  return key.value.type === ED25519 ? null : `${vkey}: not the verifier key of a log`;
}
