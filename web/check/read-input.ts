import { parseReceipt, type FullReceipt } from '../../crypto/ballot/receipt-text.ts';
import { parseShortCode } from '../../crypto/ballot/short-code.ts';
import type { AssemblyPath } from '../public/assembly-api.ts';

/** What somebody typed, pasted, opened or scanned. */
export type Input =
  | { readonly kind: 'receipt'; readonly receipt: FullReceipt }
  | { readonly kind: 'code'; readonly code: string }
  /** The link in the square of a receipt: its number in its assembly. */
  | { readonly kind: 'link'; readonly path: AssemblyPath; readonly code: string }
  /** A link of the same form that leads to another service. */
  | { readonly kind: 'elsewhere'; readonly host: string; readonly href: string }
  | { readonly kind: 'unreadable' };

const CHECK_PAGE = /^\/e\/([a-z0-9-]{2,40})\/a\/([0-9a-f]{16})\/check$/;

/** @param host where this page is open, with its port */
export function readInput(typed: string, host: string): Input {
  const receipt = parseReceipt(typed);
  if (receipt.ok) return { kind: 'receipt', receipt: receipt.value };
  const code = parseShortCode(typed);
  if (code) return { kind: 'code', code };
  return readLink(typed.trim(), host) ?? { kind: 'unreadable' };
}

function readLink(text: string, host: string): Input | null {
  if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const [, estate, assembly] = CHECK_PAGE.exec(url.pathname) ?? [];
  const code = parseShortCode(decodedOr(url.hash.slice(1)));
  if (!estate || !assembly || !code) return null;
  if (url.host !== host) return { kind: 'elsewhere', host: url.host, href: url.href };
  return { kind: 'link', path: { estate, assembly }, code };
}

function decodedOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
