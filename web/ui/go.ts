import { navigate, route } from '../routes.ts';

/** To an address of this site, as text; a link in code. */
export async function go(address: string, options: { readonly replace?: boolean } = {}): Promise<void> {
  const { pathname, search, hash } = new URL(address, location.origin);
  // The router's own type wants one of its patterns; addresses are built from them in one place, `public/addresses.ts`.
  await navigate(pathname as '/', { ...options, search, hash } as Parameters<typeof navigate>[1]);
}

/** A search parameter of the address as its text, followed when it changes. */
export function searchText(name: string): string | null {
  // The router's own reading turns a receipt number of digits into a number; reading it makes this reactive.
  void route.search;
  return new URLSearchParams(location.search).get(name);
}
