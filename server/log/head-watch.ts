import { join } from 'node:path';
import type { Deps } from '../deps.ts';
import type { Tx } from '../platform/database.ts';
import type { SignatureChecks } from '../../crypto/signatures.ts';
import { KeptHeads } from './kept-heads.ts';
import type { LogRef } from './log-ref.ts';
import { stopLog } from './stop-log.ts';
import { contradictionOf } from './witnesses/compare-heads.ts';
import { scheduleRequiredHead } from './witnesses/head-jobs.ts';
import { namedWitnesses } from './witnesses/named-witnesses.ts';
import { compareWithWitness } from './witnesses/submit-heads.ts';
import { witnessClient } from './witnesses/witness-client.ts';

/** What a writer asks before it appends to a log for the first time, and tells when it has appended. */
export interface HeadWatch {
  /** Compares the log with what is known of it elsewhere, and stops it where that contradicts. */
  compare(log: LogRef): Promise<void>;
  /** Assemblies whose head this machine published and that are not among these. */
  missingAmong(logs: readonly LogRef[]): Promise<readonly string[]>;
  /** After the commit. */
  appended(log: LogRef, checkpoint: string): void;
  /** In the transaction of an entry whose head must be cosigned. */
  required(tx: Tx, log: LogRef, size: number): Promise<void>;
  close(): Promise<void>;
}

/** A witness that does not answer keeps nobody waiting longer than this, and is left alone for a while. */
const PATIENCE_MS = 3_000;
const LEFT_ALONE_MS = 60_000;

export function headWatch(deps: Deps, checks: SignatureChecks): HeadWatch {
  const { db, config, log } = deps;
  const kept = new KeptHeads(join(config.dataDir, 'heads'), log);
  const silentUntil = new Map<string, number>();

  async function compareWithWitnesses(ref: LogRef): Promise<void> {
    const named = await namedWitnesses(db, ref, config.witnesses.parties);
    const now = performance.now();
    for (const party of named?.reachable ?? []) {
      if ((silentUntil.get(party.url) ?? 0) > now) continue;
      const client = witnessClient(party.url, PATIENCE_MS);
      const failure = await compareWithWitness({ deps: { ...deps, checks }, log: ref, named: named!, party, client });
      if (failure === null) continue;
      silentUntil.set(party.url, now + LEFT_ALONE_MS);
      log.warn({ assembly: ref.assembly, witness: party.name, failure }, 'a log was not compared with its witness');
    }
  }

  async function compareWithKept(ref: LogRef): Promise<void> {
    const note = await kept.read(ref);
    const named = note === null ? null : await namedWitnesses(db, ref, []);
    if (note === null || named === null) return;
    const found = await contradictionOf({ db, checks }, ref, note, { kind: 'published', vkey: named.vkey });
    if (!found.ok) log.warn({ assembly: ref.assembly, failure: found.error }, 'a kept head cannot be read');
    else if (found.value) await stopLog(deps, ref, found.value);
  }

  return {
    async compare(ref) {
      await compareWithKept(ref);
      await compareWithWitnesses(ref);
    },
    async missingAmong(logs) {
      const known = new Set(logs.map(({ assembly }) => assembly));
      return (await kept.assemblies()).filter((assembly) => !known.has(assembly));
    },
    appended: (ref, checkpoint) => kept.note(ref, checkpoint),
    required: (tx, ref, size) => scheduleRequiredHead(deps, tx, ref, size),
    close: () => kept.flush(),
  };
}
