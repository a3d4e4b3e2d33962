import { Router } from './ui/router.svelte.ts';

const assembly = '/e/:estate/a/:assembly';

/** Every address of the app. Pages load when they are first opened, so that an owner's phone never fetches a desk. */
export const router = new Router({
  '/': () => import('./public/HomePage.svelte'),
  '/sign-in': () => import('./public/SignInPage.svelte'),
  '/check': () => import('./check/CheckPage.svelte'),
  '/law/:id': () => import('./law/PackPage.svelte'),
  '/desk': () => import('./desk/DeskHome.svelte'),
  '/desk/set-up': () => import('./desk/operations/SetUpPage.svelte'),
  '/desk/operations': () => import('./desk/operations/OperationsPage.svelte'),
  '/e/:estate/desk/privacy': () => import('./desk/privacy/PrivacyPage.svelte'),
  '/e/:estate/my-data': () => import('./requests/MyDataPage.svelte'),
  '/e/:estate/desk/due': () => import('./desk/due/DuePage.svelte'),
  '/e/:estate': () => import('./public/EstatePage.svelte'),
  '/e/:estate/petitions': () => import('./requests/PetitionsPage.svelte'),
  [assembly]: () => import('./public/AssemblyPage.svelte'),
  [`${assembly}/vote`]: () => import('./owner/VotePage.svelte'),
  [`${assembly}/receipt`]: () => import('./owner/ReceiptPage.svelte'),
  [`${assembly}/progress`]: () => import('./public/ProgressPage.svelte'),
  [`${assembly}/result`]: () => import('./public/ResultPage.svelte'),
  [`${assembly}/roll`]: () => import('./public/RollPage.svelte'),
  [`${assembly}/check`]: () => import('./check/CheckPage.svelte'),
  [`${assembly}/deny`]: () => import('./deny/DenyPage.svelte'),
  [`${assembly}/paper`]: () => import('./requests/PaperPage.svelte'),
  [`${assembly}/object`]: () => import('./requests/ObjectPage.svelte'),
  [`${assembly}/stand`]: () => import('./nominations/StandPage.svelte'),
  [`${assembly}/proxy`]: () => import('./proxy/ProxyPage.svelte'),
  [`${assembly}/round/:round`]: () => import('./desk/rounds/RoundPage.svelte'),
  [`${assembly}/desk`]: () => import('./desk/AssemblyDesk.svelte'),
  '*': () => import('./public/NotFoundPage.svelte'),
});
/** What the present address names. */
export const route: Pick<Router, 'params' | 'search'> = router;
/** To an address of this site. */
export const navigate: Router['go'] = (address, options) => router.go(address, options);
