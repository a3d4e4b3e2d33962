import { html, type Html, type Part } from './html.ts';
import type { Lang, Say, TextKey } from './texts.ts';

/** How somebody reads: remembered in cookies that say nothing about him. */
export interface Reading {
  readonly lang: Lang;
  readonly isElder: boolean;
  readonly say: Say;
  /** Address of this page, to which the switches lead back. */
  readonly address: string;
}

export interface PageParts {
  readonly title: string;
  /** Names the estate or the assembly above. */
  readonly where?: { readonly name: string; readonly href: string; readonly note?: string | undefined } | undefined;
  /** Who helps with it, and how to reach them. */
  readonly contact?: string | null;
  /** Form that ends the session; absent when nobody is signed in. */
  readonly signOut?: Part;
  readonly body: Part;
}

export function pageOf(
  { lang, isElder, say, address }: Reading,
  { title, where, contact, signOut, body }: PageParts,
): string {
  const and = address.includes('?') ? '&' : '?';
  const page = html`<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}" ${isElder && html` data-version="elder"`}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="format-detection" content="telephone=no" />
      <meta name="robots" content="noindex" />
      <title>${title} · ${say('name')}</title>
      <link rel="stylesheet" href="/plain.css" />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    </head>
    <body>
      <header>
        <p><a href="/plain">${say('name')}</a></p>
        <div class="switches">
          <a href="${address}${and}size=${isElder ? 'usual' : 'elder'}">${say(isElder ? 'standard' : 'elder')}</a>
          <a href="${address}${and}lang=${lang === 'zh' ? 'en' : 'zh'}" lang="${lang === 'zh' ? 'en' : 'zh-CN'}"
            >${say('other')}</a
          >
          ${signOut}
        </div>
        ${where && html`<p class="where"><a href="${where.href}">${zh(where.name)}</a> <span>${where.note}</span></p>`}
      </header>
      <main>${body}</main>
      <footer>
        <p>${say('help')}</p>
        ${contact && html`<p>${callable(contact)}</p>`}
      </footer>
    </body>
  </html>`;
  return `<!doctype html>\n${page.text}\n`;
}

/** Something went wrong: what, what was not lost, what to do. */
export const notice = (title: string, detail: string): Html =>
  html`<div class="box error" role="alert">
    <p><strong>${title}</strong></p>
    ${detail && html`<p>${detail}</p>`}
  </div>`;

export const link = (href: string, text: string): Html => html`<p><a class="link" href="${href}">${text}</a></p>`;
export const button = (href: string, text: string): Html =>
  html`<p><a class="button primary" href="${href}">${text}</a></p>`;

/** What people wrote in Chinese, whatever language the page is read in: it is read out as such. */
export const zh = (text: string): Html => html`<span lang="zh-CN">${text}</span>`;
export const lines = (text: string): Html => html`<p class="lines" lang="zh-CN">${text}</p>`;

const QUOTED = '\u0001';
/** A sentence of the page around something that people wrote, which stands for its `{text}`. */
export function around(say: Say, key: TextKey, text: string, values: Readonly<Record<string, string>> = {}): Part {
  const [before, after] = say(key, { ...values, text: QUOTED }).split(QUOTED);
  return [before, zh(text), after];
}

/** Where help is; each telephone number in it, at an odd place, can be called. */
const callable = (text: string): Html =>
  html`<span lang="zh-CN"
    >${text.split(/(\+?\d[\d-]{6,}\d)/).map((part, i) => (i % 2 === 1 ? html`<a href="tel:${part.replaceAll('-', '')}">${part}</a>` : part))}</span
  >`;
