/** Property Management Regulations art. 13: owners with 20 % or more, by heads and by area, have the committee convene. */
import { areaCm2, heads, type Weight } from '../../brands.ts';
import { petitionReaches } from '../thresholds.ts';

/** The share that the Regulations name. Local law cannot raise it; where a pack names less, less is enough. */
export const PETITION_PERCENT = 20;

export interface Petition {
  /** Owners who signed, and what they own, as checked against the roll. */
  readonly signed: Weight;
  /** All owners of the roll. */
  readonly of: Weight;
}

export const petitionSuffices = ({ signed, of }: Petition, percent: number = PETITION_PERCENT): boolean =>
  petitionReaches(percent, signed, of) && signed.heads <= of.heads && signed.areaCm2 <= of.areaCm2;

/** The least that suffices, in both measures. */
export const petitionNeeds = (of: Weight, percent: number = PETITION_PERCENT): Weight => ({
  heads: heads(leastOf(of.heads, percent)),
  areaCm2: areaCm2(leastOf(of.areaCm2, percent)),
});

const leastOf = (whole: number, percent: number): number => Number((BigInt(whole) * BigInt(percent) + 99n) / 100n);
