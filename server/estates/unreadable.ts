import type { FeedFault } from '../registry/feed-fields.ts';
import { sentenceOf, type Unreadable } from '../registry/unreadable.ts';

/** A file that nothing could be read from, with the reason in both languages; never what stands in it. */
export interface UnreadableFile {
  readonly code: 'FILE_UNREADABLE';
  readonly reason: string;
  readonly reasonZh: string;
  /** The first faults of a feed, by unit code and field; never values. */
  readonly faults?: readonly FeedFault[];
}

const FAULTS_SHOWN = 50;

export function unreadable(reason: Unreadable): UnreadableFile {
  const { zh, en } = sentenceOf(reason);
  const faults = reason.why === 'feed-faulty' ? { faults: reason.faults.slice(0, FAULTS_SHOWN) } : {};
  return { code: 'FILE_UNREADABLE', reason: en, reasonZh: zh, ...faults };
}
