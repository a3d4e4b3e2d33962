import { fromUtf8, toHex } from '../../../crypto/bytes.ts';
import type { JsonObject } from '../../../crypto/canonical.ts';
import type { Body, Entry, EntryType } from '../../../crypto/entries/bodies.ts';
import { compactOf } from '../../../crypto/jws.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { instant } from '../../../crypto/time.ts';
import { codeHolds } from '../../identity/code-holds.ts';
import type { Appended } from '../../log/log-ref.ts';
import { logReader } from '../../log/log-reader.ts';
import { logWriter, signatureChecks } from '../../log/log-service.ts';
import type { LogRefusal } from '../../log/problems.ts';
import { signatureVerdict } from '../../log/signature-verdict.ts';
import { insertInto, type Proposal, type ProposalOf } from '../../log/proposal.ts';
import type { ActDefinition, ActRefusal, ActRows, SignedAct } from './act-definition.ts';
import {
  actStore,
  endRow,
  signatureRow,
  type Act,
  type ActEnd,
  type FoundAct,
  type ActSignature,
} from './act-store.ts';
import { checkActSignature, type SignatureRefusal } from './check-signature.ts';
import { contextOf, standingOf, type AccessRefusal, type Caller, type Standing } from './open-act.ts';
import { publishedRows } from '../documents/published.ts';
import { bodyOf, fieldsOf } from './signed-text.ts';

export type SignedReply =
  | { readonly done: false; readonly signatures: { readonly needed: number; readonly have: number } }
  | {
      readonly done: true;
      readonly seq: number;
      readonly at: string;
      readonly leafHash: string;
      readonly receipt: string;
    };

export type EndRefusal =
  | { readonly code: 'ACT_UNKNOWN' | 'ACT_WITHDRAWN' | 'ACT_BUSY' | 'SIGNED_ALREADY' }
  | { readonly code: 'ACT_DONE'; readonly seq: number };

export type SignRefusal =
  | AccessRefusal
  | EndRefusal
  | SignatureRefusal
  | LogRefusal
  | { readonly code: 'ACT_INPUT_INVALID'; readonly fault: string }
  | { readonly code: 'SIGNING_CODE_NEEDED' }
  | ActRefusal;

export interface Signing {
  readonly act: string;
  /** Compact JWS over the prepared payload; kept without it, because the act has it. */
  readonly jws: string;
  /** What belongs to this act beside its entry, e.g. the opening of a paper reading. */
  readonly opening?: unknown;
}

/**
 * Takes one signature. The last one that an act needs appends it, in one transaction with the rows that belong to it. The
 * same bytes sent again get the same answer. `type` tells whose words a refusal is in.
 */
export async function signAct(caller: Caller, signing: Signing) {
  const act = await actStore(caller.deps.db, caller.log).find(signing.act);
  const definition = act && caller.acts.get(act.type);
  if (!act || !definition) return { type: null, result: err<SignRefusal>({ code: 'ACT_UNKNOWN' }) };
  return { type: act.type, result: await takeSignature(caller, act, definition, signing) };
}

async function takeSignature(
  caller: Caller,
  act: FoundAct,
  definition: ActDefinition,
  signing: Signing,
): Promise<Result<SignedReply, SignRefusal>> {
  const { deps, log, actor } = caller;
  const given = await actStore(deps.db, log).signatures(act.act);
  const own = given.find((each) => each.accountId === actor.accountId);
  const repeats = own !== undefined && repeatsSignature(act, own, signing);
  if (act.end) return endedReply(caller, act.end, repeats);
  if (own && !repeats) return err({ code: 'SIGNED_ALREADY' });
  if (own) return ok({ done: false, signatures: { needed: act.needed, have: given.length } });
  const standing = await standingOf(caller, act.type);
  if (!standing.ok) return standing;
  if (definition.needsCode && !(await hasFreshCode(caller))) return err({ code: 'SIGNING_CODE_NEEDED' });
  const { key } = standing.value;
  const verdict = await checkActSignature(act, key, signing.jws, signatureChecks(deps));
  if (!verdict.ok) return verdict;
  if (given.length + 1 < act.needed) return keepFirst(caller, act, { jws: verdict.value, kid: key.kid });
  const signature = { kid: key.kid, jws: verdict.value };
  return complete({ caller, definition, act, signing, signature, given, standing: standing.value });
}

/** Only one that was asked for within the session: the code that opened it does not say that he still sits there. */
const hasFreshCode = async ({ deps, actor }: Caller): Promise<boolean> =>
  codeHolds(actor.codes.again, instant((await deps.clock.inTransaction(deps.db)).getTime()));

async function endedReply(
  { deps, log }: Caller,
  { seq }: ActEnd,
  isRepetition: boolean,
): Promise<Result<SignedReply, SignRefusal>> {
  if (seq === null) return err({ code: 'ACT_WITHDRAWN' });
  if (!isRepetition) return err({ code: 'ACT_DONE', seq });
  const reader = logReader(deps.db);
  const [row, receipt] = await Promise.all([reader.entry(log, seq), reader.firstReceipt(log, seq)]);
  if (!row || receipt === null) throw new Error('an act ended with an entry that is not there');
  const { at } = JSON.parse(fromUtf8(row.entry)!) as Entry;
  return ok(doneReply({ seq, at, leafHash: row.leafHash, receipt }));
}

