import { Type } from 'typebox';
import { err, ok } from '../../../crypto/result.ts';
import { defineAct } from '../acts/act-definition.ts';
import { ownerObjections, sealText } from './objection-store.ts';
import { objectionProblems } from './problems.ts';
import { statementDocument } from './statement.ts';

const closed = { additionalProperties: false } as const;
const objectionId = Type.String({ pattern: '^[0-9a-f-]{36}$' });

/** Takes a filed objection into the log: from then on the declaration waits for its answer. */
export const objection = defineAct('objection', {
  input: Type.Object({ objection: objectionId }, closed),
  opening: null,
  problems: objectionProblems,
  prepare: async ({ deps, log }, { objection: id }) => {
    const found = await ownerObjections(deps, log).find(id);
    if (!found) return err({ code: 'OBJECTION_UNKNOWN' });
    if (found.seq !== null) return err({ code: 'OBJECTION_LOGGED', seq: found.seq });
    const { about, document, kind } = found;
    return ok({ fields: { about, document: { ...document }, kind }, keep: { id } });
  },
  finish: async ({ deps, log }, { keep }) => {
    const id = String(keep['id']);
    const found = await ownerObjections(deps, log).find(id);
    if (found?.seq !== null) return err({ code: 'OBJECTION_LOGGED', seq: found?.seq ?? 0 });
    return ok({ within: (tx, { seq }) => ownerObjections({ ...deps, db: tx }, log).markLogged(id, seq) });
  },
});

/** Answers it. The text goes to whoever objected; the log holds its salted hash. */
export const objectionAnswered = defineAct('objection-answered', {
  input: Type.Object({ objection: objectionId, text: Type.String({ minLength: 1, maxLength: 4_000 }) }, closed),
  opening: null,
  problems: objectionProblems,
  prepare: async ({ deps, log }, { objection: id, text }) => {
    const found = await ownerObjections(deps, log).find(id);
    if (!found) return err({ code: 'OBJECTION_UNKNOWN' });
    if (found.seq === null) return err({ code: 'OBJECTION_NOT_LOGGED' });
    if (found.answer) return err({ code: 'OBJECTION_ANSWERED' });
    const { content, document } = statementDocument(text);
    const sealed = sealText(deps.keys, log.estate, id, 'answer', content).toString('base64');
    return ok({ fields: { document: { ...document }, objection: found.seq }, keep: { id, sealed } });
  },
  finish: async ({ deps, log }, { keep }) => {
    const sealed = Buffer.from(String(keep['sealed']), 'base64');
    return ok({
      within: (tx, { seq }) => ownerObjections({ ...deps, db: tx }, log).markAnswered(String(keep['id']), seq, sealed),
    });
  },
});
