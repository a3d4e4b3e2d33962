import { randomUUID } from 'node:crypto';
import type { Box } from '../../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { documentsOf } from '../../assemblies/documents/read-documents.ts';
import { stateOf } from '../../log/log-service.ts';
import type { LogRefusal } from '../../log/problems.ts';
import { rollReader } from '../../log/roll-reader.ts';
import { hasSqlState } from '../../platform/database.ts';
import { refusedAs } from '../issue-acts.ts';
import type { Asking } from '../paper-views.ts';
import { openNames, sealNames } from '../people-names.ts';
import { boxEffect, isDisputed } from './box-effect.ts';
import { boxStore, type CustodyRow, type CustodyStep, type SealRow } from './box-store.ts';
import { custodyGaps } from './custody-gaps.ts';
import type { BoxRefusal } from './problems.ts';

/** Each box: what went in, the seal with its two people, where it was, what the record cannot explain, what it is worth. */
export async function boxesOf({ deps, log }: Asking) {
  const store = boxStore(deps.db, log);
  const [seals, records] = await Promise.all([store.seals(), store.records()]);
  const leaves = await rollReader(deps.db).leaves(log);
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const state = reading.value;
  const notice = state.notice?.body;
  const until = state.tally ? new Date(state.tally.at) : deps.clock.now();
  return ok(
    [...state.boxes.values()].map((box) => {
      const own = records.filter((record) => record.box === box.id);
      const seal = seals.get(box.id);
      return {
        ...numbersOf(box),
        seal: seal ? sealView(seal) : null,
        records: own.map((record) =>
          recordView(record, openNames(deps.keys, log, record.record_id, record.people_sealed)),
        ),
        gaps: box.sealed === null ? [] : custodyGaps(seal, own, until),
        effect: notice ? boxEffect(state, leaves, notice, box.id) : null,
        serials: [...state.papers.values()]
          .filter((paper) => paper.box === box.id && !isDisputed(state, paper))
          .map(({ serial }) => serial),
      };
    }),
  );
}

const numbersOf = ({ id, registered, sealed, entered, reviewed }: Box) => ({
  ...{ id, registered, sealed, entered, reviewed },
});

const sealView = (row: SealRow) => ({
  ...{ number: row.seal, photo: row.photo, papers: row.papers, at: row.sealed_at.toISOString() },
  countersignedAt: row.countersigned_at?.toISOString() ?? null,
});

const recordView = (row: CustodyRow, people: readonly string[]) => ({
  ...{ id: row.record_id, step: row.step as CustodyStep, place: row.place, people },
  ...{ seal: row.seal, papers: row.papers, photo: row.photo, at: row.happened_at.toISOString() },
});

/** The second person of the seal: counts again, and comes to the same number. */
export async function countersignSeal(
  { deps, log, actor }: Asking,
  box: string,
  { count }: { readonly count: number },
): Promise<Result<null, BoxRefusal | LogRefusal>> {
  const state = await stateOf(deps, log);
  if (!state.ok) return state;
  const store = boxStore(deps.db, log);
  const seal = (await store.seals()).get(box);
  if (!seal) return err({ code: 'BOX_NOT_SEALED' });
  if (seal.sealed_by === actor.accountId) return err({ code: 'SAME_SEALER' });
  if (count !== seal.papers) return err({ code: 'SEAL_COUNT_DIFFERS' });
  try {
    const signed = await store.countersign(box, { at: deps.clock.now(), by: actor.accountId });
    return signed ? ok(null) : err({ code: 'SEAL_COUNTERSIGNED' });
  } catch (error) {
    if (hasSqlState(error, '23514', 'box_seal_two_people')) return err({ code: 'SAME_SEALER' });
    throw error;
  }
}

export interface Custody {
  readonly step: CustodyStep;
  readonly place: string;
  readonly people: readonly string[];
  readonly seal?: string | undefined;
  readonly papers?: number | undefined;
  readonly photo?: string | undefined;
  readonly happenedAt?: string | undefined;
}

/** Writes down where a sealed box is, who is with it, and what the seal looks like. Nothing that is written goes away. */
export async function recordCustody(
  { deps, log, actor }: Asking,
  box: string,
  { step, place, people, seal, papers, photo, happenedAt }: Custody,
): Promise<Result<null, BoxRefusal | LogRefusal>> {
  const state = await stateOf(deps, log);
  if (!state.ok) return state;
  const store = boxStore(deps.db, log);
  const sealed = (await store.seals()).get(box);
  if (!sealed) return err({ code: 'BOX_NOT_SEALED' });
  if ((step === 'opened') !== (papers !== undefined)) return err({ code: 'CUSTODY_COUNT' });
  // The first thing that is asked about a night is a photo.
  if (step !== 'checked' && photo === undefined) return err({ code: 'CUSTODY_PHOTO' });
  if (photo !== undefined && !(await documentsOf(deps.db, log).find(photo))) return err({ code: 'CUSTODY_PHOTO' });
  const at = deps.clock.now();
  const happened = happenedAt === undefined ? at : new Date(happenedAt);
  if (happened > at || happened < sealed.sealed_at) return err({ code: 'CUSTODY_TIME' });
  if (step === 'opened' && !state.value.closed) return refusedAs('not-closed');
  const id = randomUUID();
  await store.add({
    ...{ id, box, step, place: place.trim(), people: sealNames(deps.keys, log, id, people) },
    ...{ seal: seal?.trim() ?? null, papers: papers ?? null, photo: photo ?? null },
    ...{ happenedAt: happened, at, by: actor.accountId },
  });
  return ok(null);
}
