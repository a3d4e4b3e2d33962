import { createHash } from 'node:crypto';
import { Lru } from '../platform/lru.ts';

/** Whole papers in memory: a paper is a pure function of its facts, and a notice is fetched by many in one evening. */
const made = new Lru<string, Promise<Buffer>>(40);

/** The paper of these facts, made once. */
export function madePaper<F>(kind: string, facts: F, make: (facts: F) => Promise<Buffer>): Promise<Buffer> {
  const key = createHash('sha256')
    .update(`${kind}\n${JSON.stringify(facts)}`)
    .digest('hex');
  const known = made.get(key);
  if (known) return known;
  const making = make(facts);
  made.set(key, making);
  making.catch(() => made.delete(key));
  return making;
}
