import type { Deps } from '../deps.ts';
import { findEstate } from '../estates/estate-facts.ts';
import { staffPhones } from '../identity/staff-phones.ts';
import { defineTask, type Task } from '../platform/jobs.ts';
import { petitionStore } from './petition-store.ts';

type Payload = { readonly estate: string; readonly petition: string };

/** Tells committee and street office that a petition had enough; the list lies ready at their desks. */
export const tellOfPetition: Task<Payload> = defineTask<Payload>('petition', async ({ deps, tx, payload }) => {
  const { estate, petition } = payload;
  const [place, found] = await Promise.all([findEstate(deps.db, estate), petitionStore(tx, estate).find(petition)]);
  if (!place || !found?.reached) return;
  await tell(
    deps,
    estate,
    `【议决】${place.name}业主联名提议召开业主大会临时会议，人数和面积都已达到法定比例（物业管理条例第十三条）。` +
      `请在工作台查看名单并组织召开：${deps.config.publicHost}/desk`,
  );
});

async function tell(deps: Deps, estate: string, text: string): Promise<void> {
  const phones = await Promise.all((['committee', 'officer'] as const).map((role) => staffPhones(deps, estate, role)));
  const sendings = [...new Set(phones.flat())].map((to) => deps.messages.send({ to, text, kind: 'petition' }));
  const failed = (await Promise.allSettled(sendings)).filter(({ status }) => status === 'rejected').length;
  if (failed > 0) deps.log.warn({ estate, failed }, 'some of the staff could not be told of a petition');
}
