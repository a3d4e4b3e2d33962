import type { Hex32, Instant } from '../brands.ts';
import { toHex } from '../bytes.ts';
import type { Entry, EntryType } from '../entries/bodies.ts';
import { err, ok, type Result } from '../result.ts';
import { authorityOf, type Authority } from './authority.ts';
import { BALLOTS } from './ballot-rules.ts';
import { broken, type Broken } from './broken.ts';
import { CERTIFYING } from './certifying-rules.ts';
import { CLOSING } from './closing-rules.ts';
import { HEADS } from './head-rules.ts';
import { KEYS } from './key-rules.ts';
import { NOTICE } from './notice-rules.ts';
import { OPENING } from './opening.ts';
import { PAPER } from './paper-rules.ts';
import { pushLeaf, rootHex } from './peaks.ts';
import { PROXIES } from './proxy-rules.ts';
import { READINGS } from './reading-rules.ts';
import { needsHead } from './required-heads.ts';
import { REVIEW } from './review-rules.ts';
import { ROLL } from './roll-rules.ts';
import type { Context, Rule, Rules, VoterLookup } from './rule.ts';
import { withOneMore, type LogState } from './state.ts';
import { TIME } from './time-rules.ts';
import { allVerified, type VerifiedClaim } from './verify-signatures.ts';

const RULES: Rules<EntryType> = {
  ...OPENING,
  ...ROLL,
  ...NOTICE,
  ...KEYS,
  ...BALLOTS,
  ...PROXIES,
  ...PAPER,
  ...READINGS,
  ...TIME,
  ...CLOSING,
  ...HEADS,
  ...CERTIFYING,
  ...REVIEW,
};

/** What may still follow once an assembly is cancelled, and once it is archived. */
const AFTER_CANCEL: ReadonlySet<EntryType> = new Set([
  'enrol',
  'dismiss',
  'announce',
  'objection',
  'objection-answered',
  'head-attested',
  'disclosed',
  'archive',
]);
/** Offices and courts may still have to speak a year later, by officers who were not there then. */
const AFTER_ARCHIVE: ReadonlySet<EntryType> = new Set([
  'enrol',
  'dismiss',
  'announce',
  'objection',
  'objection-answered',
  'head-attested',
  'disclosed',
  'correct',
  'revoke',
  'court',
]);

const NOBODY_KNOWS: VoterLookup = () => null;

/**
 * Judges one entry against the state and, if it may stand, grows the state by it; refused, the state is untouched. The
 * only place that judges an event: the service runs it before each append (as `stepVerified`), and every verifier afterwards.
 * Signatures are named and matched here and verified by `verifyEntrySignatures`.
 *
 * @param entry one that `readEntry` accepted
 * @param leaf RFC 6962 leaf hash of its bytes
 * @param hasVoter whether the roll has a voter, as far as the caller holds it
 */
export function step(
  state: LogState,
  entry: Entry,
  leaf: Uint8Array,
  hasVoter: VoterLookup = NOBODY_KNOWS,
): Result<void, Broken> {
  const fault = orderFault(state, entry) ?? stageFault(state, entry.type);
  if (fault) return err(fault);
  const authority = authorityOf(state, entry);
  return 'code' in authority ? err(authority) : stepSigned(state, entry, leaf, authority, hasVoter);
}

/** The step of an entry that is new: one with a signature that nobody verified is refused as one that does not verify. */
export function stepVerified(
  state: LogState,
  entry: Entry,
  leaf: Uint8Array,
  verified: readonly VerifiedClaim[],
  hasVoter: VoterLookup = NOBODY_KNOWS,
): Result<void, Broken> {
  const fault = orderFault(state, entry) ?? stageFault(state, entry.type);
  if (fault) return err(fault);
  const authority = authorityOf(
    state,
    entry,
    null,
    verified.map(({ jws }) => jws),
  );
  if ('code' in authority) return err(authority);
  if (!allVerified(authority.claims, verified)) return err(broken('bad-signature'));
  return stepSigned(state, entry, leaf, authority, hasVoter);
}

/** The step of an entry whose signers are known: `authority` is what `authorityOf` gives for this very state. */
export function stepSigned(
  state: LogState,
  entry: Entry,
  leaf: Uint8Array,
  authority: Authority,
  hasVoter: VoterLookup = NOBODY_KNOWS,
): Result<void, Broken> {
  const fault = orderFault(state, entry) ?? stageFault(state, entry.type);
  if (fault) return err(fault);
  const context = contextOf(state, entry, toHex(leaf) as Hex32, authority, hasVoter);
  const verdict = judge(entry.type, context);
  if (typeof verdict !== 'function') return err(verdict);
  advance(state, context, leaf);
  verdict();
  if (needsHead(entry.type))
    state.requiredHeads.set(state.size, { root: rootHex(state.peaks), at: context.at, isAttested: false });
  if (authority.nonce === null) return ok(undefined);
  for (const key of authority.signers) key.nonces.add(authority.nonce);
  const { device } = authority;
  if (device) device.nonces = withOneMore(device.nonces, authority.nonce);
  return ok(undefined);
}

/** Why the rules would refuse this body as the next entry, whatever its signatures are worth, or null. Takes nothing in. */
export function refusalOf(state: LogState, { type, body, at }: Pick<Entry, 'type' | 'body' | 'at'>): Broken | null {
  const entry = { at, body, log: state.origin, prev: state.last, seq: state.size, type, v: 1 } as Entry;
  const fault = orderFault(state, entry) ?? stageFault(state, type);
  if (fault) return fault;
  const authority = authorityOf(state, entry);
  if ('code' in authority) return authority;
  const verdict = judge(type, contextOf(state, entry, NO_LEAF, authority, NOBODY_KNOWS));
  return typeof verdict === 'function' ? null : verdict;
}

const NO_LEAF = '0'.repeat(64) as Hex32;

const contextOf = (
  state: LogState,
  entry: Entry,
  leaf: Hex32,
  authority: Authority,
  hasVoter: VoterLookup,
): Context<EntryType> => ({
  state,
  entry,
  body: entry.body,
  at: entry.at as Instant,
  seq: entry.seq,
  leaf,
  authority,
  hasVoter,
});

/** The context's type is that of its entry, which the compiler cannot see through the table. */
const judge = <T extends EntryType>(type: T, context: Context<EntryType>) =>
  (RULES[type] as Rule<T>)(context as unknown as Context<T>);

function orderFault(state: LogState, entry: Entry): Broken | null {
  if (entry.log !== state.origin) return broken('wrong-log');
  if (entry.seq !== state.size) return broken('wrong-number');
  if (entry.prev !== state.last) return broken('wrong-previous');
  return entry.at < state.at ? broken('clock-backwards') : null;
}

function stageFault(state: LogState, type: EntryType): Broken | null {
  if (!state.opened && type !== 'open-log') return broken('not-opened');
  if (state.archived) return AFTER_ARCHIVE.has(type) ? null : broken('archived');
  return state.cancelled && !AFTER_CANCEL.has(type) ? broken('cancelled') : null;
}

function advance(state: LogState, { seq, at, leaf }: Context<EntryType>, leafBytes: Uint8Array): void {
  // Whoever grows the same tree for a purpose of his own has put the leaf there.
  if (state.peaks.size === seq) pushLeaf(state.peaks, leafBytes);
  state.size = seq + 1;
  state.at = at;
  state.last = leaf;
}
