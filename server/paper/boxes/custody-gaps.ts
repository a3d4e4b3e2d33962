import type { CustodyRow, SealRow } from './box-store.ts';

/** What is not explained about a sealed box. A gap says nothing about who did it; it says what the record cannot show. */
export type Gap =
  /** Sealed by one person alone, or without number and photo. */
  | { readonly gap: 'one-signature' | 'no-seal-record' }
  /** The number read was not the one on the seal, or the seal was broken before anybody opened the box. */
  | { readonly gap: 'seal-differs'; readonly at: string }
  /** Found at another place than where it was left, and nobody wrote down that he fetched it. */
  | { readonly gap: 'moved-unseen'; readonly at: string; readonly from: string; readonly to: string }
  /** Nobody wrote down anything for so many hours. */
  | { readonly gap: 'silence'; readonly at: string; readonly hours: number }
  /** Another number of papers than was sealed. */
  | { readonly gap: 'papers-differ'; readonly at: string; readonly sealed: number; readonly found: number };

type Sealed = Pick<SealRow, 'seal' | 'papers' | 'sealed_at' | 'countersigned_at'>;
type Step = Pick<CustodyRow, 'step' | 'place' | 'seal' | 'papers' | 'happened_at'>;

const HOUR_MS = 3_600_000;
/** Somebody looks at a sealed box at least once a day, and writes it down. */
const SILENCE_HOURS = 36;

/** The gaps in the record of one box, in the order in which they arose. `until`: now, or when the count was signed. */
export function custodyGaps(seal: Sealed | undefined, steps: readonly Step[], until: Date): readonly Gap[] {
  if (!seal) return [{ gap: 'no-seal-record' }];
  const gaps: Gap[] = seal.countersigned_at === null ? [{ gap: 'one-signature' }] : [];
  let last: { readonly at: Date; readonly place: string | null; readonly isOnTheWay: boolean } = {
    ...{ at: seal.sealed_at, place: null, isOnTheWay: true },
  };
  let isOpen = false;
  for (const step of steps) {
    if (!isOpen) gaps.push(...silence(last.at, step.happened_at), ...gapsAt(seal, step, last));
    last = { at: step.happened_at, place: step.place, isOnTheWay: step.step === 'fetched' };
    isOpen ||= step.step === 'opened';
  }
  return isOpen ? gaps : [...gaps, ...silence(last.at, until)];
}

function gapsAt(
  { seal, papers }: Sealed,
  step: Step,
  last: { readonly place: string | null; readonly isOnTheWay: boolean },
): readonly Gap[] {
  const at = step.happened_at.toISOString();
  const gaps: Gap[] = [];
  if (step.seal !== seal) gaps.push({ gap: 'seal-differs', at });
  // From the table where it was sealed to the first place of storage it is carried by those who sealed it.
  if (step.step !== 'fetched' && !last.isOnTheWay && last.place !== null && last.place !== step.place)
    gaps.push({ gap: 'moved-unseen', at, from: last.place, to: step.place });
  if (step.papers !== null && step.papers !== papers)
    gaps.push({ gap: 'papers-differ', at, sealed: papers, found: step.papers });
  return gaps;
}

function silence(from: Date, to: Date): readonly Gap[] {
  const hours = Math.floor((to.getTime() - from.getTime()) / HOUR_MS);
  return hours > SILENCE_HOURS ? [{ gap: 'silence', at: from.toISOString(), hours }] : [];
}
