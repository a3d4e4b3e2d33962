import { findEstate } from '../estates/estate-facts.ts';
import { tellStaff } from '../identity/tell-staff.ts';
import { defineTask, type Task } from '../platform/jobs.ts';
import { publicOrigin } from '../platform/public-origin.ts';
import { petitionStore } from './petition-store.ts';

type Payload = { readonly estate: string; readonly petition: string };

/** Tells committee and street office that a petition had enough; the list lies ready at their desks. */
export const tellOfPetition: Task<Payload> = defineTask<Payload>('petition', async ({ deps, tx, key, payload }) => {
  const { estate, petition } = payload;
  const [place, found] = await Promise.all([findEstate(deps.db, estate), petitionStore(tx, estate).find(petition)]);
  if (!place || !found?.reached) return;
  const text =
    `【议决】${place.name}业主联名提议召开业主大会临时会议，人数和面积都已达到法定比例（物业管理条例第十三条）。` +
    `请在工作台查看名单并组织召开：${publicOrigin(deps.config)}/desk`;
  await tellStaff(deps, { estate, roles: ['committee', 'officer'], text, kind: 'petition', occasion: key });
});