async function keepFirst(
  { deps, log, actor }: Caller,
  act: Act,
  { jws, kid }: { readonly jws: string; readonly kid: string },
): Promise<Result<SignedReply, SignRefusal>> {
  const at = await deps.clock.inTransaction(deps.db);
  const signature = { act: act.act, accountId: actor.accountId, kid, jws, at };
  const kept = await actStore(deps.db, log).insertFirstSignature(signature);
  return kept ? ok({ done: false, signatures: { needed: act.needed, have: 1 } }) : err({ code: 'ACT_BUSY' });
}

interface Completion {
  readonly caller: Caller;
  readonly definition: ActDefinition;
  readonly act: Act;
  readonly signing: Signing;
  /** What `signing` brought, without the payload. */
  readonly signature: { readonly kid: string; readonly jws: string };
  /** Signatures of others that are there already. */
  readonly given: readonly ActSignature[];
  readonly standing: Standing;
}

async function complete(completion: Completion): Promise<Result<SignedReply, SignRefusal>> {
  const { caller, definition, act, signing, standing } = completion;
  const fault = definition.openingFault(signing.opening);
  if (fault !== null) return err({ code: 'ACT_INPUT_INVALID', fault });
  const { deps, log } = caller;
  const signed: SignedAct<unknown> = {
    fields: fieldsOf(act.payload),
    keep: act.keep,
    opening: signing.opening ?? null,
    received: instant((await deps.clock.inTransaction(deps.db)).getTime()),
  };
  const rows: Result<ActRows, ActRefusal> =
    (await definition.finish?.(contextOf(caller, standing, act.act), signed)) ?? ok({});
  if (!rows.ok) return rows;
  const body = signedBody(completion, signed);
  const verdict = await signatureVerdict(deps, standing.state, act.type, body);
  const appended = await logWriter(deps).append<EndRefusal | ActRefusal>(log, {
    ...proposalOf(completion, signed, rows.value),
    // Without a verdict the log refuses it too, in the words for whatever is wrong.
    ...{ body, verified: verdict.ok ? verdict.value : [] },
  } as Proposal<EndRefusal | ActRefusal>);
  if (appended.ok) {
    const { after } = rows.value;
    if (after) deps.afterReply.start(act.type, () => after(appended.value));
    return ok(doneReply(appended.value));
  }
  // The same request may have come twice at once, and the other one got through.
  return (await replyOfOther(caller, signing)) ?? appended;
}

async function replyOfOther(caller: Caller, signing: Signing): Promise<Result<SignedReply, SignRefusal> | null> {
  const store = actStore(caller.deps.db, caller.log);
  const found = await store.find(signing.act);
  if (!found?.end) return null;
  const own = (await store.signatures(signing.act)).find((each) => each.accountId === caller.actor.accountId);
  return endedReply(caller, found.end, own !== undefined && repeatsSignature(found, own, signing));
}

const repeatsSignature = ({ payload }: Act, own: ActSignature, { jws }: Signing): boolean =>
  compactOf(own.jws, JSON.parse(payload) as JsonObject) === jws;

/** The log checks the shape of every body against its type before it takes it. */
function signedBody(
  { definition, act, signature, given }: Completion,
  { received }: SignedAct<unknown>,
): Body<EntryType> {
  const first = given[0]?.jws;
  const signatures = first === undefined ? { jws: signature.jws } : { jws: first, jws2: signature.jws };
  const body = { ...bodyOf(act.payload), ...signatures, ...(definition.hasReceived ? { received } : {}) };
  return body as unknown as Body<EntryType>;
}

function proposalOf(
  { caller, act, signature, given }: Completion,
  { fields }: SignedAct<unknown>,
  rows: ActRows,
): Omit<ProposalOf<EntryType, EndRefusal | ActRefusal>, 'body' | 'verified'> {
  const { log, actor } = caller;
  const position = given.length === 0 ? 1 : 2;
  return {
    type: act.type,
    ...(rows.guard ? { guard: rows.guard } : {}),
    ...(rows.within ? { within: rows.within } : {}),
    inserts: [
      insertInto('act_end', ({ seq, at }) => endRow(log, act.act, { at: new Date(at), seq })),
      insertInto('act_signature', ({ at }) =>
        signatureRow(log, { ...signature, act: act.act, accountId: actor.accountId, position, at: new Date(at) }),
      ),
      ...publishedRows(log, act.type, fields),
      ...(rows.inserts ?? []),
    ],
    onConflict: (constraint: string) => conflictOf(constraint) ?? rows.onConflict?.(constraint) ?? null,
  };
}

/** Two requests at once: the database lets one pass. */
function conflictOf(constraint: string): EndRefusal | null {
  if (constraint === 'act_signature_pkey') return { code: 'SIGNED_ALREADY' };
  return constraint === 'act_end_pkey' || constraint.startsWith('act_signature_') ? { code: 'ACT_BUSY' } : null;
}

type InLog = Pick<Appended, 'seq' | 'leafHash' | 'receipt'> & { readonly at: string };

const doneReply = ({ seq, at, leafHash, receipt }: InLog): SignedReply => ({
  done: true,
  seq,
  at,
  leafHash: toHex(leafHash),
  receipt,
});
