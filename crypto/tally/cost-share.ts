/**
 * A voter's share of a cost by area (Civil Code art. 283), to the nearest fen, half up; the shares of all need not add up to
 * the cost to the fen. The product passes 2^53, so it is taken in big integers. Throws on an electorate without area.
 *
 * @param costFen whole cost of the motion
 * @param voterAreaCm2 the voter's counted area in the motion's electorate
 * @param electorateAreaCm2 counted area of the whole electorate
 */
export function costShareFen(costFen: number, voterAreaCm2: number, electorateAreaCm2: number): number {
  if (electorateAreaCm2 <= 0) throw new RangeError('an electorate without area shares no cost');
  const [cost, part, whole] = [BigInt(costFen), BigInt(voterAreaCm2), BigInt(electorateAreaCm2)];
  return Number((2n * cost * part + whole) / (2n * whole));
}
