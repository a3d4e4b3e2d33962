import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The service's secrets. Each serves one purpose; none is derived from another. */
export interface Keys {
  /** Signs access tokens (HMAC). */
  readonly sessionSecret: string;
  /** AES-256-GCM key for personal data and openings at rest, 32 bytes. */
  readonly dataKey: Uint8Array;
  /** HMAC key by which encrypted personal data is found again, 32 bytes. */
  readonly indexKey: Uint8Array;
  /** Masters of the per-log signing keys by id, 32 bytes each; retired ones sign until their logs are archived. */
  readonly logMasters: ReadonlyMap<string, Uint8Array>;
  /** The master that new logs use. */
  readonly logMasterId: string;
}

/** The same as text, as it stands in the environment or in the demonstration's key file. */
export interface KeyTexts {
  readonly SESSION_SECRET?: string;
  readonly DATA_KEY?: string;
  readonly INDEX_KEY?: string;
  readonly LOG_MASTER_KEY?: string;
  readonly LOG_MASTER_KEY_ID?: string;
  /** `id:base64,id:base64` */
  readonly LOG_MASTER_KEYS_RETIRED?: string;
}

/** Null unless every key is there; their forms were checked before. */
export function keysFromText(text: KeyTexts): Keys | null {
  const { SESSION_SECRET, DATA_KEY, INDEX_KEY, LOG_MASTER_KEY, LOG_MASTER_KEY_ID } = text;
  if (!SESSION_SECRET || !DATA_KEY || !INDEX_KEY || !LOG_MASTER_KEY || !LOG_MASTER_KEY_ID) return null;
  const retired = (text.LOG_MASTER_KEYS_RETIRED ?? '').split(',').filter(Boolean).map(retiredMaster);
  return {
    sessionSecret: SESSION_SECRET,
    dataKey: Buffer.from(DATA_KEY, 'base64'),
    indexKey: Buffer.from(INDEX_KEY, 'base64'),
    logMasters: new Map([...retired, [LOG_MASTER_KEY_ID, Buffer.from(LOG_MASTER_KEY, 'base64')]]),
    logMasterId: LOG_MASTER_KEY_ID,
  };
}

function retiredMaster(pair: string): [string, Uint8Array] {
  const colon = pair.indexOf(':');
  return [pair.slice(0, colon), Buffer.from(pair.slice(colon + 1), 'base64')];
}

/** Fresh keys, as the demonstration and tests use them. */
export function drawKeys(): Required<Omit<KeyTexts, 'LOG_MASTER_KEYS_RETIRED'>> {
  const key = () => randomBytes(32).toString('base64');
  return {
    SESSION_SECRET: key(),
    DATA_KEY: key(),
    INDEX_KEY: key(),
    LOG_MASTER_KEY: key(),
    LOG_MASTER_KEY_ID: 'demo-1',
  };
}

/** The demonstration's keys: drawn at the first start, readable by the service's user only, kept as long as its database. */
export async function demoKeys(dataDir: string): Promise<Keys> {
  const path = join(dataDir, 'keys.json');
  const kept = await readFile(path, 'utf8').catch(missing);
  const keys = keysFromText(kept === null ? await keepNew(path, dataDir) : (JSON.parse(kept) as KeyTexts));
  if (!keys) throw new Error(`${path} lacks a key; data encrypted with it cannot be read. Restore the file.`);
  return keys;
}

async function keepNew(path: string, dataDir: string): Promise<KeyTexts> {
  const keys = drawKeys();
  await mkdir(dataDir, { recursive: true });
  await writeFile(`${path}.new`, JSON.stringify(keys, null, 2), { mode: 0o600 });
  await rename(`${path}.new`, path);
  return keys;
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
