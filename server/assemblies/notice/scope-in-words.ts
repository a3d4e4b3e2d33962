import type { ElectorateDefinition } from '../../../crypto/entries/notice.ts';

const numbered = (names: readonly string[] | undefined, unit: string): string[] =>
  names ? [names.map((name) => (/^\d+$/.test(name) ? `${name}${unit}` : name)).join('、')] : [];

/** Who votes: 全体业主, or 5幢, or 3幢 1单元 住宅. */
export function scopeInWords(definition: ElectorateDefinition): string {
  if ('all' in definition) return '全体业主';
  const { buildings, entrances, floors, uses, exclude } = definition;
  const parts = [
    ...numbered(buildings, '幢'),
    ...numbered(entrances, '单元'),
    ...numbered(floors, '层'),
    ...(uses ? [uses.join('、')] : []),
    ...(exclude ? [`另有 ${exclude.length} 个专有部分除外`] : []),
  ];
  return parts.join(' ');
}
