import { Type } from 'typebox';
import type { VoterId } from '../../crypto/brands.ts';
import { shortText } from '../../crypto/entries/fields.ts';
import { broken, type BrokenCode } from '../../crypto/replay/broken.ts';
import { votingFault } from '../../crypto/replay/rule.ts';
import { voterOf, type LogState } from '../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { RollLeaf } from '../../crypto/roll/leaf.ts';
import { defineAct, type ActContext, type ActRefusal } from '../assemblies/acts/act-definition.ts';
import { entryRefused } from '../log/problems.ts';
import { rollReader } from '../log/roll-reader.ts';
import { motionsOf } from './own-motions.ts';
import { paperStore } from './paper-store.ts';
import { paperProblems, type PaperRefusal } from './problems.ts';
import { SerialInput } from './serial-input.ts';
import { serialOf } from './serial.ts';

/** As many as an entry may hold; whoever issues to all asks again until nobody is left. */
export const MAX_ISSUED = 200;

export const ReasonInput = Type.Unsafe<string>({ ...shortText(200).schema });
export const closed = { additionalProperties: false } as const;

/** The refusal that the log itself would give, said before anybody signs. */
export const refusedAs = (code: BrokenCode) => err(entryRefused(broken(code)));

/** Numbered papers for voters: named ones, or all who have neither voted nor a paper. */
export const issuePapers = defineAct('paper-issued', {
  input: Type.Object(
    {
      all: Type.Optional(Type.Literal(true)),
      voters: Type.Optional(
        Type.Array(Type.String({ pattern: '^[0-9a-f]{32}$' }), {
          minItems: 1,
          maxItems: MAX_ISSUED,
          uniqueItems: true,
        }),
      ),
    },
    { ...closed, minProperties: 1, maxProperties: 1 },
  ),
  opening: null,
  problems: paperProblems,
  prepare: async (context, { voters }) => {
    const { deps, log, state } = context;
    const notice = state.notice?.body;
    const fault = votingFault(state);
    if (!notice || fault) return err(entryRefused(fault ?? broken('not-ready')));
    if (!state.windows.has('paper')) return refusedAs('channel-not-offered');
    const leaves = await rollReader(deps.db).leaves(log);
    const voting = leaves.filter((leaf) => motionsOf(notice, leaf).length > 0);
    const chosen = voters ? named(voting, voters, state) : waiting(voting, state);
    return chosen.ok ? numbered(context, chosen.value) : chosen;
  },
});

function named(
  voting: readonly RollLeaf[],
  wanted: readonly string[],
  state: LogState,
): Result<readonly VoterId[], ActRefusal> {
  const known = new Set<string>(voting.map(({ voter }) => voter));
  if (!wanted.every((voter) => known.has(voter))) return err<PaperRefusal>({ code: 'NOT_A_VOTER_HERE' });
  const voters = wanted as readonly VoterId[];
  return voters.some((voter) => voterOf(state, voter).paper !== null) ? refusedAs('paper-outstanding') : ok(voters);
}

/** In the order in which somebody walks through the estate. */
function waiting(voting: readonly RollLeaf[], state: LogState): Result<readonly VoterId[], PaperRefusal> {
  const left = voting.filter(({ voter }) => {
    const { paper, participates } = voterOf(state, voter);
    return paper === null && !participates;
  });
  if (left.length === 0) return err({ code: 'NOBODY_NEEDS_PAPER' });
  return ok(
    [...left]
      .sort(byAddress)
      .slice(0, MAX_ISSUED)
      .map(({ voter }) => voter),
  );
}

const addresses = new Intl.Collator('zh-CN', { numeric: true });

/** By building, then room, numbers as numbers: 2幢 before 10幢. */
export const byAddress = (a: RollLeaf, b: RollLeaf): number => {
  const [first, second] = [a.units[0], b.units[0]];
  if (!first || !second) return 0;
  return addresses.compare(first.building, second.building) || addresses.compare(first.address, second.address);
};

async function numbered({ deps, log }: ActContext, voters: readonly VoterId[]) {
  const first = await paperStore(deps.db, log).takeNumbers(voters.length);
  if (first === null) return err<PaperRefusal>({ code: 'PAPER_NUMBERS_USED_UP' });
  const papers = voters.map((voter, index) => ({ serial: serialOf(log, first + index), voter }));
  return ok({ fields: { papers } });
}

/** A paper that is torn, lost or misprinted; then its voter may get another one. */
export const spoilPaper = defineAct('paper-spoiled', {
  input: Type.Object({ reason: ReasonInput, serial: SerialInput }, closed),
  opening: null,
  problems: paperProblems,
  prepare: async ({ state }, { reason, serial }) => {
    const paper = state.papers.get(serial);
    if (!paper) return refusedAs('serial-unknown');
    if (paper.state === 'spoiled') return refusedAs('serial-spoiled');
    return paper.state === 'registered' ? refusedAs('paper-registered') : ok({ fields: { reason, serial } });
  },
});
