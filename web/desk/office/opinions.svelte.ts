import { recall, remember } from '../../i18n/index.svelte.ts';

export type Opinion = 'agree' | 'doubt';

interface Noted {
  readonly opinion?: Opinion;
  readonly note?: string;
}

/**
 * What the officer thinks of each check, apart from what the system found. His working notes: they stay in this browser, and
 * what counts is the certificate that he signs or does not sign.
 */
export class Opinions {
  #opinions = $state<Record<string, Noted>>({});
  readonly #stored: string;

  constructor(assembly: string, account: string) {
    this.#stored = `yijue.opinions.${assembly}.${account}`;
    try {
      this.#opinions = JSON.parse(recall(this.#stored) ?? '{}') as Record<string, Noted>;
    } catch {
      this.#opinions = {};
    }
  }

  of(check: string): Noted {
    return this.#opinions[check] ?? {};
  }

  set(check: string, change: Noted): void {
    this.#opinions[check] = { ...this.#opinions[check], ...change };
    remember(this.#stored, JSON.stringify(this.#opinions));
  }

  count(checks: readonly string[], opinion: Opinion): number {
    return checks.filter((check) => this.of(check).opinion === opinion).length;
  }
}
