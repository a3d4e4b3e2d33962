import { findEstate } from '../estates/estate-facts.ts';
import { tellStaff } from '../identity/tell-staff.ts';
import { defineTask, type Task } from '../platform/jobs.ts';
import { publicOrigin } from '../platform/public-origin.ts';

type Payload = { readonly estate: string; readonly day: string; readonly account: string };

/** Tells the street office that somebody saw more owners' data than desk work explains; who it was stands on the page. */
export const tellOfAlarm: Task<Payload> = defineTask<Payload>('look-alarm', async ({ deps, key, payload }) => {
  const { estate } = payload;
  const place = await findEstate(deps.db, estate);
  if (!place) return;
  const text = alarmText(place.name, `${publicOrigin(deps.config)}/e/${estate}/desk/privacy`);
  await tellStaff(deps, { estate, roles: ['officer'], text, kind: 'look-alarm', occasion: key });
});

const alarmText = (name: string, address: string): string =>
  `【议决】${name}：有工作人员短时间内查看或导出了大量业主信息，请核实用途：${address}`;
