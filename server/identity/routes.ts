import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import { accountRoutes } from './account-routes.ts';
import { contactChangeRoutes } from './contact-changes/routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { secondCodeRoutes } from './second-code-routes.ts';
import { slipRoutes } from './slip-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';

/** Needs `identitySessions`. */
export async function identityRoutes(app: App, options: { deps: Deps }): Promise<void> {
  await app.register(signInRoutes, options);
  await app.register(slipRoutes, options);
  await app.register(secondCodeRoutes, options);
  await app.register(deskRoutes, options);
  await app.register(contactChangeRoutes, options);
  await app.register(accountRoutes, options);
}
