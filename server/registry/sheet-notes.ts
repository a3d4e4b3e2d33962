import type { Note, NoteCode } from './finding.ts';

/** A note about a whole sheet. */
export const noteOnSheet = (
  sheet: string | null,
  code: NoteCode,
  raw: string | null = null,
  parsed: string | number | null = null,
): Note => ({ sheet, row: null, unitCode: null, code, field: 'sheet', raw, parsed });
