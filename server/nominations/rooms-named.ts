/**
 * The addresses that a list in people's own words names, e.g. `1幢1单元101、2幢302`; null where one of them is none of
 * the addresses or could be several.
 */
export function roomsNamed(text: string, addresses: readonly string[]): readonly string[] | null {
  const named = text
    .split(/[、，,;；\s]+/)
    .filter((each) => each !== '')
    .map((each) => addresses.filter((address) => ends(address, each)));
  if (named.length === 0 || named.some((found) => found.length !== 1)) return null;
  return [...new Set(named.flat())];
}

/** 1幢101 is no part of 11幢101. */
function ends(address: string, said: string): boolean {
  if (!address.endsWith(said)) return false;
  const before = address.at(-said.length - 1);
  return before === undefined || !(/\d/.test(before) && /^\d/.test(said));
}
