import { recall, remember } from '../i18n/index.svelte.ts';

/** A receipt as this device keeps it. There is no choice in it, so nothing here can be shown to prove one. */
export interface KeptReceipt {
  readonly estate: string;
  readonly assembly: string;
  readonly title: string;
  readonly code: string;
  readonly units: readonly string[];
  /** Full receipt text; crypto/ballot/receipt-text.ts. */
  readonly text: string;
  readonly received: string;
}

const STORED = 'yijue.receipts';
const MOST = 200;

export function keptReceipts(): readonly KeptReceipt[] {
  try {
    const stored: unknown = JSON.parse(recall(STORED) ?? '[]');
    return Array.isArray(stored) ? (stored as KeptReceipt[]) : [];
  } catch {
    return [];
  }
}

export const keptReceiptsOf = (assembly: string): readonly KeptReceipt[] =>
  keptReceipts().filter((receipt) => receipt.assembly === assembly);

/** Keeps a receipt on this device, newest first; the same one only once. */
export function keepReceipt(receipt: KeptReceipt): void {
  const others = keptReceipts().filter(({ assembly, code }) => assembly !== receipt.assembly || code !== receipt.code);
  remember(STORED, JSON.stringify([receipt, ...others].slice(0, MOST)));
}

/** A receipt's code in two groups, as it is read out: 7K4M-92TD. */
export const groupedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
