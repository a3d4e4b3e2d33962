import type { RollTotals } from '../roll/roll.ts';
import { localDay } from '../time.ts';
import { broken } from './broken.ts';
import { milestone, type Rules } from './rule.ts';

/** The roll is published for objections, amended, frozen by the convener and confirmed by the street office. */
export const ROLL: Rules<'roll-published' | 'roll-amended' | 'roll-frozen' | 'roll-countersigned'> = {
  'roll-published': ({ state, body, at }) => {
    if (state.roll) return broken('roll-exists');
    if (body.asOf > localDay(at)) return broken('roll-of-the-future');
    return () => {
      state.roll = { ...totals(body), publishedAt: at, amended: 0 };
    };
  },

  'roll-amended': ({ state, body }) => {
    const { roll } = state;
    if (!roll) return broken('roll-missing');
    if (state.frozen) return broken('roll-frozen');
    // The notice states heads and area of each electorate of this very roll; correcting it then takes a new log.
    if (state.notice) return broken('roll-fixed-by-notice');
    if (body.oldRoot !== roll.root) return broken('roll-differs');
    if (body.root === roll.root) return broken('roll-unchanged');
    if (body.objection !== null && !state.objections.has(body.objection)) return broken('no-such-objection');
    return () => {
      state.roll = { ...totals(body), publishedAt: roll.publishedAt, amended: roll.amended + 1 };
    };
  },

  'roll-frozen': (context) => {
    const { state, body } = context;
    if (!state.roll) return broken('roll-missing');
    if (state.frozen) return broken('roll-frozen');
    if (!sameTotals(state.roll, body)) return broken('roll-differs');
    for (const objection of state.objections.values())
      if (objection.kind === 'roll' && !objection.answered) return broken('roll-objection-open');
    return () => {
      state.frozen = milestone(context);
    };
  },

  'roll-countersigned': (context) => {
    const { state, body } = context;
    if (!state.roll || !state.frozen) return broken('roll-not-frozen');
    if (state.countersigned) return broken('countersigned');
    if (body.root !== state.roll.root) return broken('roll-differs');
    if (body.vkey !== state.opened?.body.vkey) return broken('wrong-vkey');
    return () => {
      state.countersigned = milestone(context);
    };
  },
};

const totals = ({ areaCm2, root, units, voters }: RollTotals): RollTotals => ({ areaCm2, root, units, voters });

const sameTotals = (a: RollTotals, b: RollTotals): boolean =>
  a.areaCm2 === b.areaCm2 && a.root === b.root && a.units === b.units && a.voters === b.voters;
