import { err, type Result } from '../../crypto/result.ts';
import { decodeText } from './decode-text.ts';
import { parseRegistryFeed, type RegistryFeed } from './registry-feed.ts';
import type { Unreadable } from './unreadable.ts';

/** A registry feed as bytes: JSON text in any Chinese encoding. */
export function readRegistryFile(bytes: Uint8Array): Result<RegistryFeed, Unreadable> {
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const json = parseJson(text.value);
  if (json === undefined) return err({ why: 'not-json' });
  const feed = parseRegistryFeed(json);
  return feed.ok ? feed : err({ why: 'feed-faulty', faults: feed.error });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
