import { parseDetachedJws, parseJws } from '../../../crypto/jws.ts';
import type { EntryType } from '../../../crypto/entries/bodies.ts';
import type { KeyRole } from '../../../crypto/entries/fields.ts';
import type { LogState } from '../../../crypto/replay/state.ts';

/** A signature under a step: by which kind of key, and under which name in this log. No name of a person is in it. */
export interface Signature {
  readonly role: KeyRole;
  readonly person: string;
  readonly kid: string;
}

/** A step that stands in the log: when, where, and who signed it. */
export interface MilestoneView {
  readonly type: EntryType;
  readonly seq: number;
  readonly at: string;
  readonly signatures: readonly Signature[];
}

interface Reached {
  readonly seq: number;
  readonly at: string;
  readonly body: object;
}

/** The steps that carry an assembly, so that everybody sees who stands behind each; `close` is the clock's alone. */
export function milestonesOf(state: LogState): readonly MilestoneView[] {
  const steps: readonly (readonly [EntryType, Reached | null])[] = [
    ['open-log', state.opened],
    ['roll-frozen', state.frozen],
    ['roll-countersigned', state.countersigned],
    ['notice', state.notice],
    ['close', state.closed],
    ['tally', state.tally],
    ['declare', state.declared],
    ['certify', state.certified],
    ['archive', state.archived],
    ['cancel', state.cancelled],
  ];
  return steps
    .flatMap(([type, reached]) => (reached ? [viewOf(state, type, reached)] : []))
    .sort((first, second) => first.seq - second.seq);
}

function viewOf(state: LogState, type: EntryType, { seq, at, body }: Reached): MilestoneView {
  const { jws, jws2, officer } = body as { jws?: string; jws2?: string; officer?: { pop: string } };
  const read = [
    ...[jws, jws2].flatMap((text) => (text === undefined ? [] : [parseDetachedJws(text)])),
    ...(officer ? [parseJws(officer.pop)] : []),
  ];
  const kids = read.flatMap((signature) => (signature.ok ? [signature.value.header.kid] : []));
  return { type, seq, at, signatures: kids.flatMap((kid) => signatureOf(state, kid)) };
}

function signatureOf(state: LogState, kid: string): readonly Signature[] {
  const key = state.roleKeys.get(kid as never);
  return key ? [{ role: key.role, person: key.person, kid }] : [];
}
