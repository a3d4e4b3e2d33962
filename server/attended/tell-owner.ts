import type { ActContext } from '../assemblies/acts/act-definition.ts';
import { CHANNEL_ZH } from '../ballots/admission.ts';
import { timeZh } from '../ballots/local-time.ts';
import { NOT_YOU, roomsZh, tellPeople } from '../ballots/tell-owner.ts';
import { logWriter } from '../log/log-service.ts';
import { rollReader } from '../log/roll-reader.ts';

/** Everybody who holds the units is told at his own telephone: the worker's word is never the only one. */
export async function tellOfAttended({ deps, log }: Pick<ActContext, 'deps' | 'log'>, seq: number): Promise<void> {
  const ballot = (await logWriter(deps).state(log))?.ballots.get(seq);
  const voter = ballot && (await rollReader(deps.db).voter(log, ballot.voter));
  if (!ballot || !voter) return;
  await tellPeople(deps, {
    ...{ estate: log.estate, kind: 'ballot-attended' },
    personIds: voter.people.map(({ personId }) => personId),
    text:
      `【议决】${timeZh(ballot.received)}，社区两名工作人员已为${roomsZh(voter.leaf)}办理表决` +
      `（${CHANNEL_ZH[ballot.channel]}）。${NOT_YOU}`,
  });
}
