import type { RollUnit } from './assembly-api.ts';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–—·.,，、]/g, '');

/** Units whose address contains all that was typed, in whatever spacing and width of digits: "5 1201" finds 5幢1单元1201. */
export function foundUnits(units: readonly RollUnit[], wanted: string): readonly RollUnit[] {
  const parts = wanted.trim().split(/\s+/).map(plain).filter(Boolean);
  if (parts.length === 0) return units;
  return units.filter(({ address }) => {
    let rest = plain(address);
    for (const part of parts) {
      const at = rest.indexOf(part);
      if (at < 0) return false;
      rest = rest.slice(at + part.length);
    }
    return true;
  });
}
