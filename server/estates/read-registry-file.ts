import { err, type Result } from '../../crypto/result.ts';
import { decodeText } from '../registry/decode-text.ts';
import { parseRegistryFeed, type RegistryFeed } from '../registry/registry-feed.ts';
import { unreadable, type UnreadableFile } from './unreadable.ts';

const FAULTS_SHOWN = 50;

/** Reads an uploaded registry feed: JSON text in any Chinese encoding. */
export function readRegistryFile(file: Uint8Array): Result<RegistryFeed, UnreadableFile> {
  const text = decodeText(file);
  if (!text.ok) return err(unreadable(text.error));
  const json = parseJson(text.value);
  if (json === undefined) return err(unreadable('the file is not JSON'));
  const feed = parseRegistryFeed(json);
  if (feed.ok) return feed;
  return err(unreadable(`the feed has ${feed.error.length} faults`, feed.error.slice(0, FAULTS_SHOWN)));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
