import { err, ok, type Result } from '../../../crypto/result.ts';
import { documentsOf } from '../../assemblies/documents/read-documents.ts';
import { stateOf } from '../../log/log-service.ts';
import type { LogRefusal } from '../../log/problems.ts';
import { refusedAs } from '../issue-acts.ts';
import type { Asking } from '../paper-views.ts';
import { readSerial } from '../serial.ts';
import type { BooksRefusal } from './problems.ts';
import { remarkStore, type Remark } from './remark-store.ts';

/**
 * Notes what is odd about a paper: many in one hand, other than its scan, signed for somebody. It voids nothing, because
 * sons help their parents; it says which papers the office should ask about, and keeps what the paper looked like.
 */
export async function remarkOn(
  { deps, log, actor }: Asking,
  typed: string,
  { remark, photo }: { readonly remark: Remark; readonly photo?: string | undefined },
): Promise<Result<null, BooksRefusal | LogRefusal>> {
  const state = await stateOf(deps, log);
  if (!state.ok) return state;
  const serial = readSerial(log, typed);
  const paper = serial === null ? undefined : state.value.papers.get(serial);
  if (!paper) return refusedAs('serial-unknown');
  if (paper.state !== 'registered') return refusedAs('paper-not-registered');
  // What is said to differ from the scan has to be shown.
  const shown = photo === undefined ? null : await documentsOf(deps.db, log).find(photo);
  if (photo !== undefined ? !shown : remark === 'differs-from-scan') return err({ code: 'REMARK_PHOTO' });
  const { serial: known } = paper;
  const at = deps.clock.now();
  await remarkStore(deps.db, log).add({ serial: known, remark, photo: photo ?? null, at, by: actor.accountId });
  return ok(null);
}
