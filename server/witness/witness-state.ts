import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCheckpointBody, type Checkpoint } from '../../crypto/log/checkpoint.ts';
import { parseSignedNote } from '../../crypto/log/note.ts';
import { OperatorError } from '../platform/operator.ts';
import { logKeyFault } from './config.ts';
import { createDurably, replaceDurably } from './durable.ts';

export interface Remembered {
  /** The log's key, pinned for good when the log was first accepted. */
  readonly vkey: string;
  /** The newest checkpoint that was cosigned, with the log's line and ours. */
  readonly note: string | null;
}

export const sha256Hex = (content: string): string => createHash('sha256').update(content).digest('hex');

/** Evidence that nobody can deny is kept always; of what may be a sender's mistake, so much a log. */
const MAX_UNPROVEN = 20;

/** What a witness remembers: a small file a log, replaced as a whole. */
export class WitnessState {
  readonly #heads: string;
  readonly #evidence: string;

  private constructor(folder: string) {
    this.#heads = join(folder, 'heads');
    this.#evidence = join(folder, 'evidence');
  }

  static async open(folder: string): Promise<WitnessState> {
    const state = new WitnessState(folder);
    for (const each of [state.#heads, state.#evidence]) await mkdir(each, { recursive: true, mode: 0o700 });
    return state;
  }

  async read(origin: string): Promise<Remembered | null> {
    const path = this.#pathOf(origin);
    const json = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return null;
    });
    if (json === null) return null;
    const remembered = parsed(json, origin);
    // Of a head that was forgotten another past could be cosigned: better no cosignature than that one.
    if (!remembered) throw new OperatorError(`状态文件 ${path} 已损坏。`, `The state file ${path} is damaged.`);
    return remembered;
  }

  /** Remembers the key of a log that was not known. What is remembered already stays, and is returned. */
  async pin(origin: string, vkey: string): Promise<Remembered> {
    const remembered: Remembered = { vkey, note: null };
    if (await createDurably(this.#pathOf(origin), jsonOf(remembered))) return remembered;
    return (await this.read(origin))!;
  }

  /** Durable once it resolves. */
  save(origin: string, remembered: Remembered): Promise<void> {
    return replaceDurably(this.#pathOf(origin), jsonOf(remembered));
  }

  /** The file of the monitoring address, which knows a log by the hash of its origin. */
  async noteByHash(originHash: string): Promise<string | null> {
    const json = await readFile(join(this.#heads, `${originHash}.json`), 'utf8').catch(() => null);
    return json === null ? null : (JSON.parse(json) as Remembered).note;
  }

  /**
   * Keeps two signed heads of one log that do not agree. `isCertain`: no honest log signs both, whoever sent them. Else
   * the sender may only have sent a wrong proof. Null when that was kept before or is too much.
   */
  async keepEvidence(origin: string, isCertain: boolean, content: string): Promise<string | null> {
    const prefix = `${sha256Hex(origin).slice(0, 16)}-${isCertain ? 'fork' : 'unproven'}-`;
    const path = join(this.#evidence, `${prefix}${sha256Hex(content).slice(0, 16)}.txt`);
    const kept = (await readdir(this.#evidence)).filter((name) => name.startsWith(prefix));
    if (!isCertain && kept.length >= MAX_UNPROVEN) return null;
    return writeFile(path, content, { flag: 'wx', mode: 0o600 }).then(
      () => path,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return null;
        throw error;
      },
    );
  }

  #pathOf(origin: string): string {
    return join(this.#heads, `${sha256Hex(origin)}.json`);
  }
}

const jsonOf = (remembered: Remembered): string => `${JSON.stringify(remembered, null, 1)}\n`;

function parsed(json: string, origin: string): Remembered | null {
  try {
    const { vkey, note } = JSON.parse(json) as Partial<Remembered>;
    if (typeof vkey !== 'string' || logKeyFault(vkey) !== null) return null;
    if (note === null) return { vkey, note };
    return typeof note === 'string' && checkpointOf(note).origin === origin ? { vkey, note } : null;
  } catch {
    return null;
  }
}

/** The checkpoint of a note that this witness wrote itself. */
export function checkpointOf(note: string): Checkpoint {
  const parsed = parseSignedNote(note);
  const checkpoint = parsed.ok ? parseCheckpointBody(parsed.value.body) : parsed;
  if (!checkpoint.ok) throw new Error(`a remembered head is no checkpoint: ${checkpoint.error}`);
  return checkpoint.value;
}
