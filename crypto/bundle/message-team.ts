import type { JobDesk } from './job-desk.ts';
import { doJob, type JobKind, type Jobs, type OpeningsToCheck, type PackedClaims } from './jobs.ts';
import type { Lines } from './source.ts';
import type { Team } from './team.ts';

/** A job as it goes to another thread, and its answer. */
export type JobMessage = {
  [K in JobKind]: { readonly id: number; readonly kind: K; readonly give: Jobs[K]['give'] };
}[JobKind];
export type JobAnswer =
  { readonly id: number; readonly get: Jobs[JobKind]['get'] } | { readonly id: number; readonly error: string };

/** One thread that does jobs, whichever way the platform talks to it. */
export interface Hand {
  post(message: JobMessage, transfer: ArrayBuffer[]): void;
  /** Both are set once, by the team. */
  onAnswer(take: (answer: JobAnswer) => void): void;
  onFailure(take: (error: Error) => void): void;
}

interface Seat {
  readonly hand: Hand;
  readonly waiting: Map<number, { resolve: (get: never) => void; reject: (error: Error) => void }>;
}

/** A team of other threads: each job goes to whoever has the least to do. */
export function messageTeam(hands: readonly Hand[]): Team {
  const seats = hands.map(seatOf);
  let jobs = 0;
  return {
    size: seats.length,
    do: (kind, give) =>
      new Promise((resolve, reject) => {
        const seat = seats.reduce((idlest, each) => (each.waiting.size < idlest.waiting.size ? each : idlest));
        const id = jobs++;
        seat.waiting.set(id, { resolve, reject });
        const sent = portable(kind, give);
        seat.hand.post({ id, kind, give: sent } as JobMessage, buffersOf(kind, sent));
      }),
  };
}

function seatOf(hand: Hand): Seat {
  const seat: Seat = { hand, waiting: new Map() };
  hand.onAnswer((answer) => {
    const waiting = seat.waiting.get(answer.id);
    seat.waiting.delete(answer.id);
    if ('error' in answer) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer.get as never);
  });
  hand.onFailure((error) => {
    for (const { reject } of seat.waiting.values()) reject(error);
    seat.waiting.clear();
  });
  return seat;
}

/** What the other thread does with a message. */
export async function answerJob({ id, kind, give }: JobMessage, desk: JobDesk): Promise<JobAnswer> {
  try {
    return { id, get: await doJob(kind, give, desk) };
  } catch (error) {
    return { id, error: String(error) };
  }
}

/** Lines are a view of a larger piece, of which a message would take a copy as a whole. */
function portable<K extends JobKind>(kind: K, give: Jobs[K]['give']): Jobs[K]['give'] {
  const own = (lines: Lines): Lines => ({ ...lines, bytes: new Uint8Array(lines.bytes) });
  if (kind === 'signatures') return give;
  if (kind === 'openings') return { ...(give as OpeningsToCheck), lines: own((give as OpeningsToCheck).lines) };
  return own(give as Lines);
}

function buffersOf<K extends JobKind>(kind: K, give: Jobs[K]['give']): ArrayBuffer[] {
  const arrays =
    kind === 'signatures'
      ? [(give as PackedClaims).inputs, (give as PackedClaims).signatures]
      : [kind === 'openings' ? (give as OpeningsToCheck).lines.bytes : (give as Lines).bytes];
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
}
