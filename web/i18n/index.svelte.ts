import { fill, type Values } from './fill.ts';
import type { PartKey } from './part-keys.ts';
import type { PageKey } from './zh-CN.pages.ts';
import { zh, type MessageKey } from './zh-CN.ts';

/** Every text of the pages of owners and of the public in a language other than Chinese, in one file. */
export type Messages = Readonly<Record<MessageKey | PageKey | PartKey, string>>;
/** Chinese is there from the start, for the voting route; other pages bring what they say themselves. */
type Loaded = Readonly<Record<MessageKey, string>> & Partial<Messages>;

/**
 * Another language is one more file of this type and one more line here; a missing key does not compile. `served`: in which
 * of its two languages the service says what it says itself.
 */
const LANGUAGES = {
  'zh-CN': { name: '中文', served: 'zh', load: async (): Promise<Loaded> => zh },
  en: { name: 'English', served: 'en', load: async (): Promise<Loaded> => (await import('./en.ts')).en },
} as const;

export type Locale = keyof typeof LANGUAGES;
export const LOCALES = Object.entries(LANGUAGES).map(([id, { name }]) => ({ id: id as Locale, name }));

const STORED = 'yijue.locale';

class Language {
  #locale = $state<Locale>('zh-CN');
  #messages = $state.raw<Loaded>(zh);

  get locale(): Locale {
    return this.#locale;
  }

  /** The text for a key in the chosen language, with `{name}` replaced. */
  text(key: MessageKey, values?: Values): string {
    return fill(this.#messages[key], values);
  }

  /** The same for a text that a page or a part brings along in Chinese. */
  pageText<K extends keyof Messages>(key: K, chinese: Readonly<Record<K, string>>, values?: Values): string {
    return fill(this.#messages[key] ?? chinese[key], values);
  }

  /** Chinese or English: of the service's own words, and at the desks. */
  get served(): 'zh' | 'en' {
    return LANGUAGES[this.#locale].served;
  }

  /** The one of these two that whoever reads the chosen language gets. */
  pick<T>(texts: { readonly zh: T; readonly en: T }): T {
    return texts[this.served];
  }

  async choose(locale: Locale): Promise<void> {
    // Without a network the words may not come; then everything stays as it is.
    const messages = await LANGUAGES[locale].load().catch(() => null);
    if (!messages) return;
    this.#messages = messages;
    this.#locale = locale;
    document.documentElement.lang = locale;
    remember(STORED, locale);
  }

  async restore(): Promise<void> {
    const stored = recall(STORED);
    if (stored && stored in LANGUAGES) await this.choose(stored as Locale);
  }
}

export const language = new Language();
export const t = (key: MessageKey, values?: Values): string => language.text(key, values);

/** Storage can be refused (private windows, cleared caches); a preference is then simply forgotten. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    /* nothing is lost but the preference */
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
