import { Type } from 'typebox';
import { boxId } from '../../crypto/entries/fields.ts';
import { broken } from '../../crypto/replay/broken.ts';
import { votingFault } from '../../crypto/replay/rule.ts';
import { err, ok } from '../../crypto/result.ts';
import { defineAct } from '../assemblies/acts/act-definition.ts';
import { Hex32Schema, PlainText } from '../assemblies/schemas.ts';
import { documentsOf } from '../assemblies/documents/read-documents.ts';
import { tellOfPaper } from '../ballots/tell-owner.ts';
import { entryRefused } from '../log/problems.ts';
import { rollReader } from '../log/roll-reader.ts';
import { sealRow } from './boxes/box-store.ts';
import { closed, refusedAs } from './issue-acts.ts';
import { SerialInput } from './serial-input.ts';
import { paperProblems, type PaperRefusal } from './problems.ts';

const BoxInput = Type.Unsafe<string>({ ...boxId.schema });
const SCAN_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];

/** A paper comes back: scanned first, then into a box. When it came is the service's clock and nobody's statement. */
export const registerPaper = defineAct('paper-registered', {
  input: Type.Object({ box: BoxInput, scan: Type.String({ pattern: '^[0-9a-f]{64}$' }), serial: SerialInput }, closed),
  opening: null,
  hasReceived: true,
  problems: paperProblems,
  prepare: async ({ deps, log, state, now }, { box, scan, serial }) => {
    const fault = votingFault(state);
    if (fault) return err(entryRefused(fault));
    const paper = state.papers.get(serial);
    if (!paper) return refusedAs('serial-unknown');
    if (paper.state === 'spoiled') return refusedAs('serial-spoiled');
    if (paper.state === 'registered') return refusedAs('paper-registered');
    const opens = state.windows.get('paper')?.from;
    if (opens === undefined || now < opens) return refusedAs('outside-window');
    if (typeof state.boxes.get(box)?.sealed === 'number') return refusedAs('box-sealed');
    const document = await documentsOf(deps.db, log).find(scan);
    if (!document || !SCAN_TYPES.includes(document.type)) return err<PaperRefusal>({ code: 'SCAN_UNKNOWN' });
    return ok({ fields: { box, scan: { ...document }, serial, voter: paper.voter } });
  },
  finish: async ({ deps, log }, { fields, received }) =>
    ok({
      after: async () => {
        const voter = await rollReader(deps.db).voter(log, String(fields['voter']));
        const personIds = voter?.people.map(({ personId }) => personId) ?? [];
        if (voter) await tellOfPaper(deps, { estate: log.estate, personIds, leaf: voter.leaf, received });
      },
    }),
});

/** The papers in a box are counted by hand and the box is sealed. A count that differs is recorded once it was confirmed. */
export const sealBox = defineAct('box-sealed', {
  input: Type.Object(
    {
      box: BoxInput,
      confirmed: Type.Optional(Type.Boolean({ description: 'Counted twice; the difference is real' })),
      count: Type.Integer({ minimum: 0, maximum: 100_000 }),
      seal: Type.Object(
        { number: PlainText(40), photo: Hex32Schema },
        { ...closed, description: 'Number on the seal and its photo; a second person countersigns' },
      ),
    },
    closed,
  ),
  opening: null,
  problems: paperProblems,
  prepare: async ({ deps, log, state }, { box: id, confirmed = false, count, seal }) => {
    if (state.closed) return err(entryRefused(broken('closed')));
    const box = state.boxes.get(id);
    if (!box) return refusedAs('box-empty');
    if (box.sealed !== null) return refusedAs('box-sealed');
    const { registered } = box;
    if (count !== registered && !confirmed) return err<PaperRefusal>({ code: 'BOX_COUNT_DIFFERS', count, registered });
    if (!(await documentsOf(deps.db, log).find(seal.photo))) return err<PaperRefusal>({ code: 'SEAL_PHOTO' });
    return ok({ fields: { box: id, count }, keep: { ...seal } });
  },
  finish: async ({ log, actor }, { fields, keep }) => {
    const [box, papers] = [String(fields['box']), Number(fields['count'])];
    const [seal, photo] = [String(keep['number']), String(keep['photo'])];
    return ok({ inserts: [sealRow(log, { box, seal, photo, papers, by: actor.accountId })] });
  },
});
