import { parseShortCode } from '../../../crypto/ballot/short-code.ts';
import { decodeEntry } from '../../../crypto/log/entry.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { logReader } from '../../log/log-reader.ts';
import type { ReceiptSlip } from '../papers/receipt-slip.ts';
import type { PrintRefusal } from '../problems.ts';
import { channelZh, dateOf, momentWords, pageAddress, type Reading } from './reading.ts';

const BALLOTS = { ballot: 'online', 'ballot-attested': 'assisted', 'paper-registered': 'paper' } as const;

/** The slip for a ballot that is in the log; it says that it came, never what it says. */
export async function receiptFacts(reading: Reading, typed: string): Promise<Result<ReceiptSlip, PrintRefusal>> {
  const { deps, log, view } = reading;
  const code = parseShortCode(typed);
  if (code === null) return err({ code: 'RECEIPT_NOT_THERE' });
  for (const { type, entry } of await logReader(deps.db).entriesByCode(log, code)) {
    const channel = BALLOTS[type as keyof typeof BALLOTS];
    const decoded = decodeEntry(entry);
    if (channel === undefined || !decoded.ok) continue;
    const { at } = decoded.value;
    const { estateName, title, contact } = view;
    return ok({
      ...{
        estateName,
        title,
        contact,
        code: code.replace(/^(....)/, '$1-'),
        recorded: momentWords(at),
        channel: `方式：${channelZh(channel)}`,
      },
      address: `${pageAddress(reading, 'check')}#${code}`,
      at: dateOf(at),
    });
  }
  return err({ code: 'RECEIPT_NOT_THERE' });
}
