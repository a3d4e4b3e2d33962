import { randomBytes } from 'node:crypto';
import type { Body } from '../../crypto/entries/bodies.ts';
import type { VerifiedClaim } from '../../crypto/replay/verify-signatures.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import { instant } from '../../crypto/time.ts';
import type { Config } from '../config.ts';
import type { Clock } from '../platform/clock.ts';
import type { Tx } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import { checkpointPart, entriesPart, statementOf } from './append-statements.ts';
import { propose, seal } from './compose.ts';
import { newLog } from './loaded-log.ts';
import type { Appended, LogRef } from './log-ref.ts';
import { logSigner } from './log-signer.ts';
import { insertHead, insertLog } from './log-store.ts';
import type { LogRefusal } from './problems.ts';

/** Name of an assembly's log. Fixed when the log is opened, whatever becomes of the host name later. */
export const originOf = ({ publicHost }: Pick<Config, 'publicHost'>, assembly: string): string =>
  `${publicHost.toLowerCase()}/log/${assembly}`;

export interface Opening {
  readonly log: LogRef;
  /** The first entry; the log's verifier key is only known here. */
  readonly body: (facts: { readonly origin: string; readonly vkey: string }) => Body<'open-log'>;
  /** The officer's proof of possession. */
  readonly verified: readonly VerifiedClaim[];
}

/**
 * Creates a log in the caller's transaction: draws its salt, derives its key from the newest master key, writes entry 0 and
 * signs the first head. After a refusal the transaction must be rolled back.
 */
export async function openLog(
  { clock, config, keys }: { readonly clock: Clock; readonly config: Config; readonly keys: Keys },
  tx: Tx,
  { log: ref, body, verified }: Opening,
): Promise<Result<Appended, LogRefusal>> {
  const origin = originOf(config, ref.assembly);
  const salt = new Uint8Array(randomBytes(32));
  const signer = logSigner({ masterKey: keys.logMasters.get(keys.logMasterId)!, salt, origin });
  const row = { origin, salt, masterKeyId: keys.logMasterId, vkey: signer.vkey };
  if (!(await insertLog(tx, ref, row))) return err({ code: 'LOG_EXISTS' });
  const log = newLog(ref, signer, origin);
  const at = instant((await clock.inTransaction(tx)).getTime());
  const opening = { type: 'open-log', body: body({ origin, vkey: signer.vkey }), verified } as const;
  const first = propose(log, at, { proposal: opening });
  if (first.kind === 'fails') throw first.error;
  if (!first.value.ok) return err(first.value.error as LogRefusal);
  const { head, appended } = seal(log, [first.value.value]);
  const { type, appended: entry } = appended[0]!;
  await insertHead(tx, ref, head);
  const entries = entriesPart(ref, [{ seq: 0, type, entry: entry.entry, leafHash: entry.leafHash }]);
  await tx.executeQuery(statementOf([entries, checkpointPart(ref, head)]));
  return ok(entry);
}
