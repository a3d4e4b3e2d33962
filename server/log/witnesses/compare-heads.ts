import { parseSignedNote } from '../../../crypto/log/note.ts';
import { verifyStoredCheckpoint } from '../../../crypto/log/checkpoint.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import type { SignatureChecks } from '../../../crypto/signatures.ts';
import type { Db } from '../../platform/database.ts';
import type { LogRef } from '../log-ref.ts';
import { checkpointOfSize, readHead } from '../log-store.ts';
import type { Contradiction } from '../stop-log.ts';

/** Where a head comes from, and the key that signed it beside the log's own. */
export type HeadSource =
  | { readonly kind: 'published'; readonly vkey: string }
  | { readonly kind: 'witnessed'; readonly vkey: string; readonly witness: string };

/**
 * Holds a head that is known elsewhere against the stored log: every head that was ever signed is in it, to the letter.
 * Only a head that the log's own key signed can contradict; of anything else an error is all that is said, so that nobody
 * who stands in between can stop an assembly.
 */
export async function contradictionOf(
  { db, checks }: { readonly db: Db; readonly checks: SignatureChecks },
  log: LogRef,
  note: string,
  source: HeadSource,
): Promise<Result<Contradiction | null, string>> {
  const witnesses = source.kind === 'witnessed' ? [source.witness] : [];
  const signed = await verifyStoredCheckpoint(note, source.vkey, witnesses, checks);
  if (!signed.ok) return signed;
  const { size } = signed.value.checkpoint;
  const head = await readHead(db, log);
  if (!head) return err('the log has no head');
  if (size > head.size) return ok({ reason: `shorter-than-${source.kind}`, evidence: note });
  const own = await checkpointOfSize(db, log, size);
  return ok(
    own !== null && bodyOf(own) === bodyOf(note) ? null : { reason: `differs-from-${source.kind}`, evidence: note },
  );
}

function bodyOf(note: string): string | null {
  const parsed = parseSignedNote(note);
  return parsed.ok ? parsed.value.body : null;
}
