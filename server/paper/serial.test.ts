import { fc, test } from '@fast-check/vitest';
import { expect, test as plain } from 'vitest';
import { MAX_NUMBER, readSerial, serialOf } from './serial.ts';

const assembly = fc.stringMatching(/^[0-9a-f]{16}$/);
const number = fc.integer({ min: 1, max: MAX_NUMBER });
const logOf = (name: string) => ({ estate: 'fenglin', assembly: name });

test.prop([assembly, number])('a serial reads as itself, however it is spaced', (name, drawn) => {
  const log = logOf(name);
  const serial = serialOf(log, drawn);
  expect(serial).toMatch(/^\d{6}-\d$/);
  expect(readSerial(log, serial)).toBe(serial);
  expect(readSerial(log, ` ${serial.replace('-', ' ')} `)).toBe(serial);
  expect(readSerial(log, serial.replace('-', '').replace(/^0+/, ''))).toBe(serial);
});

test.prop([assembly, number, fc.nat(6), fc.integer({ min: 1, max: 9 })])(
  'one misread digit is always noticed',
  (name, drawn, place, by) => {
    const log = logOf(name);
    const digits = [...serialOf(log, drawn).replace('-', '')];
    digits[place] = String((Number(digits[place]) + by) % 10);
    expect(readSerial(log, digits.join(''))).toBeNull();
  },
);

plain('nine of ten papers of another assembly are noticed before the log is asked', () => {
  const [here, there] = [logOf('0123456789abcdef'), logOf('fedcba9876543210')];
  const numbers = Array.from({ length: 1000 }, (_, index) => index + 1);
  const accepted = numbers.filter((each) => readSerial(here, serialOf(there, each)) !== null);
  expect(accepted.length).toBeLessThanOrEqual(numbers.length / 5);
});

plain('what is no serial is no serial', () => {
  for (const typed of ['', '0', '000000-0', 'abc', '12345678', '000001-', '０'])
    expect(readSerial(logOf('0123456789abcdef'), typed)).toBeNull();
});
