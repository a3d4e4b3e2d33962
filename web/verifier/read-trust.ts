import { parseReceipt } from '../../crypto/ballot/receipt-text.ts';
import { isExpectable, type Trust } from '../../crypto/bundle/trust.ts';
import { err, ok, type Result } from '../../crypto/result.ts';

export type TrustRefusal = 'key' | 'evidence';

const PROOF = /^c2sp\.org\/tlog-proof@v1\n/;
const SIGNED_NOTE = /^[^\n]+\n\d+\n[^\n]+\n\n\u2014 /;

/** What a reader typed or pasted: keys or fingerprints, a line each; and one receipt or one earlier head. */
export function readTrust(keys: string, evidence: string): Result<Trust, TrustRefusal> {
  const vkeys = keys
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (!vkeys.every(isExpectable)) return err('key');
  const text = evidence.replaceAll('\r\n', '\n').trim();
  if (text === '') return ok({ vkeys });
  const receipt = parseReceipt(text);
  if (receipt.ok) return ok({ vkeys, receipts: [receipt.value.proof] });
  if (PROOF.test(text)) return ok({ vkeys, receipts: [`${text}\n`] });
  return SIGNED_NOTE.test(text) ? ok({ vkeys, head: `${text}\n` }) : err('evidence');
}
