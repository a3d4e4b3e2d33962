import type { Entry } from '../../../crypto/entries/bodies.ts';
import { readEntry } from '../../../crypto/replay/read-entry.ts';
import type { WitnessParty } from '../../platform/witness-plan.ts';
import type { Db } from '../../platform/database.ts';
import type { LogRef } from '../log-ref.ts';
import { readEntries } from '../log-store.ts';

/** What the first entry of a log fixed for good. */
export interface NamedWitnesses {
  readonly origin: string;
  readonly vkey: string;
  /** Verifier keys. */
  readonly witnesses: readonly string[];
  readonly quorum: number;
  /** Those whose address this service knows. */
  readonly reachable: readonly WitnessParty[];
}

/** Null if there is no such log. */
export async function namedWitnesses(
  db: Db,
  log: LogRef,
  parties: readonly WitnessParty[],
): Promise<NamedWitnesses | null> {
  const [row] = await readEntries(db, log, 0, 1);
  const read = row && readEntry(row.entry);
  const entry: Entry | null = read?.ok ? read.value : null;
  if (entry?.type !== 'open-log') return null;
  const { witnesses, quorum, vkey } = entry.body;
  const reachable = parties.filter((party) => witnesses.includes(party.vkey));
  return { origin: entry.log, vkey, witnesses, quorum, reachable };
}
