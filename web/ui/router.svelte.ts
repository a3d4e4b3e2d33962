import type { Component } from 'svelte';
import { matchPath, type Params } from './match-path.ts';

/** A page is loaded when it is first opened. */
export type LoadPage = () => Promise<{ default: Component }>;

interface Shown {
  readonly page: Component;
  readonly params: Params;
  readonly pathname: string;
}

/** Addresses of this site that are not pages of the app. */
const NOT_PAGES = /^\/(api|log|u)(\/|$)/;

/** Which page the address shows. One for the whole app; `App.svelte` draws it. */
export class Router {
  readonly #pages: Readonly<Record<string, LoadPage>>;
  #shown = $state.raw<Shown | null>(null);
  #search = $state('');
  #failed = $state(false);
  /** Counts navigations, so that a slow page does not replace one that was asked for later. */
  #asked = 0;

  /** Patterns such as `/e/:estate`, the more special ones first, `*` for every other address. */
  constructor(pages: Readonly<Record<string, LoadPage>>) {
    this.#pages = pages;
  }

  get shown(): Shown | null {
    return this.#shown;
  }
  /** True when a page could not be fetched: no network, or a newer release has replaced its file. */
  get failed(): boolean {
    return this.#failed;
  }
  get params(): Params {
    return this.#shown?.params ?? {};
  }
  /** The query part of the address, followed when it changes. */
  get search(): string {
    return this.#search;
  }

  /** Shows the present address and follows links and the browser's Back; returns what undoes that. */
  start(): () => void {
    const back = () => void this.#show();
    const click = (event: MouseEvent) => this.#followLink(event);
    addEventListener('popstate', back);
    addEventListener('click', click);
    void this.#show();
    return () => {
      removeEventListener('popstate', back);
      removeEventListener('click', click);
    };
  }

  /** To an address of this site; `replace` leaves no way back to the present one. */
  async go(address: string, { replace = false }: { readonly replace?: boolean } = {}): Promise<void> {
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    await this.#show();
    scrollTo(0, 0);
  }

  async #show(): Promise<void> {
    const asked = ++this.#asked;
    const { pathname, search } = location;
    const { load, params } = this.#find(pathname);
    try {
      const { default: page } = await load();
      if (asked !== this.#asked) return;
      this.#failed = false;
      this.#search = search;
      // Steps within a page change the search only; the page stays as it is.
      if (this.#shown?.page !== page || this.#shown.pathname !== pathname) this.#shown = { page, params, pathname };
    } catch {
      if (asked === this.#asked) this.#failed = true;
    }
  }

  #find(pathname: string): { readonly load: LoadPage; readonly params: Params } {
    for (const [pattern, load] of Object.entries(this.#pages)) {
      const params = matchPath(pattern, pathname);
      if (params) return { load, params };
    }
    throw new Error('routes end with *');
  }

  /** Only plain clicks on plain links: new tabs, downloads and other sites are the browser's. */
  #followLink(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link?.href || link.target || link.hasAttribute('download')) return;
    const { origin, pathname, search, hash } = new URL(link.href);
    const isHere = pathname === location.pathname && search === location.search;
    if (origin !== location.origin || NOT_PAGES.test(pathname) || (isHere && hash)) return;
    event.preventDefault();
    void this.go(pathname + search + hash);
  }
}
