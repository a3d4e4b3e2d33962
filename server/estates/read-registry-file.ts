import { err, type Result } from '../../crypto/result.ts';
import { decodeText } from '../registry/decode-text.ts';
import type { FeedFault } from '../registry/feed-fields.ts';
import { parseRegistryFeed, type RegistryFeed } from '../registry/registry-feed.ts';

export interface UnreadableFile {
  readonly code: 'FILE_UNREADABLE';
  readonly reason: string;
  /** The first faults of a feed, by unit code and field; never values. */
  readonly faults: readonly FeedFault[];
}

const FAULTS_SHOWN = 50;

/** Reads an uploaded registry feed: JSON text in any Chinese encoding. */
export function readRegistryFile(file: Uint8Array): Result<RegistryFeed, UnreadableFile> {
  const text = decodeText(file);
  if (!text.ok) return err({ code: 'FILE_UNREADABLE', reason: text.error, faults: [] });
  const json = parseJson(text.value);
  if (json === undefined) return err({ code: 'FILE_UNREADABLE', reason: 'the file is not JSON', faults: [] });
  const feed = parseRegistryFeed(json);
  if (feed.ok) return feed;
  const reason = `the feed has ${feed.error.length} faults`;
  return err({ code: 'FILE_UNREADABLE', reason, faults: feed.error.slice(0, FAULTS_SHOWN) });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
