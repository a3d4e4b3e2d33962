const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–—·.,，、]/g, '');

/** Units whose address contains all that was typed, in whatever spacing and width of digits: "5 1201" finds 5幢1单元1201. */
export function foundUnits<Unit extends { readonly address: string }>(
  units: readonly Unit[],
  wanted: string,
): readonly Unit[] {
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
