import { Type } from 'typebox';
import type { JsonObject } from '../../../crypto/canonical.ts';
import { err, ok } from '../../../crypto/result.ts';
import { signersOfAct } from '../../assemblies/acts/signers-of-act.ts';
import { defineAct, type ActContext } from '../../assemblies/acts/act-definition.ts';
import { recordEntry, tellOfBound } from './bind-phone.ts';
import { changeStore, type ContactChange } from './change-store.ts';
import { entryStore } from './entry-store.ts';
import { draftEntry, missingAt, placesOf, type Place } from './log-entries.ts';
import { contactProblems } from './problems.ts';

const UUID = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';

/** A phone that came while people vote: two of the staff sign it into the log, and with the last signature it is bound. */
export const changeContact = defineAct('contact-changed', {
  input: Type.Object({ change: Type.String({ pattern: UUID }) }, { additionalProperties: false }),
  opening: null,
  problems: contactProblems,
  prepare: async (context, { change }) => {
    const found = await findChange(context, change);
    if (!found) return err({ code: 'CONTACT_CHANGE_UNKNOWN' });
    const { deps, log, act: entry } = context;
    const missing = await missingAt(deps.db, { estate: log.estate, change, places: found.places });
    const place = missing.find((each) => each.log.assembly === log.assembly);
    if (!place) return err({ code: 'CONTACT_CHANGE_RECORDED' });
    const { body, ...row } = await draftEntry(deps, place, found.asked, 'two-staff');
    return ok({
      fields: body as unknown as JsonObject,
      keep: { change },
      store: (tx) => entryStore(tx, log).add({ ...row, entry, fields: null }),
    });
  },
  finish: async (context, { keep, fields }) => {
    const { deps, log, act: entry, actor } = context;
    const change = String(keep['change']);
    const found = await findChange(context, change);
    if (!found) return err({ code: 'CONTACT_CHANGE_UNKNOWN' });
    const { asked, places } = found;
    const missing = await missingAt(deps.db, { estate: log.estate, change, places });
    if (!missing.some(({ log: { assembly }, voter }) => assembly === log.assembly && voter === fields['voter']))
      return err({ code: 'CONTACT_CHANGE_RECORDED' });
    const [first] = await signersOfAct(deps.db, log, entry);
    const by = actor.accountId === asked.by ? first! : actor.accountId;
    let isBound = false;
    return ok({
      within: async (tx, { seq }) => {
        isBound = await recordEntry(deps, tx, { log, entry, change, places, by }, seq);
      },
      after: async () => {
        if (isBound) await tellOfBound(deps, { estate: log.estate, ...asked });
      },
    });
  },
});

interface Found {
  readonly asked: ContactChange;
  readonly places: readonly Place[];
}

async function findChange({ deps, log }: ActContext, id: string): Promise<Found | null> {
  const asked = await changeStore(deps.db, log.estate).find(id);
  if (!asked) return null;
  return { asked, places: (await placesOf(deps, log.estate, [asked.person])).get(asked.person) ?? [] };
}
