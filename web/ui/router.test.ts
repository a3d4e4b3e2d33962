import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Router } from './router.svelte.ts';

const page = (name: string) => Object.assign(() => ({}), { page: name }) as never;
const pages = (more: Record<string, () => Promise<{ default: never }>> = {}) => ({
  '/': async () => ({ default: home }),
  '/e/:estate': async () => ({ default: estate }),
  ...more,
  '*': async () => ({ default: missing }),
});
const [home, estate, missing] = [page('home'), page('estate'), page('missing')];
beforeEach(() => void vi.stubGlobal('scrollTo', () => undefined));
let stop = () => undefined as void;
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

function clickLink(href: string, how: MouseEventInit = {}): boolean {
  const link = document.createElement('a');
  link.href = href;
  document.body.append(link);
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...how });
  link.dispatchEvent(event);
  link.remove();
  return event.defaultPrevented;
}

test('a link of this site opens its page without loading the app again', async () => {
  const router = new Router(pages());
  stop = router.start();
  expect(clickLink('/e/fenglin?x=1')).toBe(true);
  await settled();
  expect(router.shown?.page).toBe(estate);
  expect(router.params).toEqual({ estate: 'fenglin' });
  expect(router.search).toBe('?x=1');
});

test('a link opened in a new tab, a file and the service are left to the browser', async () => {
  const router = new Router(pages());
  stop = router.start();
  await settled();
  expect(clickLink('/e/fenglin', { ctrlKey: true })).toBe(false);
  expect(clickLink('/e/fenglin', { metaKey: true })).toBe(false);
  expect(clickLink('/e/fenglin', { button: 1 })).toBe(false);
  expect(router.shown?.page).toBe(home);
});

test('a page that cannot be fetched is said to have failed, and the one before stays', async () => {
  const router = new Router(pages({ '/broken': () => Promise.reject(new TypeError('Failed to fetch')) }));
  stop = router.start();
  await settled();
  await router.go('/broken');
  expect(router.failed).toBe(true);
  expect(router.shown?.page).toBe(home);
  await router.go('/e/fenglin');
  expect(router.failed).toBe(false);
});

test('a slow page does not replace one that was asked for later', async () => {
  const slow = () => new Promise<{ default: never }>((resolve) => setTimeout(() => resolve({ default: home }), 15));
  const router = new Router(pages({ '/slow': slow }));
  stop = router.start();
  void router.go('/slow');
  await router.go('/e/fenglin');
  await settled();
  expect(router.shown?.page).toBe(estate);
});
