import { maskName } from '../identity/mask-name.ts';

/** `13900000001` becomes `139****0001`: enough to recognise one's own. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length < 8 ? '****' : `${digits.slice(0, 3)}****${digits.slice(-4)}`;
}

/** The last four characters of a document's number. */
export const maskNumber = (number: string): string => `****${number.slice(-4)}`;

/** A cell of people's names, each masked: `张三、李四` becomes `张*、李*`. */
export const maskNames = (cell: string): string => cell.replace(/[\p{L}·]+/gu, (name) => maskName(name));

/** A cell of free text: nothing but how much there is. */
export const maskText = (cell: string): string => `${[...cell].slice(0, 1).join('')}…（${[...cell].length}字）`;
