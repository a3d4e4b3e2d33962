import { Type } from 'typebox';
import { err, ok } from '../../../crypto/result.ts';
import { defineAct } from '../acts/act-definition.ts';
import { keyProblems } from './problems.ts';
import { keyRequestStore } from './role-store.ts';
import { ownRequest } from './service-request.ts';

const kid = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$', description: 'RFC 7638 thumbprint' });

/** An officer takes a key that was asked for into the log. */
export const enrol = defineAct('enrol', {
  input: Type.Object({ kid }, { additionalProperties: false }),
  opening: null,
  isRehearsed: true,
  problems: keyProblems,
  prepare: async ({ deps, log, state }, input) => {
    const request = (await keyRequestStore(deps.db, log).find(input.kid)) ?? (await ownRequest(deps, log, input.kid));
    if (!request) return err({ code: 'KEY_REQUEST_UNKNOWN' });
    if (state.roleKeys.has(request.kid)) return err({ code: 'KEY_ENROLLED_ALREADY' });
    const { jwk, person, pop, role } = request;
    return ok({ fields: { jwk, person, pop, role } });
  },
});

/** An officer stops a key: lost, or its holder left. Then the person may ask with another one. */
export const dismiss = defineAct('dismiss', {
  input: Type.Object(
    { kid, reason: Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000-\\u001f\\u007f]+$' }) },
    { additionalProperties: false },
  ),
  opening: null,
  isRehearsed: true,
  problems: keyProblems,
  prepare: async ({ state }, input) =>
    state.roleKeys.has(input.kid)
      ? ok({ fields: { kid: input.kid, reason: input.reason } })
      : err({ code: 'KEY_REQUEST_UNKNOWN' }),
  finish: async ({ log }, { fields }) =>
    ok({
      within: async (tx, { at }) => {
        await keyRequestStore(tx, log).withdraw(String(fields['kid']), new Date(at));
      },
    }),
});
