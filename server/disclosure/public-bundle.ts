import { Readable } from 'node:stream';
import type { BundleLevel } from '../../crypto/bundle/outline.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { refKey, type LogRef } from '../log/log-ref.ts';
import { stateOf, type StateRefusal } from '../log/log-service.ts';
import { disclosureStore, type PublicBundle } from './disclosure-store.ts';
import { gatherBundle } from './gather.ts';
import type { DisclosureRefusal } from './problems.ts';
import { MAX_ZIP_BYTES, zipStream } from './zip.ts';

export interface OpenBundle extends PublicBundle {
  readonly content: Readable;
}

/** Many people ask for a new bundle at once; it is built once. */
const building = new Map<string, Promise<PublicBundle>>();

/** The bundle at the level that the notice has promised, from the certificate or the archive on. */
export async function publicBundle(
  deps: Deps,
  log: LogRef,
): Promise<Result<OpenBundle, DisclosureRefusal | StateRefusal>> {
  const current = await stateOf(deps, log);
  if (!current.ok) return current;
  const { size, certified, archived, notice } = current.value;
  if (!certified && !archived) return err({ code: 'BUNDLE_NOT_YET' });
  // What was called off reveals nobody's part in it.
  const level: BundleLevel = certified && notice ? notice.body.rules.disclosure : 'totals';
  const kept = await disclosureStore(deps.db, log).publicBundle(size);
  const content = kept && (await open(deps, kept));
  if (kept && content) return ok({ ...kept, content });
  const built = await buildOnce(deps, log, level);
  return ok({ ...built, content: (await open(deps, built))! });
}

const open = async ({ files }: Deps, { sha256 }: PublicBundle): Promise<Readable | null> =>
  (await files.open(sha256))?.content ?? null;

function buildOnce(deps: Deps, log: LogRef, level: BundleLevel): Promise<PublicBundle> {
  const key = refKey(log);
  const running = building.get(key) ?? build(deps, log, level).finally(() => building.delete(key));
  building.set(key, running);
  return running;
}

async function build(deps: Deps, log: LogRef, level: BundleLevel): Promise<PublicBundle> {
  const gathered = await gatherBundle(deps, log, level);
  if (!gathered) throw new Error('a log that was there is gone');
  const zip = Readable.from(zipStream(gathered.files()), { objectMode: false });
  const stored = await deps.files.put(zip, { maxBytes: MAX_ZIP_BYTES });
  if (!stored.ok) throw new Error('the bundle is larger than any bundle');
  const bundle = { size: gathered.state.size, ...stored.value };
  await disclosureStore(deps.db, log).keepPublicBundle(bundle);
  return bundle;
}
