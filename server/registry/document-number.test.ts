import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  creditCheckCharacter,
  isCreditCode,
  isResidentNumber,
  readDocumentNumber,
  residentCheckCharacter,
  splitDocumentNumbers,
  upgradedResidentNumber,
} from './document-number.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const born = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const seventeen = fc.tuple(digits(6), born, digits(3)).map((parts) => parts.join(''));
const creditBody = fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{17}$/);

describe('resident numbers (GB 11643)', () => {
  test('the standard example is right, in either case of X', () => {
    expect(isResidentNumber('11010519491231002X')).toBe(true);
    expect(isResidentNumber('11010519491231002x')).toBe(true);
  });

  test.each(['110105194912310021', '11010519491331002X', '11010519490230002X', '1101051949123100', ''])(
    'a wrong check digit, an impossible day or a wrong length is refused: %s',
    (number) => expect(isResidentNumber(number)).toBe(false),
  );

  test('a day that does not exist is refused although its check digit is right', () => {
    const body = '11010519490229002';
    expect(isResidentNumber(body + residentCheckCharacter(body))).toBe(false);
  });

  law.prop([seventeen])('every body with a real day and its check digit is right', (body) => {
    expect(isResidentNumber(body + residentCheckCharacter(body))).toBe(true);
  });

  law.prop([seventeen, fc.nat(16), fc.integer({ min: 1, max: 9 })])(
    'one changed digit is always found',
    (body, at, by) => {
      const changed = body.slice(0, at) + ((Number(body[at]) + by) % 10) + body.slice(at + 1);
      expect(isResidentNumber(changed + residentCheckCharacter(body))).toBe(false);
    },
  );

  law.prop([seventeen, fc.nat(15)])('two neighbours that changed places are always found', (body, at) => {
    fc.pre(body[at] !== body[at + 1]);
    const swapped = body.slice(0, at) + body.charAt(at + 1) + body.charAt(at) + body.slice(at + 2);
    expect(isResidentNumber(swapped + residentCheckCharacter(body))).toBe(false);
  });
});

describe('social credit codes (GB 32100)', () => {
  test('a published example is right and its neighbour is not', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
    expect(isCreditCode('91350100M000100Y44')).toBe(false);
  });

  test('letters that the standard leaves out are refused', () => {
    for (const letter of 'IOSVZ') expect(isCreditCode(`91350100M00010${letter}Y43`)).toBe(false);
  });

  law.prop([creditBody, fc.nat(16), fc.nat(29)])('one changed character is always found', (body, at, by) => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const other = alphabet.charAt((alphabet.indexOf(body.charAt(at)) + by + 1) % 31);
    const changed = body.slice(0, at) + other + body.slice(at + 1);
    expect(isCreditCode(body + creditCheckCharacter(body))).toBe(true);
    expect(isCreditCode(changed + creditCheckCharacter(body))).toBe(false);
  });
});

describe('reading a cell', () => {
  test('full-width digits and blanks are layout, look-alikes are not repaired', () => {
    expect(readDocumentNumber('１１０１０５　１９４９１２３１　００２ｘ')).toEqual({
      kind: 'resident',
      number: '11010519491231002X',
      valid: true,
    });
    for (const lookAlike of ['11010519491231002Х', '11010519491231002×', '1I010519491231002X', '11O10519491231002X'])
      expect(readDocumentNumber(lookAlike)).toMatchObject({ kind: 'malformed' });
  });

  test('digits that a spreadsheet has lost are recognised by notation or by type', () => {
    expect(readDocumentNumber('1.10105E+17')).toEqual({ kind: 'precision-lost' });
    expect(readDocumentNumber('110105194912310000', true)).toEqual({ kind: 'precision-lost' });
    expect(readDocumentNumber('110105194912310000')).toMatchObject({ kind: 'resident', valid: false });
  });

  test('fifteen digits are old numbers even when typed as a number, which keeps them whole', () => {
    expect(readDocumentNumber('110105491231002', true)).toEqual({ kind: 'resident-15', number: '110105491231002' });
    expect(upgradedResidentNumber('110105491231002')).toBe('11010519491231002X');
  });

  test('a missing or extra digit is malformed, other documents are left alone', () => {
    expect(readDocumentNumber('1101051949123100')).toMatchObject({ kind: 'malformed' });
    expect(readDocumentNumber('1101051949123100211')).toMatchObject({ kind: 'malformed' });
    expect(readDocumentNumber('E12345678')).toEqual({ kind: 'other', number: 'E12345678' });
    expect(readDocumentNumber('H1234567890')).toEqual({ kind: 'other', number: 'H1234567890' });
    expect(readDocumentNumber('110105********002X')).toMatchObject({ kind: 'masked' });
  });

  test('numbers part at strokes of the pen and at line breaks; blanks part only whole numbers', () => {
    const [a, b] = ['11010519491231002X', '110105194912310038'];
    for (const separator of ['、', '/', '；', '\n', ' ', '，'])
      expect(splitDocumentNumbers(a + separator + b)).toEqual([a, b]);
    expect(splitDocumentNumbers('110105 19491231 002X')).toEqual([a]);
    expect(splitDocumentNumbers(`'${a}`)).toEqual([a]);
    expect(splitDocumentNumbers(`="${a}"`)).toEqual([a]);
    expect(splitDocumentNumbers(`身份证：${a}`)).toEqual([a]);
    expect(splitDocumentNumbers(`${a}、无`)).toEqual([a]);
  });
});
