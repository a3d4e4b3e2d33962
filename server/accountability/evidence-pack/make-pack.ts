import type { BundleFile } from '../../../crypto/bundle/write.ts';
import { leafHash } from '../../../crypto/log/merkle.ts';
import type { LogState } from '../../../crypto/replay/state.ts';
import { voterStatuses } from '../../../crypto/replay/statuses.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import type { Deps } from '../../deps.ts';
import { zipOf } from '../../disclosure/zip.ts';
import { findEstate } from '../../estates/estate-facts.ts';
import { staffName } from '../../identity/staff-name.ts';
import { logReader } from '../../log/log-reader.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { stateOf, type StateRefusal } from '../../log/log-service.ts';
import { erasedOf } from '../erasure/erased.ts';
import { recordLook } from '../record-look.ts';
import { actsOf, entryFiles, headFiles, rollFiles } from './chain-files.ts';
import { deliveryFiles, lookFiles, sampleFiles } from './delivery-files.ts';
import { subjectOf, type Subject } from './subject.ts';
import { ballotTable, localTime, readme, ruleTable, table } from './text-files.ts';

export interface PackAsked {
  readonly log: LogRef;
  /** One of the owner's units. */
  readonly unit: string;
  readonly reason: string;
  readonly by: string;
}

export type PackRefusal = StateRefusal | { readonly code: 'PACK_UNIT_UNKNOWN' | 'PACK_BEFORE_CLOSE' };

/**
 * Everything that a court asks about one owner, in one file: how the notice reached him, the rules with their clauses, his
 * line of the roll, what became of his ballots, and the proofs. Never how he voted. The look is kept before it is made.
 */
export async function evidencePack(
  deps: Deps,
  { log, unit, reason, by }: PackAsked,
): Promise<Result<Uint8Array, PackRefusal>> {
  const current = await stateOf(deps, log);
  if (!current.ok) return current;
  const state = current.value;
  // Before that even whether somebody voted is his own affair.
  if (!state.closed && !state.cancelled) return err({ code: 'PACK_BEFORE_CLOSE' });
  const subject = await subjectOf(deps, log, unit);
  if (!subject) return err({ code: 'PACK_UNIT_UNKNOWN' });
  const files = await filesOf(deps, log, state, subject);
  const madeAt = (await deps.clock.inTransaction(deps.db)).toISOString();
  await deps.db.transaction().execute((tx) =>
    recordLook(deps, tx, {
      ...{ estate: log.estate, assembly: log.assembly, by, reason, kind: 'evidence-pack' },
      ...{ isExport: true, isUnmasked: true, subject: subject.voter.leaf.units[0]?.address ?? null },
      persons: subject.voter.people.map(({ personId }) => personId),
    }),
  );
  const place = await findEstate(deps.db, log.estate);
  const erased = await erasedOf(deps.db, log);
  const about = readme({
    ...{ estateName: place?.name ?? log.estate, state, subject, madeAt, reason },
    ...{ madeBy: (await staffName(deps, by)) ?? by, host: deps.config.publicHost, assembly: log.assembly },
    erased: erased.openings || subject.salt === null,
  });
  return ok(zipOf([about, ...files]));
}

async function filesOf(deps: Deps, log: LogRef, state: LogState, subject: Subject): Promise<readonly BundleFile[]> {
  const own = voterStatuses(state, subject.voter.voter).map(({ ballot }) => ballot.seq);
  const phones = state.contactChanges.flatMap(({ voter, seq }) => (voter === subject.voter.voter ? [seq] : []));
  const milestones = [
    state.frozen,
    state.countersigned,
    state.notice,
    state.closed,
    state.tally,
    state.declared,
    state.certified,
  ];
  const seqs = [...milestones.flatMap((each) => (each ? [each.seq] : [])), ...own, ...phones];
  const acts = await actsOf(deps, log, state.size);
  return [
    ...(await noticeFiles(deps, state)),
    ...ruleTable(state),
    ...(await deliveryFiles(deps, log, subject)),
    ...rollFiles(subject),
    ballotTable(state, subject, await hashesOf(deps, log, own)),
    ...(await entryFiles(deps, log, seqs)),
    table(
      '会议经过.csv',
      ['日志编号', '时间', '种类'],
      acts.map(({ seq, at, type }) => [seq, localTime(at), type]),
    ),
    ...(await sampleFiles(deps, log, new Set(own))),
    ...(await lookFiles(deps, log, subject)),
    ...(await headFiles(deps, log, state)),
  ];
}

async function noticeFiles({ files }: Deps, { notice }: LogState): Promise<BundleFile[]> {
  if (!notice) return [];
  const { text } = notice.body;
  const bytes = await files.read(text.sha256);
  return bytes ? [{ path: `公告/公告正文-${text.sha256}.${text.type === 'text/html' ? 'html' : 'txt'}`, bytes }] : [];
}

async function hashesOf(deps: Deps, log: LogRef, seqs: readonly number[]): Promise<ReadonlyMap<number, Uint8Array>> {
  const rows = await Promise.all(seqs.map((seq) => logReader(deps.db).entry(log, seq)));
  return new Map(rows.flatMap((row) => (row ? [[row.seq, leafHash(row.entry)] as const] : [])));
}
