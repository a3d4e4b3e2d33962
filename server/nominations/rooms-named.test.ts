import { expect, test } from 'vitest';
import { roomsNamed } from './rooms-named.ts';

const ROOMS = ['枫林花园1幢101', '枫林花园11幢101', '枫林花园1幢1101', '枫林花园2幢302'];

test('rooms are named in people’s own words, and 1幢101 is not taken for 11幢101', () => {
  expect(roomsNamed('1幢101、2幢302', ROOMS)).toEqual(['枫林花园1幢101', '枫林花园2幢302']);
  expect(roomsNamed(' 枫林花园11幢101，\n1幢1101, 1幢1101', ROOMS)).toEqual(['枫林花园11幢101', '枫林花园1幢1101']);
});

test.each(['', '、', '3幢101', '101', '1幢101、9幢9'])('%j names no room for certain', (text) => {
  expect(roomsNamed(text, ROOMS)).toBeNull();
});
