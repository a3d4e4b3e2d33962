import type { EntryType } from '../entries/bodies.ts';

/**
 * Entries after which a head must be signed, kept and, where the log names witnesses, cosigned before any later one: nobody
 * can afterwards show another past of these moments. Each is the last entry of its batch.
 */
const WITH_HEAD: ReadonlySet<string> = new Set<EntryType>(['roll-frozen', 'notice', 'close', 'declare']);

export const needsHead = (type: string): boolean => WITH_HEAD.has(type);
