import { fingerprint } from '../../crypto/bundle/trust.ts';
import { parseCheckpointBody } from '../../crypto/log/checkpoint.ts';
import { toBase64 } from '../../crypto/bytes.ts';
import { bodyOf, type Alarm } from './kept-log.ts';
import { w } from './watch-text.ts';

/** What one signed head says, for people. */
export interface HeadFacts {
  readonly size: number;
  readonly root: string;
}

export function headFacts(head: string): HeadFacts | null {
  const checkpoint = parseCheckpointBody(bodyOf(head));
  return checkpoint.ok ? { size: checkpoint.value.size, root: toBase64(checkpoint.value.root) } : null;
}

/** What an alarm says; the heads' sizes are put in. */
export const alarmWords = (alarm: Alarm, part: 'what' | 'means'): string =>
  w(`alarm.${alarm.kind}.${part}`, {
    from: headFacts(alarm.kept)?.size ?? '?',
    size: headFacts(alarm.served)?.size ?? '?',
  });

/** A text that stands for itself: what it is, both signed heads verbatim with their keys, and how anybody checks them. */
export function evidenceText(alarm: Alarm, address: string): string {
  const { at, vkey, servedVkey, kept, served } = alarm;
  return [
    w('evidence.title'),
    '',
    alarmWords(alarm, 'what'),
    alarmWords(alarm, 'means'),
    w('alarm.whom'),
    '',
    `${w('evidence.at')} ${at}`,
    `${w('evidence.address')} ${address}`,
    '',
    `===== ${w('evidence.kept')} =====`,
    `${w('evidence.key')} ${vkey}`,
    `${w('evidence.fingerprint')} ${fingerprint(vkey)}`,
    '',
    kept.trimEnd(),
    '',
    `===== ${w('evidence.served')} =====`,
    `${w('evidence.key')} ${servedVkey}`,
    `${w('evidence.fingerprint')} ${fingerprint(servedVkey)}`,
    '',
    served.trimEnd(),
    '',
    w('evidence.how'),
    '',
  ].join('\n');
}
