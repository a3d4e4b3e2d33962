import { Type } from 'typebox';
import type { Instant, VoterId } from '../../../crypto/brands.ts';
import { deliveryListBytes } from '../../../crypto/count/delivery-list.ts';
import { DELIVERY_LIST_TYPE, type DocumentRef } from '../../../crypto/entries/fields.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { rollReader } from '../../log/roll-reader.ts';
import { defineAct, type ActContext, type ActRefusal } from '../acts/act-definition.ts';
import { scheduleClose } from '../closing/close-assembly.ts';
import { keepDocument } from '../documents/keep-document.ts';
import { namedDocument } from '../documents/named-document.ts';
import { Hex32Schema } from '../schemas.ts';
import { composeNotice } from './compose-notice.ts';
import { noticeProblems } from './problems.ts';
import { scheduleChange, scheduleOpening } from '../../messages/rounds.ts';

const closed = { additionalProperties: false } as const;
const PLAIN = '^[^\\u0000-\\u001f\\u007f]+$';

/** The convener gives notice: from here on motions, electorates and rules are what they are. */
export const notice = defineAct('notice', {
  input: Type.Object({}, closed),
  opening: null,
  isRehearsed: true,
  problems: noticeProblems,
  prepare: async (context) => {
    const fields = await composeNotice(context);
    return fields.ok ? ok({ fields: fields.value }) : fields;
  },
  finish: async ({ deps, log }, { fields }) => {
    const channels = fields['channels'] as unknown as Channels;
    return ok({
      within: async (tx) => {
        await scheduleOpening(deps, tx, log, channels['online']!.from);
        await scheduleClose(deps, tx, log, lastEnd(channels));
      },
    });
  },
});

type Channels = Readonly<Record<string, { readonly from: Instant; readonly to: Instant }>>;

const lastEnd = (channels: Channels): Instant =>
  Object.values(channels)
    .map(({ to }) => to)
    .reduce((latest, to) => (to > latest ? to : latest));

/** Party organisations are asked first in some places; what they said is recorded and decides nothing here. */
export const consent = defineAct('consent', {
  input: Type.Object(
    { result: Type.Enum(['obtained', 'refused', 'not-sought']), document: Type.Union([Hex32Schema, Type.Null()]) },
    closed,
  ),
  opening: null,
  isRehearsed: true,
  problems: noticeProblems,
  prepare: async (context, { result, document }) => {
    if (document === null) return ok({ fields: { document: null, gate: 'party', result } });
    const found = await namedDocument(context, document);
    return found.ok ? ok({ fields: { ...found.value, gate: 'party', result } }) : found;
  },
});

/** To whom notice and ballot were delivered, and how: by a proof, or as a list of the units served. */
export const delivery = defineAct('delivery', {
  input: Type.Object(
    {
      method: Type.String({ minLength: 1, maxLength: 40, pattern: PLAIN }),
      proof: Type.Optional(
        Type.Object({ document: Hex32Schema, units: Type.Integer({ minimum: 0, maximum: 1_000_000 }) }, closed),
      ),
      /** Addresses as on the published list, or all of them. */
      served: Type.Optional(
        Type.Union([
          Type.Literal('all'),
          Type.Array(Type.String({ maxLength: 120 }), { minItems: 1, maxItems: 5_000 }),
        ]),
      ),
    },
    closed,
  ),
  opening: null,
  isRehearsed: true,
  problems: noticeProblems,
  prepare: async (context, { method, proof, served }) => {
    if ((proof === undefined) === (served === undefined)) return err({ code: 'DELIVERY_INCOMPLETE' });
    if (proof) {
      const found = await namedDocument(context, proof.document);
      return found.ok ? ok({ fields: { ...found.value, method, units: proof.units } }) : found;
    }
    const list = await deliveryList(context, served!);
    return list.ok ? ok({ fields: { ...list.value, method } }) : list;
  },
});

/** Pseudonyms only: whoever is silent is counted, if at all, because his name stands here. */
async function deliveryList(
  { deps, log }: ActContext,
  served: 'all' | readonly string[],
): Promise<Result<{ readonly document: DocumentRef; readonly units: number }, ActRefusal>> {
  const leaves = await rollReader(deps.db).leaves(log);
  const known = new Map(leaves.flatMap((leaf) => leaf.units.map((unit) => [unit.address, leaf.voter] as const)));
  const addresses = served === 'all' ? [...known.keys()] : [...new Set(served)];
  const unknown = addresses.filter((address) => !known.has(address));
  if (unknown.length > 0) return err({ code: 'ADDRESS_UNKNOWN', count: unknown.length });
  const voters = addresses.map((address) => known.get(address) as VoterId);
  const content = deliveryListBytes(voters);
  const document = await keepDocument(deps, log, { content, type: DELIVERY_LIST_TYPE, by: null });
  return ok({ document, units: addresses.length });
}

const SUBJECTS = ['roll', 'notice', 'provisional', 'result', 'correction', 'minutes', 'other'] as const;

/** Something was posted on site: roll, notice, provisional result, result; or the minutes were written, which are not. */
export const announce = defineAct('announce', {
  input: Type.Object({ document: Hex32Schema, subject: Type.Enum([...SUBJECTS]) }, closed),
  opening: null,
  isRehearsed: true,
  problems: noticeProblems,
  prepare: async (context, { document, subject }) => {
    const found = await namedDocument(context, document);
    return found.ok ? ok({ fields: { ...found.value, subject } }) : found;
  },
});

/** The assembly is called off. What was recorded stays; the timer of the close finds nothing left to do. */
export const cancel = defineAct('cancel', {
  input: Type.Object(
    { document: Hex32Schema, reason: Type.String({ minLength: 1, maxLength: 200, pattern: PLAIN }) },
    closed,
  ),
  opening: null,
  isRehearsed: true,
  problems: noticeProblems,
  prepare: async (context, { document, reason }) => {
    const found = await namedDocument(context, document);
    return found.ok ? ok({ fields: { ...found.value, reason } }) : found;
  },
  finish: async ({ deps, log, state }) =>
    ok(state.notice ? { within: (tx, { seq, at }) => scheduleChange(deps, tx, { ...log, seq }, at) } : {}),
});
