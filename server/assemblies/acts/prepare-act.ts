import { randomBytes, randomUUID } from 'node:crypto';
import { toBase64Url, utf8 } from '../../../crypto/bytes.ts';
import type { JsonObject } from '../../../crypto/canonical.ts';
import { BODIES, type EntryType } from '../../../crypto/entries/bodies.ts';
import { MAX_ENTRY_BYTES } from '../../../crypto/log/entry.ts';
import { actText, actTyp } from '../../../crypto/replay/acts.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { instant } from '../../../crypto/time.ts';
import { logWriter } from '../../log/log-service.ts';
import { entryRefused, type LogRefusal } from '../../log/problems.ts';
import { rehearse, type Rehearsal } from './rehearse.ts';
import type { ActDefinition, ActRefusal } from './act-definition.ts';
import { actStore } from './act-store.ts';
import { signaturesNeeded } from './check-signature.ts';
import { contextOf, standingOf, type AccessRefusal, type Caller, type Standing } from './open-act.ts';

export interface PreparedReply {
  readonly act: string;
  readonly type: EntryType;
  /** `typ` of the JWS header. */
  readonly typ: string;
  /** Exactly the text to sign. */
  readonly payload: string;
  readonly signatures: { readonly needed: number; readonly have: number };
}

export type PrepareRefusal =
  | AccessRefusal
  | { readonly code: 'ACT_TYPE_UNKNOWN' }
  | { readonly code: 'ACT_INPUT_INVALID'; readonly fault: string }
  | { readonly code: 'ACT_TOO_LARGE' }
  | LogRefusal
  | ActRefusal;

/** Composes an act from the service's own records; nothing goes into the log before it is signed. */
export async function prepareAct(
  caller: Caller,
  type: EntryType,
  input: unknown,
): Promise<Result<PreparedReply, PrepareRefusal>> {
  const definition = caller.acts.get(type);
  if (!definition) return err({ code: 'ACT_TYPE_UNKNOWN' });
  const fault = definition.inputFault(input);
  if (fault !== null) return err({ code: 'ACT_INPUT_INVALID', fault });
  const standing = await standingOf(caller, type);
  if (!standing.ok) return standing;
  const act = randomUUID();
  const prepared = await definition.prepare(contextOf(caller, standing.value, act), input);
  if (!prepared.ok) return prepared;
  const { fields, keep = {}, store } = prepared.value;
  assertShape(definition, fields);
  const payload = actText({ ...fields, nonce: toBase64Url(randomBytes(16)) }, standing.value.state.origin);
  const needed = signaturesNeeded(type);
  const refused = definition.isRehearsed ? await refusedNow(caller, standing.value, { type, payload }) : null;
  if (refused) return err(refused);
  if (utf8(payload).length + FRAME_BYTES > MAX_ENTRY_BYTES) return err({ code: 'ACT_TOO_LARGE' });
  const { deps, log, actor } = caller;
  await deps.db.transaction().execute(async (tx) => {
    const preparedAt = await deps.clock.inTransaction(tx);
    await actStore(tx, log).insert({ act, type, payload, needed, keep, preparedBy: actor.accountId, preparedAt });
    await store?.(tx);
  });
  return ok({ act, type, typ: actTyp(type), payload, signatures: { needed, have: 0 } });
}

/** The state is asked for again: it may have grown while the act was composed. */
async function refusedNow(
  { deps, log }: Caller,
  { key }: Standing,
  act: Omit<Rehearsal, 'now'>,
): Promise<LogRefusal | null> {
  const now = instant(deps.clock.now().getTime());
  const state = await logWriter(deps).state(log);
  const broken = state && rehearse(state, { ...act, now }, key);
  return broken && entryRefused(broken);
}

/** A body that the log would not take is a bug of the preparer, and better found before anybody signs it. */
function assertShape({ type, hasReceived }: ActDefinition, fields: JsonObject): void {
  const jws = `a..${'A'.repeat(86)}`;
  const signatures = { nonce: 'A'.repeat(22), jws, ...(signaturesNeeded(type) === 2 && { jws2: jws }) };
  const received = hasReceived ? { received: '2000-01-01T00:00:00.000Z' } : {};
  const fault = BODIES[type].fault({ ...fields, ...signatures, ...received }, type);
  if (fault !== null) throw new Error(`an act was prepared that is none: ${fault}`);
}

/** The envelope and two signatures, beside the payload, which is the body with nonce and origin. */
const FRAME_BYTES = 1_200;
