import { isOrigin } from '../../crypto/log/log-key.ts';
import { parseVkey } from '../../crypto/log/note.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Log } from '../platform/log.ts';
import { logKeyFault } from './config.ts';
import type { Remembered, WitnessState } from './witness-state.ts';

const ASK_TIMEOUT_MS = 5_000;
const MAX_KEY_LENGTH = 400;
/** Origins that nobody knows come from anybody; the service is asked about so many of them a minute at most. */
const MAX_ASKED_A_MINUTE = 30;

export interface KnownLogsSetup {
  readonly state: WitnessState;
  /** Verifier keys that the office wrote down. */
  readonly logs: readonly string[];
  /** Host in origins → base address of its service. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly log: Log;
  readonly now: () => number;
  readonly ask?: (address: string) => Promise<string | null>;
}

/**
 * The logs that may be cosigned, each with the one key that is its own for good. A log is accepted because the office wrote
 * its key down, or, on a host that the office trusts to open logs, with the key that it shows when it is first seen: a
 * second key for the same log is refused ever after, and officers compare the first with the printed notice.
 */
export class KnownLogs {
  readonly #setup: KnownLogsSetup;
  #asked: number[] = [];

  constructor(setup: KnownLogsSetup) {
    this.#setup = setup;
  }

  async find(origin: string): Promise<Remembered | null> {
    const remembered = await this.#setup.state.read(origin);
    if (remembered) return remembered;
    const vkey = this.#setup.logs.find((each) => nameOf(each) === origin) ?? (await this.#firstKey(origin));
    if (vkey === null) return null;
    return this.#pin(origin, vkey);
  }

  /** By an officer's own hand. A log that is known with another key keeps it. */
  async accept(vkey: string): Promise<Result<string, string>> {
    const fault = logKeyFault(vkey);
    const origin = nameOf(vkey);
    if (fault !== null || origin === null) return err(fault ?? 'no key');
    const { vkey: kept } = (await this.#setup.state.read(origin)) ?? (await this.#pin(origin, vkey));
    return kept === vkey ? ok(origin) : err(`${origin} is known with another key: ${kept}`);
  }

  async #pin(origin: string, vkey: string): Promise<Remembered> {
    const remembered = await this.#setup.state.pin(origin, vkey);
    this.#setup.log.info({ origin, vkey: remembered.vkey }, 'a log was accepted and its key pinned');
    return remembered;
  }

  async #firstKey(origin: string): Promise<string | null> {
    const base = isOrigin(origin) ? this.#setup.hosts[origin.slice(0, origin.indexOf('/'))] : undefined;
    if (base === undefined || !this.#mayAsk()) return null;
    const path = origin.slice(origin.indexOf('/') + 1);
    const { ask = askKey, log } = this.#setup;
    const vkey = await ask(`${base.replace(/\/$/, '')}/${path}/vkey`);
    if (vkey !== null && logKeyFault(vkey) === null && nameOf(vkey) === origin) return vkey;
    log.warn({ origin }, 'a log of a known host has no key there');
    return null;
  }

  #mayAsk(): boolean {
    const now = this.#setup.now();
    this.#asked = this.#asked.filter((at) => at > now - 60_000);
    if (this.#asked.length >= MAX_ASKED_A_MINUTE) return false;
    this.#asked.push(now);
    return true;
  }
}

const nameOf = (vkey: string): string | null => {
  const key = parseVkey(vkey);
  return key.ok ? key.value.name : null;
};

async function askKey(address: string): Promise<string | null> {
  try {
    const reply = await fetch(address, { signal: AbortSignal.timeout(ASK_TIMEOUT_MS), redirect: 'error' });
    const text = reply.ok ? await reply.text() : '';
    return text.length <= MAX_KEY_LENGTH && text.endsWith('\n') ? text.trimEnd() : null;
  } catch {
    return null;
  }
}
