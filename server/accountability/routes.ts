import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import { consentRoutes } from './consents/routes.ts';
import { erasureRoutes } from './erasure/routes.ts';
import { evidencePackRoutes } from './evidence-pack/routes.ts';
import { lookRoutes, ownerListRoutes } from './look-routes.ts';

/** Who sees owners' data and why, what they agreed to, how long it is kept, and how it goes. */
export async function accountabilityRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  await app.register(ownerListRoutes, { deps });
  await app.register(lookRoutes, { deps });
  await app.register(consentRoutes, { deps });
  await app.register(erasureRoutes, { deps });
  await app.register(evidencePackRoutes, { deps });
}
