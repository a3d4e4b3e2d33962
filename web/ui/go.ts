import { navigate, route } from '../routes.ts';

/** To an address of this site; a link in code. */
export const go = navigate;

/** A search parameter of the address, followed when it changes. */
export const searchText = (name: string): string | null => new URLSearchParams(route.search).get(name);
