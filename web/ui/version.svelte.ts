import { recall, remember } from '../i18n/index.svelte.ts';

const STORED = 'yijue.version';

/** 长辈版: one switch on every page; the choice stays on the device. */
class Version {
  #elder = $state(false);

  get elder(): boolean {
    return this.#elder;
  }

  set elder(on: boolean) {
    this.#elder = on;
    if (on) document.documentElement.dataset['version'] = 'elder';
    else delete document.documentElement.dataset['version'];
    remember(STORED, on ? 'elder' : 'standard');
  }

  restore(): void {
    if (recall(STORED) === 'elder') this.elder = true;
  }
}

export const version = new Version();
