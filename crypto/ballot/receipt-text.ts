import { err, ok, type Result } from '../result.ts';

/** Everything that proves, without the service, that an entry is in a log. It shows no choice: an entry has none. */
export interface FullReceipt {
  /** Verifier key of the log, as the service stated it. */
  readonly vkey: string;
  /** The entry's exact text. */
  readonly entry: string;
  /** c2sp.org/tlog-proof with its checkpoint. */
  readonly proof: string;
}

const FIRST_LINE = 'yijue-receipt@v1';
const PROOF_STARTS = 'c2sp.org/tlog-proof@v1';

export const formatReceipt = ({ vkey, entry, proof }: FullReceipt): string =>
  `${FIRST_LINE}\nvkey ${vkey}\nentry ${entry}\n${proof}`;

/**
 * Reads a full receipt as somebody pasted it: blanks at the ends of lines, line ends of another system and a lost last
 * newline are forgiven, because chat programs do that; nothing else is.
 */
export function parseReceipt(pasted: string): Result<FullReceipt, string> {
  const lines = pasted
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd());
  const [first, vkey, entry, ...proof] = lines;
  if (first !== FIRST_LINE) return err(`a receipt starts with ${FIRST_LINE}`);
  if (!vkey?.startsWith('vkey ')) return err('the second line of a receipt is the verifier key');
  if (!entry?.startsWith('entry ')) return err('the third line of a receipt is the entry');
  if (proof[0] !== PROOF_STARTS) return err('a receipt ends with its proof');
  return ok({ vkey: vkey.slice(5), entry: entry.slice(6), proof: `${proof.join('\n')}\n` });
}
