import type { BundleFile } from '../../crypto/bundle/write.ts';
import { documentsOf } from '../../crypto/bundle/document-references.ts';
import type { DocumentRef } from '../../crypto/entries/fields.ts';
import { readEntry } from '../../crypto/replay/read-entry.ts';
import { table } from '../accountability/evidence-pack/text-files.ts';
import { documentsOf as documentsIn } from '../assemblies/documents/read-documents.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { logReader } from '../log/log-reader.ts';

/** A paper that an entry names by its hash and that no bundle shows: the scan of a ballot paper, of a written power. */
export interface ClosedDocument extends DocumentRef {
  /** Of the entry that names it first. */
  readonly seq: number;
  /** Of the ballot paper; null for anything else. */
  readonly serial: string | null;
}

/** Entries read from the database at a time. */
const CHUNK = 1_000;
/** Never with a document, and most of a log. */
const WITHOUT: ReadonlySet<string> = new Set(['bind', 'ballot']);

/** Every closed document once, in the order in which the log names them. */
export async function closedDocuments({ db }: Pick<Deps, 'db'>, log: LogRef): Promise<readonly ClosedDocument[]> {
  const reader = logReader(db);
  const size = (await reader.head(log))?.size ?? 0;
  const found = new Map<string, ClosedDocument>();
  for (let from = 0; from < size; from += CHUNK)
    for (const { type, entry } of await reader.entries(log, from, Math.min(from + CHUNK, size))) {
      if (WITHOUT.has(type)) continue;
      const read = readEntry(entry);
      if (!read.ok) throw new Error('a stored entry cannot be read');
      const { seq } = read.value;
      const serial = read.value.type === 'paper-registered' ? read.value.body.serial : null;
      for (const sha256 of documentsOf(read.value)) {
        if (found.has(sha256) || (await documentsIn(db, log).isPublic(sha256))) continue;
        const document = await documentsIn(db, log).find(sha256);
        if (document) found.set(sha256, { ...document, seq, serial });
      }
    }
  return [...found.values()];
}

/** A part is made in memory, encrypted and in base64: this much of it stays far below what a text may hold. */
const PART_BYTES = 32 * 1024 * 1024;

/** In parts of 32 MB at most; a larger document is a part by itself. */
export function partsOf(
  documents: readonly ClosedDocument[],
  most = PART_BYTES,
): readonly (readonly ClosedDocument[])[] {
  const parts: ClosedDocument[][] = [];
  let bytes = Infinity;
  for (const document of documents) {
    if (bytes + document.bytes > most) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)!.push(document);
    bytes += document.bytes;
  }
  return parts;
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

/** How the name of a file of this type ends. */
export const endingOf = (type: string): string => ENDINGS[type] ?? 'bin';

/** Named by the number on the paper, with a list that lays each file beside its hash in the log. */
export async function filesOfPart(
  { files }: Pick<Deps, 'files'>,
  documents: readonly ClosedDocument[],
): Promise<readonly BundleFile[]> {
  const found: BundleFile[] = [];
  const rows: (string | number)[][] = [];
  for (const { seq, serial, sha256, type, bytes } of documents) {
    const content = await files.read(sha256);
    const folder = serial === null ? '其他材料' : '纸质票扫描件';
    const path = `${folder}/${serial ?? sha256}.${endingOf(type)}`;
    // Two people may have had it erased; then the log still says what it was.
    if (content) found.push({ path, bytes: content });
    rows.push([seq, serial ?? '', content ? path : '已依法删除', type, bytes, sha256]);
  }
  return [table('清单.csv', ['记录序号', '票号', '文件', '类型', '字节', 'SHA-256'], rows), ...found];
}
