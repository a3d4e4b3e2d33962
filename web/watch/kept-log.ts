import { parseSignedNote } from '../../crypto/log/note.ts';

/** Two statements of a log that do not belong to one history, or not under one key; as received, to be handed on. */
export interface Alarm {
  readonly kind: 'forked' | 'shorter' | 'other-key';
  /** When this device was told, by its own clock. */
  readonly at: string;
  /** The key under which this device knew the log, and the one that came with the second statement. */
  readonly vkey: string;
  readonly servedVkey: string;
  /** Signed heads. */
  readonly kept: string;
  readonly served: string;
  /** The reader has the evidence; the alarm stays, in one line. */
  readonly folded: boolean;
}

/** What a device remembers of a log. */
export interface KeptLog {
  readonly vkey: string;
  /** Signed heads, verified under the key, that are not shown yet to be one history: mostly the last one seen. */
  readonly heads: readonly string[];
  /** Numbers of receipts whose heads are known to belong to this history. */
  readonly tied: readonly string[];
  /** When the log last agreed with everything kept of it. */
  readonly seenAt: string;
  readonly alarms: readonly Alarm[];
}

/** Whatever storage holds, another version of this app may have written it. */
export function isKeptLog(value: unknown): value is KeptLog {
  const { vkey, heads, tied, seenAt, alarms } = (value ?? {}) as Partial<KeptLog>;
  return (
    typeof vkey === 'string' &&
    typeof seenAt === 'string' &&
    [heads, tied, alarms].every(Array.isArray) &&
    heads!.every((head) => typeof head === 'string')
  );
}

/** What a witness adds to a head does not make it another one. */
export function bodyOf(head: string): string {
  const note = parseSignedNote(head);
  return note.ok ? note.value.body : head;
}

/** Each head once, the newest signatures kept, in the order in which they came. */
export const distinctHeads = (heads: readonly string[]): string[] => [
  ...new Map(heads.map((head) => [bodyOf(head), head])).values(),
];

/** The first evidence of each kind is kept: what the log says afterwards only adds to it. */
export const withAlarm = (alarms: readonly Alarm[], alarm: Alarm): readonly Alarm[] =>
  alarms.some(({ kind }) => kind === alarm.kind) ? alarms : [...alarms, alarm];

/** What two places, or two tabs, remember of one log. Nothing that has to be checked is lost. */
export function joined(a: KeptLog | null, b: KeptLog | null): KeptLog | null {
  if (!a || !b) return a ?? b;
  return {
    vkey: a.vkey,
    heads: distinctHeads([...a.heads, ...b.heads]),
    tied: [...new Set([...a.tied, ...b.tied])],
    seenAt: a.seenAt > b.seenAt ? a.seenAt : b.seenAt,
    alarms: b.alarms.reduce(withAlarm, a.alarms),
  };
}
