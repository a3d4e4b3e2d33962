import fc from 'fast-check';

const PUT = ['', '"', '\\', '\\u0022', '"}', ',', '0', '-', '.', ' ', '\n', '},{'];

/** What a forger would try on a line: another character, one more or less, a part twice, a part of another line. */
export const changed = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.constantFrom(...texts),
      fc.nat(),
      fc.nat(40),
      fc.oneof(fc.constantFrom(...PUT), fc.string()),
    )
    .map(([text, other, place, length, put]) => {
      const at = place % text.length;
      const parts = [put, text.slice(at, at + length), other.slice(at, at + length)];
      return text.slice(0, at) + parts[place % 3]! + text.slice(at + (place % 5 === 0 ? 0 : length % 7));
    });
