import { err } from '../../crypto/result.ts';
import type { Result } from '../../crypto/result.ts';
import { decodeText } from './decode-text.ts';
import type { FeedFault } from './feed-fields.ts';
import { readTables } from './read-tables.ts';
import { reconcile } from './reconcile.ts';
import type { Reconciliation } from './reconcile.ts';
import { parseRegistryFeed } from './registry-feed.ts';

/** Why an import is impossible, in one sentence each. Neither holds anything from the files but codes of units. */
export interface ImportRefusal {
  readonly chinese: string;
  readonly english: string;
}

/** A registry feed (JSON) and a roster (any table) as bytes, laid side by side. */
export function importRoster(
  registry: Uint8Array,
  roster: Uint8Array,
  rosterName?: string,
): Result<Reconciliation, ImportRefusal> {
  const json = parseJson(registry);
  if (json === undefined) return refusal('登记簿文件不是 JSON', 'the registry file is not JSON');
  const feed = parseRegistryFeed(json);
  if (!feed.ok) return refusal(`登记簿数据有 ${feed.error.length} 处错误`, inWords(feed.error));
  const tables = readTables(roster, rosterName);
  if (!tables.ok) return refusal('读不了业主清册文件', tables.error);
  const reconciled = reconcile(feed.value, tables.value);
  return reconciled.ok ? reconciled : refusal('业主清册里找不到表头', reconciled.error);
}

const refusal = (chinese: string, english: string): Result<never, ImportRefusal> => err({ chinese, english });

/** The first faults, enough to know what kind of file it is. */
function inWords(faults: readonly FeedFault[]): string {
  const first = faults
    .slice(0, 3)
    .map(({ at, field, problem }) => `${at}${field === '' ? '' : ` ${field}`} ${problem}`);
  return `the registry feed has ${faults.length} faults: ${first.join('; ')}${faults.length > 3 ? '; …' : ''}`;
}

function parseJson(bytes: Uint8Array): unknown {
  const text = decodeText(bytes);
  if (!text.ok) return undefined;
  try {
    return JSON.parse(text.value) as unknown;
  } catch {
    return undefined;
  }
}
