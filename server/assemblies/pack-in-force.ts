import { readFrozenPack } from '../../crypto/law/packs/frozen.ts';
import { resolvePack, type ResolvedPack } from '../../crypto/law/packs/resolve.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import { instant, localDay } from '../../crypto/time.ts';
import type { Deps } from '../deps.ts';

/**
 * The law of an assembly: as its log froze it, whatever the packs of this edition say now; before the log is opened, that
 * of its place today. Null where nobody knows the place or the frozen document cannot be read.
 */
export async function packInForce(
  { files, clock }: Pick<Deps, 'files' | 'clock'>,
  opened: LogState['opened'] | null,
  estatePack: string,
): Promise<ResolvedPack | null> {
  if (!opened) return resolvePack(estatePack, localDay(instant(clock.now().getTime())));
  const bytes = await files.read(opened.body.pack.document.sha256);
  const frozen = bytes && readFrozenPack(bytes);
  return frozen?.ok ? frozen.value : null;
}
