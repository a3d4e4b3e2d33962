import type { Bilingual } from '../../crypto/law/findings.ts';
import { fill, type Values } from '../i18n/fill.ts';
import { en } from './texts/en.ts';
import { zh, type TextKey, type Texts } from './texts/zh.ts';

class Words {
  language = $state<'zh' | 'en'>('zh');

  get texts(): Texts {
    return this.language === 'en' ? en : zh;
  }

  switch(): void {
    this.language = this.language === 'zh' ? 'en' : 'zh';
    document.documentElement.lang = this.language === 'zh' ? 'zh-CN' : 'en';
  }

  pick = (text: Bilingual): string => text[this.language];
}
export const words = new Words();

/** A text in the chosen language, with `{name}` replaced. */
export const t = (key: TextKey, values?: Values): string => fill(words.texts[key], values);
