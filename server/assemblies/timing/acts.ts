import { Type } from 'typebox';
import type { Instant } from '../../../crypto/brands.ts';
import type { LogState } from '../../../crypto/replay/state.ts';
import { afterOutage, resumed, type Window } from '../../../crypto/replay/windows.ts';
import { err, ok } from '../../../crypto/result.ts';
import { parseInstant } from '../../../crypto/time.ts';
import { defineAct, type ActContext, type ActRows } from '../acts/act-definition.ts';
import { scheduleClose } from '../closing/close-assembly.ts';
import { namedDocument } from '../documents/named-document.ts';
import { InstantSchema } from '../drafts/draft-schema.ts';
import { noticeProblems } from '../notice/problems.ts';
import { scheduleChange } from '../../messages/rounds.ts';
import { Hex32Schema, PlainText } from '../schemas.ts';

const closed = { additionalProperties: false } as const;
const common = { opening: null, isRehearsed: true, problems: noticeProblems } as const;

/** The vote goes on to a later end, if the notice allowed it and before it has ended. */
export const extend = defineAct('extend', {
  ...common,
  input: Type.Object({ document: Hex32Schema, to: InstantSchema }, closed),
  prepare: async (context, { document, to }) => {
    if (parseInstant(to) === null) return err({ code: 'INSTANT_UNREAL' });
    const found = await namedDocument(context, document);
    return found.ok ? ok({ fields: { ...found.value, to } }) : found;
  },
  finish: async (context, { fields }) => ok(moving(context, () => fields['to'] as Instant)),
});

/** The vote stops: an outage, or an order. Nobody can vote until it goes on; the time is added then. */
export const suspend = defineAct('suspend', {
  ...common,
  input: Type.Object(
    {
      cause: Type.Enum(['outage', 'court-order', 'authority-order']),
      document: Hex32Schema,
      reason: PlainText(200),
    },
    closed,
  ),
  prepare: async (context, { document, cause, reason }) => {
    const found = await namedDocument(context, document);
    return found.ok ? ok({ fields: { ...found.value, cause, reason } }) : found;
  },
  // The timer of the close stays where it is: it finds the vote suspended and leaves it.
  finish: async ({ deps, log }) => ok({ within: (tx, { seq, at }) => scheduleChange(deps, tx, { ...log, seq }, at) }),
});

export const resume = defineAct('resume', {
  ...common,
  input: Type.Object({ document: Hex32Schema }, closed),
  prepare: async (context, { document }) => {
    const found = await namedDocument(context, document);
    return found.ok ? ok({ fields: { ...found.value } }) : found;
  },
  finish: async (context) => ok(moving(context, lastEnd(context.state, resumed))),
});

/** An outage that is over, with its documents; whether and how much time it adds the frozen rule says, and nobody else. */
export const incident = defineAct('incident', {
  ...common,
  input: Type.Object({ document: Hex32Schema, from: InstantSchema, to: InstantSchema }, closed),
  prepare: async (context, { document, from, to }) => {
    if (parseInstant(from) === null || parseInstant(to) === null) return err({ code: 'INSTANT_UNREAL' });
    const found = await namedDocument(context, document);
    return found.ok ? ok({ fields: { ...found.value, from, to } }) : found;
  },
  finish: async (context, { fields }) => {
    const outage = { from: fields['from'] as Instant, to: fields['to'] as Instant };
    const rules = context.state.notice!.body.rules;
    return ok(
      moving(
        context,
        lastEnd(context.state, (window, at) => afterOutage(window, outage, rules, at)),
      ),
    );
  },
});

/** The windows are read now: by the time the entry's moment is known they have changed. */
function lastEnd(state: LogState, change: (window: Window, at: Instant) => Window): (at: Instant) => Instant {
  const before = [...state.windows.values()];
  return (at) => before.map((window) => change(window, at).to).reduce((latest, to) => (to > latest ? to : latest));
}

/** The close moves with the end, and every owner is told, in the transaction of the entry. */
const moving = ({ deps, log }: ActContext, end: (at: Instant) => Instant): ActRows => ({
  within: async (tx, { seq, at }) => {
    await scheduleClose(deps, tx, log, end(at));
    await scheduleChange(deps, tx, { ...log, seq }, at);
  },
});
