import type { Section } from './figure.ts';

/** In the order of the table. */
export const SECTIONS: readonly (() => Promise<Section>)[] = [
  async () => (await import('./law.ts')).section,
  async () => (await import('./log.ts')).section,
  async () => (await import('./growth.ts')).section,
  async () => (await import('./verify.ts')).section,
  async () => (await import('./ballots.ts')).section,
  async () => (await import('./phone.ts')).section,
];
