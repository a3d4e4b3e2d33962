import { addWeight, areaCm2, heads, NO_WEIGHT, type Weight } from '../brands.ts';

/** Sum of any number of weights; throws where the sum would no longer be exact. */
export const sum = (weights: Iterable<Weight>): Weight => {
  let total = NO_WEIGHT;
  for (const weight of weights) total = addWeight(total, weight);
  return total;
};

/** What is left of `whole` without `part`; throws if more was taken than there is, which is a bug of the count. */
export const without = (whole: Weight, part: Weight): Weight => ({
  heads: heads(whole.heads - part.heads),
  areaCm2: areaCm2(whole.areaCm2 - part.areaCm2),
});

export const isNothing = (weight: Weight): boolean => weight.heads === 0 && weight.areaCm2 === 0;

/** Whether the parts together fit into the whole in both measures. Exact however large they are: nothing is added up. */
export function fitWithin(parts: Iterable<Weight>, whole: Weight): boolean {
  let [headsLeft, areaLeft]: [number, number] = [heads(whole.heads), areaCm2(whole.areaCm2)];
  for (const part of parts) {
    headsLeft -= heads(part.heads);
    areaLeft -= areaCm2(part.areaCm2);
    if (headsLeft < 0 || areaLeft < 0) return false;
  }
  return true;
}

/** Throws unless `part` is made of whole numbers and fits into `whole` in both measures. */
export function assertWithin(part: Weight, whole: Weight, what: string): void {
  if (!fitWithin([part], whole)) throw new RangeError(`${what} exceed their whole`);
}

/** Throws with the fault, which is a bug of whoever counted. */
export function assertNoFault(fault: string | null): void {
  if (fault !== null) throw new RangeError(fault);
}
