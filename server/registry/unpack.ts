import { unzipSync, zipSync } from 'fflate';
import { err, ok } from '../../crypto/result.ts';
import type { Result } from '../../crypto/result.ts';
import { LIMITS } from './table.ts';
import type { Unreadable } from './unreadable.ts';

const WORKBOOK = /^xl\/workbook\.(?:xml|bin)$/i;
/** Pictures, drawings and macros say nothing about owners. */
const NEEDED =
  /^(?:\[content_types\]\.xml|_rels\/.*|docprops\/.*|xl\/(?!media\/|drawings\/|charts\/|embeddings\/).*\.(?:xml|bin|rels))$/i;

/**
 * Unpacks a spreadsheet archive within limits and packs it again without compression, so that the spreadsheet reader,
 * which trusts an archive's own figures, can be given any upload. The limits are applied to what is announced before
 * anything is unpacked, and unpacking never writes more than what was announced.
 */
export function unpackWorkbook(bytes: Uint8Array): Result<Uint8Array, Unreadable> {
  let entries = 0;
  let announced = 0;
  const withinLimits = (): boolean => entries <= LIMITS.archiveEntries && announced <= LIMITS.unpackedBytes;
  const accept = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    entries += 1;
    if (!NEEDED.test(name)) return false;
    announced += originalSize;
    return withinLimits();
  };
  try {
    const files = unzipSync(bytes, { filter: accept });
    if (!withinLimits()) return err({ why: 'archive-too-large' });
    if (!Object.keys(files).some((name) => WORKBOOK.test(name))) return err({ why: 'archive-foreign' });
    return ok(zipSync(files, { level: 0 }));
  } catch {
    return err({ why: 'archive-damaged' });
  }
}
