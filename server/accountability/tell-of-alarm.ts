import type { Deps } from '../deps.ts';
import { findEstate } from '../estates/estate-facts.ts';
import { staffPhones } from '../identity/staff-phones.ts';
import { defineTask, type Task } from '../platform/jobs.ts';

type Payload = { readonly estate: string; readonly day: string; readonly account: string };

/** Tells the street office that somebody saw more owners' data than desk work explains; who it was stands on the page. */
export const tellOfAlarm: Task<Payload> = defineTask<Payload>('look-alarm', async ({ deps, payload: { estate } }) => {
  const place = await findEstate(deps.db, estate);
  if (place) await tell(deps, estate, alarmText(place.name, `${deps.config.publicHost}/e/${estate}/desk/privacy`));
});

const alarmText = (name: string, address: string): string =>
  `【议决】${name}：有工作人员短时间内查看或导出了大量业主信息，请核实用途：${address}`;

async function tell(deps: Deps, estate: string, text: string): Promise<void> {
  const phones = [...new Set(await staffPhones(deps, estate, 'officer'))];
  const sent = await Promise.allSettled(phones.map((to) => deps.messages.send({ to, text, kind: 'look-alarm' })));
  const failed = sent.filter(({ status }) => status === 'rejected').length;
  if (failed > 0) deps.log.warn({ estate, failed }, 'some officers could not be told of an alarm about personal data');
}
