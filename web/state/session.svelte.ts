import { call, type Reply } from '../api/call.ts';
import { refreshSession, setAccessToken } from '../api/client.ts';

export type Me = Reply<'/api/me', 'get'>;

/** Who is signed in on this device. */
class Session {
  #me = $state.raw<Me | null>(null);
  #ready = $state(false);
  #settle: () => void = () => undefined;
  #restore: (signedIn: boolean) => void = () => undefined;
  /** Resolves once the refresh cookie was tried after loading. */
  readonly settled = new Promise<void>((resolve) => (this.#settle = resolve));

  /** The same, a question earlier: whether there is a session, before it is known whose. */
  readonly restored = new Promise<boolean>((resolve) => (this.#restore = resolve));

  get me(): Me | null {
    return this.#me;
  }
  get signedIn(): boolean {
    return this.#me !== null;
  }
  /** False until the refresh cookie was tried once after loading. */
  get ready(): boolean {
    return this.#ready;
  }
  get name(): string | null {
    return this.#me?.name ?? null;
  }

  /** Whether there is anything but the person's own units to look after. */
  get isStaff(): boolean {
    return this.#me?.grants.some((grant) => grant.role !== 'owner') ?? false;
  }

  has(role: Me['grants'][number]['role']): boolean {
    return this.#me?.grants.some((grant) => grant.role === role) ?? false;
  }

  async restore(): Promise<void> {
    const signedIn = await refreshSession().catch(() => false);
    this.#restore(signedIn);
    if (signedIn) await this.#load().catch(() => undefined);
    this.#ready = true;
    this.#settle();
  }

  async begin(token: string): Promise<void> {
    setAccessToken(token);
    await this.#load();
  }

  async end(): Promise<void> {
    await call('delete', '/api/sessions/current').catch(() => undefined);
    setAccessToken(null);
    this.#me = null;
  }

  async #load(): Promise<void> {
    this.#me = await call('get', '/api/me');
  }
}

export const session = new Session();
