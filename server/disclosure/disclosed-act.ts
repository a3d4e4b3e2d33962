import { Type } from 'typebox';
import { isP256Point, jwkThumbprint, type EcPublicJwk } from '../../crypto/signatures.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import { defineAct, type ActDefinition } from '../assemblies/acts/act-definition.ts';
import { JwkSchema } from '../assemblies/schemas.ts';
import { disclosureRow } from './disclosure-store.ts';
import { disclosureProblems, type DisclosureRefusal } from './problems.ts';

/** An officer draws the whole records for himself or a court; the log says so before anything leaves the house. */
export const discloseRecords = defineAct('disclosed', {
  input: Type.Object({ jwk: JwkSchema }, { additionalProperties: false }),
  opening: null,
  isRehearsed: true,
  problems: disclosureProblems,
  prepare: async ({ state }, { jwk }) => {
    const recipient = recipientOf(state, jwk);
    return recipient.ok ? ok({ fields: { level: 'certifying', recipient: recipient.value } }) : recipient;
  },
  finish: async ({ log, actor }, { fields }) =>
    ok({ inserts: [disclosureRow(log, String(fields['recipient']), actor.accountId)] }),
});

/** Name of the key to encrypt to. Keys that sign in this log are refused: one key, one purpose. */
export function recipientOf(state: LogState, jwk: EcPublicJwk): Result<string, DisclosureRefusal> {
  if (!isP256Point(jwk)) return err({ code: 'RECIPIENT_KEY_UNFIT' });
  const kid = jwkThumbprint(jwk);
  return state.roleKeys.has(kid) || state.devices.has(kid) ? err({ code: 'RECIPIENT_KEY_UNFIT' }) : ok(kid);
}

export const DISCLOSURE_ACTS: readonly ActDefinition[] = [discloseRecords];
