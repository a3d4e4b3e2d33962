import type { DocumentRef } from '../../../crypto/entries/fields.ts';
import type { LogState } from '../../../crypto/replay/state.ts';

export const HISTORY_TYPES = [
  'extend',
  'suspend',
  'resume',
  'incident',
  'lapse',
  'return',
  'correct',
  'revoke',
  'court',
] as const;

/** A fact of the log for people to read; what a type has not is null or empty. */
export interface HistoryView {
  readonly type: (typeof HISTORY_TYPES)[number];
  readonly seq: number;
  readonly at: string;
  readonly reason: string | null;
  readonly cause: 'outage' | 'court-order' | 'authority-order' | null;
  /** Of an outage. */
  readonly from: string | null;
  /** End of an outage, or the new end of the vote. */
  readonly to: string | null;
  /** Last day of an order, or of a bar. */
  readonly day: string | null;
  readonly motions: readonly string[];
  readonly results: readonly { readonly id: string; readonly result: 'annulled' | 'upheld' }[];
  readonly document: DocumentRef;
  /** A file that went back, or an order, which the convener has not answered by a correction. */
  readonly isOpen: boolean;
}

/** What moved the end of the vote, and what offices and courts said of it, oldest first. */
export function historyOf({ timeChanges, reviews, openReturn, openOrder }: LogState) {
  const open = [openReturn?.seq, openOrder?.seq];
  const all: HistoryView[] = [...timeChanges, ...reviews].map(({ type, seq, at, body }) => {
    const has = body as Partial<Omit<HistoryView, 'day'>> & { readonly by?: string; readonly barUntil?: string | null };
    return {
      ...{ type, seq, at, document: body.document, isOpen: open.includes(seq) },
      ...{ reason: has.reason ?? null, cause: has.cause ?? null, from: has.from ?? null, to: has.to ?? null },
      ...{ day: has.by ?? has.barUntil ?? null, motions: has.motions ?? [], results: has.results ?? [] },
    };
  });
  return all.sort((first, second) => first.seq - second.seq);
}
