import type { UnitId } from '../../crypto/brands.ts';

/** What a person must settle before the roll is frozen. README.md says which hides which. */
export type DoubtCode =
  | 'DUPLICATE_UNIT'
  | 'UNIT_UNKNOWN'
  | 'UNIT_MISSING'
  | 'OWNER_DECEASED'
  | 'OWNER_PLACEHOLDER'
  | 'OWNER_DIFFERS_FROM_REGISTRY'
  | 'ID_CHECKSUM'
  | 'ID_15_DIGITS'
  | 'ID_PRECISION_LOST'
  | 'AREA_MISSING'
  | 'AREA_APPROXIMATE'
  | 'AREA_DIFFERS_FROM_REGISTRY'
  | 'TOTAL_DIFFERS'
  | 'USE_UNCLEAR';

/** What is worth saying and needs no answer. README.md explains each. */
export type NoteCode =
  | RegistryNoteCode
  | 'SHEET_SKIPPED'
  | 'SHEET_HIDDEN'
  | 'SHEET_SUPPLEMENTARY'
  | 'COLUMN_IGNORED'
  | 'PLACE_READING'
  | 'ROW_SKIPPED'
  | 'ROWS_HIDDEN'
  | 'BUILDING_FROM_SHEET'
  | 'TOTAL_NOT_COMPARED'
  | 'UNITS_NOT_LISTED'
  | 'UNCOUNTED_UNIT_UNKNOWN'
  | 'UNIT_AMBIGUOUS'
  | 'UNIT_CODE_DIFFERS'
  | 'OWNER_MISSING'
  | 'ID_MISSING'
  | 'ID_MASKED'
  | 'ID_NOT_IN_REGISTRY'
  | 'AREA_TOO_PRECISE'
  | 'AREA_UNREADABLE'
  | 'AREA_IS_INNER'
  | 'PHONE_MISSING'
  | 'PHONE_UNREADABLE'
  | 'PHONE_NOT_IN_REGISTRY'
  | 'PHONE_SHARED'
  | 'CERTIFICATE_DIFFERS'
  | 'SEIZURE_REMARK'
  | 'REMARK';

export type RegistryNoteCode =
  | 'REGISTRY_HISTORY_DROPPED'
  | 'REGISTRY_ID_INVALID'
  | 'REGISTRY_ID_MISSING'
  | 'REGISTRY_NAME_VARIES'
  | 'REGISTRY_SAME_OWNER_LIKELY'
  | 'REGISTRY_TENURE_ODD'
  | 'REGISTRY_AREA_PARTS_DIFFER'
  | 'REGISTRY_PLACE_TWICE'
  | 'REGISTRY_DEVELOPER_UNCLEAR';

export type FindingField =
  'room' | 'owner' | 'idNo' | 'area' | 'phone' | 'certificate' | 'unitCode' | 'remark' | 'sheet' | 'row' | 'use';

/** One finding. Raw cells may hold personal data: findings go to whoever settles them, never to a log. */
export interface Finding<Code extends string> {
  readonly sheet: string | null;
  /** Row of the sheet or record of the text file, blank ones counted, from 1; null for what has no row. */
  readonly row: number | null;
  readonly unitCode: UnitId | null;
  readonly code: Code;
  readonly field: FindingField;
  /** The cell as the file shows it; null where there is none. */
  readonly raw: string | null;
  /** What was understood: text, or a number of cm² for areas, or null for nothing. */
  readonly parsed: string | number | null;
}

export type Doubt = Finding<DoubtCode>;
export type Note = Finding<NoteCode>;
