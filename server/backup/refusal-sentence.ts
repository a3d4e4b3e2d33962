import { never } from '../../crypto/result.ts';
import type { RestoreRefusal } from './restore-backup.ts';

/** What the operator reads: what is wrong, that nothing was changed, what to do. */
export function refusalSentence(refusal: RestoreRefusal): string {
  switch (refusal.code) {
    case 'NOT_A_BACKUP':
      return '这个文件夹不是完整的备份（没有有效的 manifest.json）。没有改动任何数据。/ This folder is no whole backup (no valid manifest.json). Nothing was changed.';
    case 'COPY_DAMAGED':
      return `备份中的表 ${refusal.table} 已损坏。没有改动任何数据，请换用另一份备份。/ The copy of table ${refusal.table} is damaged. Nothing was changed; use another backup.`;
    case 'FILE_DAMAGED':
      return `备份中的文件 ${refusal.sha256} 已损坏。没有改动任何数据，请换用另一份备份。/ File ${refusal.sha256} of the backup is damaged. Nothing was changed; use another backup.`;
    case 'FILES_MISSING':
      return `备份缺少文件：应有 ${refusal.expected} 个，只有 ${refusal.found} 个。数据库没有改动。/ Files are missing: ${refusal.found} of ${refusal.expected}. The database was not changed.`;
    case 'DATABASE_NOT_EMPTY':
      return '目标数据库不是空的。没有改动任何数据；请恢复到一个新建的空数据库。/ The database is not empty. Nothing was changed; restore into a newly created one.';
    default:
      return never(refusal);
  }
}
