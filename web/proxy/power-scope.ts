import { addDays, localDay, parseInstant } from '../../crypto/time.ts';
import type { NewPower } from './proxy-api.ts';

/** What an owner says of one motion: the agent decides, this is to be chosen, or he votes on it himself. */
export type Said = 'free' | 'for' | 'against' | 'own';

/** The wishes of an owner as the service takes them; null where he leaves the agent nothing. */
export function wantedOf(
  motions: readonly { readonly id: string }[],
  said: Readonly<Record<string, Said>>,
  lastDay: string,
): Pick<NewPower, 'opinions' | 'motions' | 'lastDay'> | null {
  const left = motions.map(({ id }) => id).filter((id) => said[id] !== 'own');
  if (left.length === 0) return null;
  const opinions: NonNullable<NewPower['opinions']> = {};
  for (const id of left) {
    const wish = said[id];
    if (wish === 'for' || wish === 'against') opinions[id] = wish;
  }
  return {
    opinions,
    ...(left.length < motions.length && { motions: left }),
    ...(lastDay !== '' && { lastDay }),
  };
}

/** The days on whose end a power may end before voting does. */
export function lastDays(now: string, end: string): readonly string[] {
  const [from, to] = [parseInstant(now), parseInstant(end)];
  const days: string[] = [];
  if (!from || !to) return days;
  const last = localDay(to);
  for (let day = localDay(from); day < last && days.length < 60; day = addDays(day, 1)) days.push(day);
  return days;
}
