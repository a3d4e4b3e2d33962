import { zh, type MessageKey, type Messages } from './zh-CN.ts';

/** Another language is one more file of this type and one more line here; a missing key does not compile. */
const LANGUAGES = {
  'zh-CN': { name: '中文', load: async (): Promise<Messages> => zh },
  en: { name: 'English', load: async (): Promise<Messages> => (await import('./en.ts')).en },
} as const;

export type Locale = keyof typeof LANGUAGES;
export const LOCALES = Object.entries(LANGUAGES).map(([id, { name }]) => ({ id: id as Locale, name }));

const STORED = 'yijue.locale';

class Language {
  #locale = $state<Locale>('zh-CN');
  #messages = $state.raw<Messages>(zh);

  get locale(): Locale {
    return this.#locale;
  }

  /** The text for a key in the chosen language, with `{name}` replaced. */
  text(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
    return this.#messages[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  }

  /** Chinese or English of a text that the service supplies in both. */
  pick(texts: { readonly zh: string; readonly en: string }): string {
    return this.#locale === 'en' ? texts.en : texts.zh;
  }

  async choose(locale: Locale): Promise<void> {
    this.#messages = await LANGUAGES[locale].load();
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
export const t = (key: MessageKey, values?: Readonly<Record<string, string | number>>): string =>
  language.text(key, values);

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
