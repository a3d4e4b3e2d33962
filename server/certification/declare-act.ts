import { Type } from 'typebox';
import { resultTable } from '../../crypto/bundle/result-table.ts';
import { utf8 } from '../../crypto/bytes.ts';
import type { Body } from '../../crypto/entries/bodies.ts';
import { documentRef, shortText, type DocumentRef } from '../../crypto/entries/fields.ts';
import { broken } from '../../crypto/replay/broken.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import { fits } from '../../crypto/shape.ts';
import { defineAct, type ActContext } from '../assemblies/acts/act-definition.ts';
import { followDecision } from '../follow-ups/from-decision.ts';
import { documentFor } from '../assemblies/documents/give-document.ts';
import { keepDocument } from '../assemblies/documents/keep-document.ts';
import { placeLaw } from '../assemblies/results/place-law.ts';
import { entryRefused } from '../log/problems.ts';
import { uncosignedHeads } from '../log/witnesses/missing-cosignatures.ts';
import { announcementText, type Outcome, type Settled } from './announcement.ts';
import { certificationProblems, notCosigned, type CertificationRefusal } from './problems.ts';
import { closed } from './tally-act.ts';

const SettledInput = Type.Object(
  {
    id: Type.String({ pattern: '^m[1-9][0-9]?$' }),
    outcome: Type.Enum(['PASSED', 'NOT_PASSED', 'NO_QUORUM', 'NO_DECISION']),
    clause: Type.Unsafe<string>({ ...shortText(60).schema, description: 'Of the rules of procedure' }),
  },
  closed,
);

/** The convener declares what the tally says. Only a motion that the sums leave open is settled by people, with the clause. */
export const declareResult = defineAct('declare', {
  input: Type.Object(
    {
      document: Type.Optional(
        Type.String({ pattern: '^[0-9a-f]{64}$', description: 'The announcement; without it the service writes one' }),
      ),
      settled: Type.Optional(Type.Array(SettledInput, { maxItems: 50 })),
    },
    closed,
  ),
  opening: null,
  isRehearsed: true,
  problems: certificationProblems,
  prepare: async (context, { document, settled = [] }) => {
    const { tally } = context.state;
    if (!tally) return err(entryRefused(broken('tally-missing')));
    const uncosigned = await uncosignedClose(context);
    if (uncosigned) return err(uncosigned);
    const outcomes = outcomesOf(tally.body, settled);
    if (!outcomes.ok) return outcomes;
    const announcement = await announcementOf(context, document, outcomes.value, settled);
    if (!announcement) return err<CertificationRefusal>({ code: 'ANNOUNCEMENT_UNKNOWN' });
    return ok({ fields: { document: { ...announcement }, outcomes: [...outcomes.value], tally: tally.leaf } });
  },
  finish: async ({ deps, log, state }, { fields }) => {
    const { motions } = state.notice!.body;
    const outcomes = fields['outcomes'] as unknown as Body<'declare'>['outcomes'];
    return ok({ within: (tx, { at }) => followDecision(deps, tx, log, { motions, outcomes, at }) });
  },
});

/** The close that is declared must be the one that the witness saw. */
async function uncosignedClose({ deps, log, state }: ActContext): Promise<CertificationRefusal | null> {
  const missing = await uncosignedHeads(deps.db, log, state);
  const close = missing.find(({ size }) => size === state.closed?.head.size);
  return close ? notCosigned(close) : null;
}

type DeclaredOutcome = Body<'declare'>['outcomes'][number];

function outcomesOf(
  { motions }: Body<'tally'>,
  settled: readonly Settled[],
): Result<readonly DeclaredOutcome[], CertificationRefusal> {
  const open = motions.filter(({ outcome }) => outcome === 'NEEDS_DECISION').map(({ id }) => id as string);
  const left = open.filter((id) => !settled.some((each) => each.id === id));
  if (left.length > 0) return err({ code: 'DECISION_NEEDED', motions: left.join('、') });
  const beyond = settled.filter(({ id }) => !open.includes(id)).map(({ id }) => id);
  if (beyond.length > 0) return err({ code: 'NOTHING_TO_SETTLE', motions: beyond.join('、') });
  const decided = new Map<string, Outcome>(settled.map(({ id, outcome }) => [id, outcome]));
  return ok(motions.map(({ id, outcome }) => ({ id, outcome: decided.get(id) ?? outcome })));
}

async function announcementOf(
  { deps, log, state, actor }: ActContext,
  sha256: string | undefined,
  outcomes: readonly DeclaredOutcome[],
  settled: readonly Settled[],
): Promise<DocumentRef | null> {
  if (sha256 !== undefined) {
    const found = await documentFor(deps, log, actor, sha256);
    return found && fits(documentRef, found) ? found : null;
  }
  const table = resultTable(state, false, await placeLaw(deps, log, state));
  if (!table) throw new Error('a tally without a result');
  const byId = new Map<string, Outcome>(outcomes.map(({ id, outcome }) => [id, outcome]));
  const content = utf8(announcementText(table, { outcomes: byId, settled }));
  return keepDocument(deps, log, { content, type: 'text/plain', by: null });
}
