import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import type { Acts } from './acts/open-act.ts';
import { actRoutes } from './acts/routes.ts';
import { conflictRoutes } from './conflicts/routes.ts';
import { answerDamaged } from './damaged-log.ts';
import { documentRoutes } from './documents/routes.ts';
import { draftRoutes } from './drafts/routes.ts';
import { evidenceRoutes } from './evidence/routes.ts';
import { rollRoutes } from './roll/routes.ts';
import { keyRoutes } from './keys/routes.ts';
import { objectionRoutes } from './objections/routes.ts';
import { resultRoutes } from './results/routes.ts';
import { timingRoutes } from './timing/routes.ts';
import { unitLinkRoutes } from './unit-links/routes.ts';
import { viewRoutes } from './view/routes.ts';

/** Everything about an assembly but votes and paper. `acts`: what can be signed in the whole product. */
export async function assemblyRoutes(app: App, { deps, acts }: { deps: Deps; acts: Acts }): Promise<void> {
  app.setErrorHandler(answerDamaged);
  await app.register(viewRoutes, { deps });
  await app.register(draftRoutes, { deps });
  await app.register(documentRoutes, { deps });
  await app.register(conflictRoutes, { deps });
  await app.register(keyRoutes, { deps });
  await app.register(actRoutes, { deps, acts });
  await app.register(rollRoutes, { deps });
  await app.register(unitLinkRoutes, { deps });
  await app.register(timingRoutes, { deps });
  await app.register(objectionRoutes, { deps });
  await app.register(evidenceRoutes, { deps });
  await app.register(resultRoutes, { deps });
}
