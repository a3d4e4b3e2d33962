/** Integer fen of an amount as people type it; null for anything else, and for more than two decimals. */
export function fenOf(typed: string): number | null {
  const plain = typed.normalize('NFKC').replace(/[\s,，¥元]/g, '');
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

export const yuanText = (fen: number): string =>
  fen === 0 ? '' : `${Math.floor(fen / 100)}${fen % 100 ? `.${String(fen % 100).padStart(2, '0')}` : ''}`;

const SHANGHAI_MS = 8 * 3_600_000;

/** The instant that a `datetime-local` field names in Beijing time; null while it is incomplete. */
export function instantOf(local: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)) return null;
  const ms = Date.parse(`${local}:00.000Z`);
  return Number.isNaN(ms) ? null : new Date(ms - SHANGHAI_MS).toISOString();
}

/** What a `datetime-local` field shows for an instant, in Beijing time wherever the reader is. */
export const localText = (instant: string): string =>
  new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(0, 16);

/** "3、5, 6" → ["3", "5", "6"], sorted as the log wants it. */
export const listOf = (typed: string): string[] =>
  [...new Set(typed.split(/[\s,，、;；]+/).filter((part) => part !== ''))].sort();
