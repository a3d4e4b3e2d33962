import type { KeyRole } from '../../../crypto/entries/fields.ts';
import { createKey, findKey, importKey, type SigningKey } from '../../state/signing-keys.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';
import { demoRoleKey, keyTerms, logOpening, myKey, openLog, requestKey, type KeyView } from '../desk-api.ts';

const KEY_TYP = 'key+jws';

/**
 * `none`: the person has not asked · `waiting`: an officer has to enrol it · `ready` · `elsewhere`: it is enrolled, but lies
 * on another device, and nobody can move it from there.
 */
export type RoleKeyStage = 'unknown' | 'none' | 'waiting' | 'ready' | 'elsewhere';

/** The signed-in person's own key in one assembly. It is made in this browser and never leaves it. */
export class RoleKey {
  #key = $state.raw<SigningKey | null>(null);
  #view = $state.raw<KeyView | null>(null);
  #stage = $state<RoleKeyStage>('unknown');
  readonly #path: AssemblyPath;
  readonly #name: string;

  constructor(path: AssemblyPath, account: string) {
    this.#path = path;
    this.#name = `role:${path.assembly}:${account}`;
  }

  get stage(): RoleKeyStage {
    return this.#stage;
  }
  get role(): KeyRole | null {
    return this.#view?.role ?? null;
  }
  get kid(): string | null {
    return this.#view?.kid ?? null;
  }
  /** The key, once an officer has enrolled it and it lies on this device. */
  get signing(): SigningKey | null {
    return this.#stage === 'ready' ? this.#key : null;
  }

  async load(): Promise<void> {
    this.#view = await myKey(this.#path);
    if (!this.#view || this.#view.state === 'dismissed') {
      this.#stage = 'none';
      return;
    }
    const mine = await this.#onThisDevice(this.#view.kid);
    this.#key = mine;
    this.#stage = !mine ? 'elsewhere' : this.#view.state === 'enrolled' ? 'ready' : 'waiting';
  }

  /** Makes a key and asks an officer to enrol it; one that waits on another device is replaced. */
  async request(role: KeyRole): Promise<void> {
    const { aud, nonce, person } = await keyTerms(this.#path);
    const key = await createKey(this.#name);
    const pop = await key.sign(KEY_TYP, { aud, nonce, person, role });
    await requestKey(this.#path, { jwk: key.jwk, pop, role });
    await this.load();
  }

  /** The first officer's key opens the log and is the first in it. */
  async openLog(): Promise<{ readonly vkey: string }> {
    const { aud, nonce, person } = await logOpening(this.#path);
    const key = await createKey(this.#name);
    const pop = await key.sign(KEY_TYP, { aud, nonce, person, role: 'officer' });
    const opened = await openLog(this.#path, { jwk: key.jwk, pop });
    await this.load();
    return opened;
  }

  async #onThisDevice(kid: string): Promise<SigningKey | null> {
    const found = await findKey(this.#name);
    if (found?.kid === kid) return found;
    const demo = await demoRoleKey(this.#path).catch(() => null);
    if (!demo) return null;
    const imported = await importKey(this.#name, demo.jwk);
    return imported.kid === kid ? imported : null;
  }
}
