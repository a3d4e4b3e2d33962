import { broken, nothing } from './broken.ts';
import { sameHead } from './closing-rules.ts';
import { milestone, type Rules } from './rule.ts';

/** Two officers certify that the records agree; or the assembly is cancelled; and the file is closed. */
export const CERTIFYING: Rules<'certify' | 'cancel' | 'disclosed' | 'archive'> = {
  certify: (context) => {
    const { state, body } = context;
    if (!state.declared || !state.tally || !state.closed || !state.notice) return broken('not-declared');
    if (state.certified) return broken('certified');
    if (state.openReturn) return broken('returned');
    if (state.openOrder) return broken('correction-ordered');
    if (!sameHead(body.close, state.closed.head)) return broken('wrong-close');
    if (body.notice !== state.notice.leaf) return broken('wrong-notice');
    if (body.root !== state.roll?.root) return broken('roll-differs');
    if (body.tally !== state.tally.leaf) return broken('wrong-tally');
    if (body.declare !== state.declared.leaf) return broken('wrong-declaration');
    return () => {
      state.certified = milestone(context);
    };
  },

  cancel: (context) => {
    const { state } = context;
    if (state.certified) return broken('certified');
    return () => {
      state.cancelled = milestone(context);
    };
  },

  disclosed: ({ state }) => (state.closed ? nothing : broken('not-closed')),

  archive: (context) => {
    const { state } = context;
    if (!state.certified && !state.cancelled && !state.lapsed) return broken('not-certified');
    return () => {
      state.archived = milestone(context);
    };
  },
};
