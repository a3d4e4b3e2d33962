import type { PowerOnPaper } from './paper-api.ts';

/** Whether the agent's signature is one for this motion, as far as the power goes. */
export const covers = ({ motions }: Pick<PowerOnPaper, 'motions'>, motion: string): boolean =>
  motions === null || motions.includes(motion);

/**
 * Whether somebody may sign a paper as agent, but not for this motion: his mark on it does not count, and the others do.
 * Where no power stands, a paper that only an agent signed is void as a whole.
 */
export const isOutside = (powers: readonly PowerOnPaper[], motion: string): boolean => {
  const standing = powers.filter(({ state }) => state === 'stands');
  return standing.length > 0 && !standing.some((power) => covers(power, motion));
};
