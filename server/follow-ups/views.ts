import { eventName, type DueStep } from '../../crypto/law/follow-ups/due.ts';
import { FOLLOW_UPS } from '../../crypto/law/follow-ups/machine.ts';
import { MACHINES } from '../../crypto/law/follow-ups/machines.data.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { areaOf, listEstates } from '../estates/estate-facts.ts';
import { coversEstate, type Actor } from '../platform/authorize.ts';
import type { FollowUpRefusal } from './problems.ts';
import { followUpsOf, packOf, todayOf, type FollowUpReading } from './state.ts';

/** Everything that follows decisions in an estate: what is done, due, overdue or not known, and how each day was counted. */
export async function followUpList(deps: Deps, estate: string) {
  const today = todayOf(deps);
  const pack = await packOf(deps.db, estate, today);
  if (!pack) return err<FollowUpRefusal>({ code: 'FOLLOW_UP_PACK_UNKNOWN' });
  const readings = await followUpsOf(deps.db, estate, pack, today);
  return ok({
    today,
    pack: { id: pack.id, name: { zh: pack.nameZh, en: pack.nameEn } },
    followUps: readings.map(viewOf),
    kinds: FOLLOW_UPS.map((kind) => ({
      kind,
      name: { ...MACHINES[kind].name },
      start: { ...eventName(MACHINES[kind].start) },
    })),
  });
}

export type FollowUpList = Awaited<ReturnType<typeof followUpList>> extends Result<infer T, unknown> ? T : never;

const viewOf = ({ followUp, kind, decision, state, events }: FollowUpReading) => ({
  ...{ followUp, kind, decision, name: { ...state.name }, startedOn: state.startedOn, endedOn: state.endedOn },
  steps: state.steps.map(stepView),
  events: events.map((event) => ({
    ...{ id: event.id, event: event.event, name: { ...eventName(event.event) }, on: event.on },
    ...{ recordedAt: event.recordedAt.toISOString(), byService: event.recordedBy === null },
    ...{ document: event.document, note: event.note },
  })),
});

const stepView = (step: DueStep) => ({
  ...step,
  name: { ...step.name },
  status: { ...step.status },
  doubts: [...step.doubts],
  sentence: { ...step.sentence },
  arithmetic: step.arithmetic && { ...step.arithmetic },
  article: { ...step.article },
});

/** What is due or overdue in every estate that the caller's own grants cover, most urgent first. */
export async function officeDue(deps: Deps, actor: Actor) {
  const today = todayOf(deps);
  const grants = actor.grants.filter(({ role }) => role === 'officer' || role === 'district');
  const due = [];
  for (const { estate, name } of await listEstates(deps.db)) {
    if (!(await coversEstate(grants, estate, areaOf(deps.db)))) continue;
    const pack = await packOf(deps.db, estate, today);
    for (const each of pack ? await followUpsOf(deps.db, estate, pack, today) : [])
      for (const step of each.state.steps.filter(isPressing))
        due.push({
          ...{ estate, estateName: name, followUp: each.followUp, name: { ...each.state.name } },
          step: stepView(step),
        });
  }
  return { today, due: due.sort((a, b) => urgency(a.step) - urgency(b.step)) };
}

const isPressing = ({ status }: DueStep): boolean => status.state === 'due' || status.state === 'overdue';

const urgency = ({ status }: Pick<DueStep, 'status'>): number =>
  status.state === 'overdue' ? -status.days : status.state === 'due' ? status.inDays : Number.MAX_SAFE_INTEGER;
