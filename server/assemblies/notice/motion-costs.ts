import type { DocumentRef } from '../../../crypto/entries/fields.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { logWriter } from '../../log/log-service.ts';
import { Lru } from '../../platform/lru.ts';
import { readMotion } from './read-motion.ts';

/** Cost in fen by hash of the motion's document, which cannot change. */
const known = new Lru<string, number>(1_000);

/** What the motions of the notice cost, in fen, by motion id; those that cost nothing are missing. */
export async function motionCosts(deps: Deps, log: LogRef): Promise<ReadonlyMap<string, number>> {
  const motions = (await logWriter(deps).state(log))?.notice?.body.motions ?? [];
  const costs = new Map<string, number>();
  for (const { id, text } of motions) {
    const fen = known.get(text.sha256) ?? (await statedCost(deps, text));
    if (fen !== null && fen > 0) costs.set(id, fen);
  }
  return costs;
}

/** A document that cannot be read keeps nobody from voting: the estimate is left out, and the operator is told. */
async function statedCost({ files, log }: Deps, text: DocumentRef): Promise<number | null> {
  try {
    const fen = costOf(await readMotion(files, text));
    known.set(text.sha256, fen);
    return fen;
  } catch (error) {
    log.error({ err: error, document: text.sha256 }, "a motion's document cannot be read");
    return null;
  }
}

const costOf = ({ cost }: Awaited<ReturnType<typeof readMotion>>): number => (cost.kind === 'amount' ? cost.fen : 0);
