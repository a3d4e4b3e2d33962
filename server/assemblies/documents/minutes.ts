import type { Body } from '../../../crypto/entries/bodies.ts';
import type { DocumentRef } from '../../../crypto/entries/fields.ts';
import type { LogRef } from '../../log/log-ref.ts';
import type { Db } from '../../platform/database.ts';
import { recordedActs } from '../acts/recorded-acts.ts';

export interface Minutes {
  readonly document: DocumentRef;
  /** Of the entry that names them. */
  readonly seq: number;
  readonly at: string;
}

/** The minutes of an assembly that stand in its log; a later version stands beside the one before. */
export async function minutesOf(db: Db, log: LogRef): Promise<readonly Minutes[]> {
  const acts = await recordedActs(db, log, ['announce']);
  return acts.flatMap(({ seq, at, fields }) => {
    const { subject, document } = fields as unknown as Body<'announce'>;
    return subject === 'minutes' ? [{ document, seq, at: at.toISOString() }] : [];
  });
}
