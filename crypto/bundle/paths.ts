import { parseTilePath, partialTiles, tilePath, completedTiles, type TileCoordinate } from '../log/tiles.ts';

/** What a path of a bundle names; null for a path that no bundle has. */
export type BundlePath =
  | { readonly kind: 'checkpoint' | 'policy' | 'entries' | 'openings' | 'certificate' | 'readme' }
  | { readonly kind: 'head'; readonly size: number }
  | { readonly kind: 'tile'; readonly tile: TileCoordinate }
  | { readonly kind: 'roll'; readonly root: string }
  | { readonly kind: 'document'; readonly sha256: string };

export const CHECKPOINT = 'checkpoint';
export const POLICY = 'policy';
export const ENTRIES = 'entries.jsonl';
export const OPENINGS = 'openings.jsonl';
export const CERTIFICATE = 'certificate.jws';
export const README = 'README.txt';
export const headPath = (size: number): string => `heads/${size}`;
export const rollPath = (root: string): string => `rolls/${root}.jsonl`;
export const documentPath = (sha256: string): string => `documents/${sha256}`;

/** Always there; everything else depends on the log. */
export const REQUIRED = [CHECKPOINT, POLICY, ENTRIES, README] as const;

const SINGLE = new Map<string, Extract<BundlePath, { kind: string }>['kind']>([
  [CHECKPOINT, 'checkpoint'],
  [POLICY, 'policy'],
  [ENTRIES, 'entries'],
  [OPENINGS, 'openings'],
  [CERTIFICATE, 'certificate'],
  [README, 'readme'],
]);

export function parseBundlePath(path: string): BundlePath | null {
  const single = SINGLE.get(path);
  if (single) return { kind: single } as BundlePath;
  const size = /^heads\/([1-9]\d{0,14})$/.exec(path)?.[1];
  if (size !== undefined) return { kind: 'head', size: Number(size) };
  const root = /^rolls\/([0-9a-f]{64})\.jsonl$/.exec(path)?.[1];
  if (root !== undefined) return { kind: 'roll', root };
  const sha256 = /^documents\/([0-9a-f]{64})$/.exec(path)?.[1];
  if (sha256 !== undefined) return { kind: 'document', sha256 };
  const tile = parseTilePath(path);
  // Entries stand in entries.jsonl once; bundles of them would only repeat them.
  return tile && tile.level !== 'entries' ? { kind: 'tile', tile } : null;
}

/** The hash tiles of a tree: every full one, and the partial ones at its right edge. */
export const tilePathsOf = (size: number): string[] =>
  [...completedTiles(0, size), ...partialTiles(size)].map(({ level, index, width }) => tilePath(level, index, width));
