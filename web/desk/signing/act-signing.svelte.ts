import { canonicalize, type JsonObject } from '../../../crypto/canonical.ts';
import type { EntryType } from '../../../crypto/entries/bodies.ts';
import { isProblem } from '../../api/problem.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';
import type { SigningKey } from '../../state/signing-keys.ts';
import { prepareAct, signatureOf, withdrawAct, type Opening, type PreparedAct, type SignedAct } from '../desk-api.ts';
import { Task } from '../../ui/task.svelte.ts';

const ATTEMPTS = 4;

/** The same bytes again where the service asks to wait: sent twice they are recorded once. */
async function patiently<T>(send: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (problem) {
      if (!isProblem(problem) || problem.status !== 503 || attempt === ATTEMPTS) throw problem;
      const seconds = Number(problem['retryAfterSeconds'] ?? 1);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }
}

/** One act on its way into the log: composed by the service, read by a person, signed on this device. */
export class ActSigning {
  readonly task = new Task();
  #prepared = $state.raw<PreparedAct | null>(null);
  #result = $state.raw<SignedAct | null>(null);
  readonly #path: AssemblyPath;

  constructor(path: AssemblyPath) {
    this.#path = path;
  }

  get prepared(): PreparedAct | null {
    return this.#prepared;
  }
  get result(): SignedAct | null {
    return this.#result;
  }
  get payload(): JsonObject | null {
    return this.#prepared ? (JSON.parse(this.#prepared.payload) as JsonObject) : null;
  }

  prepare(type: EntryType, input: object): Promise<unknown> {
    this.#result = null;
    return this.task.run(async () => (this.#prepared = await prepareAct(this.#path, type, input)));
  }

  /** Takes up an act that somebody has prepared and perhaps signed. */
  adopt(act: PreparedAct): void {
    this.#prepared = act;
    this.#result = null;
  }

  /** The result, or null if it failed; nothing is signed but the very text that was shown. */
  sign(key: SigningKey, opening?: Opening): Promise<SignedAct | null> {
    return this.task.run(async () => (this.#result = await this.#signature(key, opening)));
  }

  /** Prepares and signs without a pause, for acts whose content the person has composed on this very screen. */
  signAtOnce(key: SigningKey, type: EntryType, input: object, opening?: Opening): Promise<SignedAct | null> {
    return this.task.run(async () => {
      const { act } = (this.#prepared = await prepareAct(this.#path, type, input));
      try {
        return (this.#result = await this.#signature(key, opening));
      } catch (problem) {
        // What came with the signature is known here only: nobody could sign it later from a list.
        await withdrawAct(this.#path, act).catch(() => undefined);
        throw problem;
      }
    });
  }

  /** Puts the act aside; what was prepared and not signed is withdrawn, so that nobody finds it in his list. */
  async drop(): Promise<void> {
    const prepared = this.#prepared;
    this.#prepared = null;
    this.#result = null;
    this.task.clear();
    if (prepared && prepared.signatures.have === 0) await withdrawAct(this.#path, prepared.act).catch(() => undefined);
  }

  clear(): void {
    this.#prepared = null;
    this.#result = null;
    this.task.clear();
  }

  async #signature(key: SigningKey, opening?: Opening): Promise<SignedAct> {
    const { act, typ, payload } = this.#prepared!;
    const content = JSON.parse(payload) as JsonObject;
    // A text that does not survive reading and writing would be signed as something other than what was shown.
    if (canonicalize(content) !== payload) throw new Error('the prepared act is not canonical');
    const jws = await key.sign(typ, content);
    return patiently(() => signatureOf(this.#path, act, jws, opening));
  }
}
