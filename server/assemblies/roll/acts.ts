import { randomBytes } from 'node:crypto';
import { Type } from 'typebox';
import { utf8 } from '../../../crypto/bytes.ts';
import type { JsonObject } from '../../../crypto/canonical.ts';
import type { RollTotals } from '../../../crypto/roll/roll.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { localDay, parseLocalDay } from '../../../crypto/time.ts';
import { defineAct, type ActContext, type ActRefusal, type PreparedAct } from '../acts/act-definition.ts';
import { groupBy } from '../../platform/group-by.ts';
import { keepDocument } from '../documents/keep-document.ts';
import { BLOCKING_DOUBTS, mergedPersons, openDoubts, undecidedMerges, unitsForRoll } from '../estates-port.ts';
import { rollPostingDays, scheduleRollEnd } from '../timing/publication-ends.ts';
import { objectionStore } from './objection-store.ts';
import { rollProblems } from './problems.ts';
import { publicRoll } from './public-roll.ts';
import { enforceRoll, rollStore } from './roll-store.ts';
import { snapshotRoll, type SnapshotVoter } from './snapshot.ts';

const nothing = Type.Object({}, { additionalProperties: false });

/** The convener publishes the roll for objections, as the register has it now. */
export const rollPublished = defineAct('roll-published', {
  input: nothing,
  opening: null,
  isRehearsed: true,
  problems: rollProblems,
  prepare: async (context) => {
    const taken = await takeSnapshot(context, []);
    return taken.ok ? ok({ ...taken.value, fields: { ...taken.value.fields, asOf: taken.value.asOf } }) : taken;
  },
  finish: async ({ deps, log, act, state }) => {
    const days = await rollPostingDays(deps, log, state);
    return ok({
      within: async (tx, { at }) => {
        await enforceRoll(tx, log, act);
        if (days !== null) await scheduleRollEnd(deps, tx, log, days, at);
      },
    });
  },
});

/** The same after the register was corrected, with the objection that showed the mistake, if it was logged. */
export const rollAmended = defineAct('roll-amended', {
  input: Type.Object(
    {
      reason: Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000-\\u001f\\u007f]+$' }),
      objection: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
    },
    { additionalProperties: false },
  ),
  opening: null,
  isRehearsed: true,
  problems: rollProblems,
  prepare: async (context, { reason, objection }) => {
    const { deps, log, state } = context;
    const oldRoot = state.roll?.root;
    if (!oldRoot) return err({ code: 'ROLL_NOT_PUBLISHED' });
    const taken = await takeSnapshot(context, await rollStore(deps.db, log).voters());
    if (!taken.ok) return taken;
    if (taken.value.fields['root'] === oldRoot) return err({ code: 'ROLL_UNCHANGED' });
    return ok({ ...taken.value, fields: { ...taken.value.fields, objection, oldRoot, reason } });
  },
  finish: async ({ log, act }) => ok({ within: (tx) => enforceRoll(tx, log, act) }),
});

/** From here on nothing of the roll changes. */
export const rollFrozen = defineAct('roll-frozen', {
  input: nothing,
  opening: null,
  isRehearsed: true,
  problems: rollProblems,
  prepare: async ({ deps, log, state }) => {
    if (!state.roll) return err({ code: 'ROLL_NOT_PUBLISHED' });
    const fields = totalsIn(state.roll);
    const doubts = await openDoubts(deps.db, deps.keys, log.estate);
    const blocking = [...doubts].filter(([code]) => BLOCKING_DOUBTS.has(code));
    const count = blocking.reduce((sum, [, open]) => sum + open, 0);
    if (count > 0) return err({ code: 'ROLL_DOUBTS_OPEN', count, doubts: Object.fromEntries(blocking) });
    const undecided = await undecidedMerges(deps, log.estate);
    if (undecided > 0) return err({ code: 'ROLL_MERGES_OPEN', count: undecided });
    const apart = countedApart(await rollStore(deps.db, log).voters(), await mergedPersons(deps.db, log.estate));
    if (apart > 0) return err({ code: 'ROLL_MERGES_NOT_IN', count: apart });
    const open = await objectionStore(deps, log).open();
    return open > 0 ? err({ code: 'ROLL_OBJECTIONS_OPEN', count: open }) : ok({ fields });
  },
});

/** Voters that have one of those who were found to be one person, and not the others: the roll is older than the finding. */
function countedApart(voters: readonly SnapshotVoter[], merged: ReadonlyMap<string, string>): number {
  const as = (person: string): string => merged.get(person) ?? person;
  const others = groupBy(merged.keys(), as);
  return voters.filter(({ people }) => {
    const here = new Set(people.map(({ personId }) => personId));
    return [...here].some((person) => [as(person), ...(others.get(as(person)) ?? [])].some((one) => !here.has(one)));
  }).length;
}

/** The officer compared the roll with the register; his act repeats the log's key, so that both stand under one signature. */
export const rollCountersigned = defineAct('roll-countersigned', {
  input: nothing,
  opening: null,
  isRehearsed: true,
  problems: rollProblems,
  prepare: async ({ state }) =>
    state.roll && state.opened
      ? ok({ fields: { root: state.roll.root, vkey: state.opened.body.vkey } })
      : err({ code: 'ROLL_NOT_PUBLISHED' }),
});

const totalsIn = ({ areaCm2, root, units, voters }: RollTotals): JsonObject => ({ areaCm2, root, units, voters });

type Taken = PreparedAct & { readonly asOf: string };

/** The register as a roll, kept with the act until it is signed, and the list that is posted. */
async function takeSnapshot(
  { deps, log, now, act }: ActContext,
  earlier: readonly SnapshotVoter[],
): Promise<Result<Taken, ActRefusal>> {
  const source = await unitsForRoll(deps.db, deps.keys, log.estate);
  if (source.units.length === 0) return err({ code: 'ROLL_EMPTY' });
  const { voters, totals } = snapshotRoll(source, earlier, (bytes) => new Uint8Array(randomBytes(bytes)));
  const asOf = parseLocalDay(source.asOf ?? '') ?? localDay(now);
  const list = {
    asOf,
    estate: log.estate,
    ...publicRoll(
      voters.map(({ leaf }) => leaf),
      totals,
    ),
  };
  const document = await keepDocument(deps, log, {
    content: utf8(JSON.stringify(list, null, 1)),
    type: 'application/json',
    by: null,
  });
  return ok({
    asOf,
    fields: { ...totalsIn(totals), document },
    store: (tx) => rollStore(tx, log).prepare(act, voters),
  });
}
