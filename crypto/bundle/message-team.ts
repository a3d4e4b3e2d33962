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

interface Job {
  readonly kind: JobKind;
  readonly give: Jobs[JobKind]['give'];
  readonly resolve: (get: never) => void;
  readonly reject: (error: Error) => void;
}

interface Seat {
  readonly hand: Hand;
  readonly begun: Map<number, Job>;
}

/** One that it does, and one more, so that it need not wait for this thread to look up. */
const JOBS_AT_HAND = 2;
/** Entries come last: they are most of the work, and what is read with them waits for the roll. */
const BY_URGENCY: readonly JobKind[] = ['roll', 'openings', 'signatures', 'entries'];

/** A team of other threads: the most urgent job goes to whoever has the least to do. */
export function messageTeam(hands: readonly Hand[]): Team {
  const waiting = new Map<JobKind, Job[]>(BY_URGENCY.map((kind) => [kind, []]));
  const seats: Seat[] = hands.map((hand) => ({ hand, begun: new Map() }));
  let jobs = 0;
  const deal = (): void => {
    for (;;) {
      const seat = seats.reduce((idlest, each) => (each.begun.size < idlest.begun.size ? each : idlest));
      const next = BY_URGENCY.find((kind) => waiting.get(kind)!.length > 0);
      if (next === undefined || seat.begun.size >= JOBS_AT_HAND) return;
      begin(seat, jobs++, waiting.get(next)!.shift()!);
    }
  };
  for (const seat of seats) listen(seat, deal);
  return {
    size: seats.length,
    do: (kind, give) =>
      new Promise((resolve, reject) => {
        waiting.get(kind)!.push({ kind, give, resolve, reject });
        deal();
      }),
  };
}

function begin({ hand, begun }: Seat, id: number, job: Job): void {
  begun.set(id, job);
  const give = portable(job.kind, job.give);
  hand.post({ id, kind: job.kind, give } as JobMessage, buffersOf(job.kind, give));
}

function listen({ hand, begun }: Seat, deal: () => void): void {
  hand.onAnswer((answer) => {
    const job = begun.get(answer.id);
    begun.delete(answer.id);
    deal();
    if ('error' in answer) job?.reject(new Error(answer.error));
    else job?.resolve(answer.get as never);
  });
  hand.onFailure((error) => {
    for (const { reject } of begun.values()) reject(error);
    begun.clear();
  });
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

const buffersOf = <K extends JobKind>(kind: K, give: Jobs[K]['give']): ArrayBuffer[] =>
  arraysOf(kind, give).map(({ buffer }) => buffer as ArrayBuffer);

function arraysOf<K extends JobKind>(kind: K, give: Jobs[K]['give']): readonly Uint8Array[] {
  if (kind === 'signatures') return [(give as PackedClaims).inputs, (give as PackedClaims).signatures];
  return [kind === 'openings' ? (give as OpeningsToCheck).lines.bytes : (give as Lines).bytes];
}

/** Size of a job. */
export const bytesToRead = <K extends JobKind>(kind: K, give: Jobs[K]['give']): number =>
  arraysOf(kind, give).reduce((sum, { length }) => sum + length, 0);
